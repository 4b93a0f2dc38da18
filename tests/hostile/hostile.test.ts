/**
 * Files that someone might send to run code on a maintainer's machine, to crash the lint, or to inject something into
 * the site. Each is refused with a message, nothing is executed, and nothing is written.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lintCatalogue } from "../../src/lint/lint.ts";
import { fixFiles } from "../../src/lint/fixers/fix-files.ts";
import { formatIssue, type Issue } from "../../src/reader/issue.ts";
import { TODAY } from "../broken-catalogue.ts";
import { PHI, smallCatalogue } from "../small-catalogue.ts";
import { GOOD, writeHostile, writeStray } from "./make.ts";

// Generous: the tests bound the work, not the time, and the machine may be busy.
const TIMEOUT = 120_000;

let catalogue: ReturnType<typeof smallCatalogue>;
let outside: string;
let hostile: string[];
let stray: string[];
let issues: Issue[];
let papers: string[];

const listing = () => readdirSync(catalogue.root, { recursive: true, encoding: "utf8" }).sort();

beforeAll(() => {
  catalogue = smallCatalogue();
  outside = mkdtempSync(join(tmpdir(), "outside-"));
  hostile = writeHostile(catalogue.root);
  stray = writeStray(catalogue.root, outside);
  const result = lintCatalogue(catalogue.root, TODAY);
  issues = result.issues;
  papers = result.content.papers.map(({ content }) => content.file);
}, TIMEOUT);

afterAll(() => {
  catalogue.remove();
  rmSync(outside, { recursive: true, force: true });
});

it("refuses every one with a message", () => {
  const errors = new Map<string, string[]>([...hostile, ...stray].map((file) => [file, []]));
  for (const issue of issues) {
    const text = formatIssue(issue).replace(/^.*?(?=:\d+:\d+ )/, "");
    // They share an arXiv id and a title on purpose, which another rule reports.
    if (issue.severity === "error" && issue.rule !== "duplicates") errors.get(issue.file)?.push(text.slice(1, 150));
  }
  const first = Object.fromEntries(
    [...errors].map(([file, texts]) => [file.replace("content/papers/2024/", ""), texts.slice(0, 3)]),
  );
  expect(first).toMatchInlineSnapshot(`
    {
      "body-comment.md": [
        "13:1  -  raw HTML is not allowed  write Markdown",
        "14:1  -  raw HTML is not allowed  write Markdown",
        "15:1  -  raw HTML is not allowed  write Markdown",
      ],
      "body-event-handler.md": [
        "13:6  -  raw HTML is not allowed  write Markdown",
        "13:41  -  raw HTML is not allowed  write Markdown",
      ],
      "body-iframe.md": [
        "13:1  -  raw HTML is not allowed  write Markdown",
      ],
      "body-image.md": [
        "13:1  -  images are not allowed  remove it",
        "13:34  -  images are not allowed  remove it",
        "13:47  -  images are not allowed  remove it",
      ],
      "body-link-bare.md": [
        "13:1  -  "http://site.example" is not an allowed link  use https or /papers/<id>/",
        "13:25  -  "http://www.site.example" is not an allowed link  use https or /papers/<id>/",
        "13:46  -  "mailto:reader@site.example" is not an allowed link  use https or /papers/<id>/",
      ],
      "body-link-data.md": [
        "13:1  -  "data:text/html;base64,PHNjcmlwdD4=" is not an allowed link  use https or /papers/<id>/",
        "13:41  -  "vbscript:x" is not an allowed link  use https or /papers/<id>/",
        "13:57  -  "file:///etc/passwd" is not an allowed link  use https or /papers/<id>/",
      ],
      "body-link-javascript.md": [
        "13:1  -  "javascript:alert(1)" is not an allowed link  use https or /papers/<id>/",
        "13:26  -  "JaVaScRiPt:alert(1)" is not an allowed link  use https or /papers/<id>/",
        "13:51  -  "javascript:alert(1)" is not an allowed link  use https or /papers/<id>/",
      ],
      "body-link-reference.md": [
        "15:1  -  "javascript:alert(1)" is not an allowed link  use https or /papers/<id>/",
      ],
      "body-link-relative.md": [
        "13:1  -  "//site.example" is not an allowed link  use https or /papers/<id>/",
        "13:21  -  "/\\site.example" is not an allowed link  use https or /papers/<id>/",
        "13:41  -  "\\site.example" is not an allowed link  use https or /papers/<id>/",
      ],
      "body-mdx.md": [
        "19:1  -  raw HTML is not allowed  write Markdown",
      ],
      "body-script.md": [
        "13:1  -  raw HTML is not allowed  write Markdown",
      ],
      "body-style.md": [
        "13:1  -  raw HTML is not allowed  write Markdown",
      ],
      "bytes-latin-1.md": [
        "2:11  -  is not valid UTF-8 from here on  save the file as UTF-8",
      ],
      "bytes-none.md": [
        "1:1  -  expected YAML front matter, found an empty line  start the file with a line of exactly three dashes",
      ],
      "bytes-surrogates.md": [
        "2:8  -  is not valid UTF-8 from here on  save the file as UTF-8",
      ],
      "bytes-utf-16.md": [
        "1:1  -  is not valid UTF-8 from here on  save the file as UTF-8",
      ],
      "bytes-zip.md": [
        "1:3  -  U+0003 is a control character  remove it",
        "1:4  -  U+0004 is a control character  remove it",
        "1:5  -  U+0014 is a control character  remove it",
      ],
      "code.js": [
        "1:1  -  is not Markdown: only papers, as plain .md files, belong here  write content/papers/<year>/<id>.md",
      ],
      "code.mdx": [
        "1:1  -  is not Markdown: only papers, as plain .md files, belong here  write content/papers/<year>/<id>.md",
      ],
      "content/benchmarks/endless.md": [
        "1:1  -  is a symbolic link  put the file itself here",
      ],
      "content/papers/2023": [
        "1:1  -  is a symbolic link  put the file itself here",
      ],
      "content/topics/circle": [
        "1:1  -  is a symbolic link  put the file itself here",
      ],
      "deep-braces.md": [
        "2:132  -  is nested deeper than 12 levels  flatten it",
      ],
      "deep-brackets-closed.md": [
        "2:36  -  is nested deeper than 12 levels  flatten it",
      ],
      "deep-brackets.md": [
        "2:36  -  is nested deeper than 12 levels  flatten it",
      ],
      "deep-emphasis-mixed.md": [
        "12:1  -  the body has more than 500 Markdown markup characters  write plain text",
      ],
      "deep-emphasis.md": [
        "12:1  -  the body has more than 500 Markdown markup characters  write plain text",
      ],
      "deep-links.md": [
        "12:1  -  the body has more than 500 Markdown markup characters  write plain text",
      ],
      "deep-list-items.md": [
        "13:1  -  quotes and lists are nested deeper than 20 levels  flatten them",
      ],
      "deep-lists.md": [
        "2:1  -  is nested deeper than 12 levels  flatten it",
      ],
      "deep-maps.md": [
        "14:13  -  is nested deeper than 12 levels  flatten it",
      ],
      "deep-questions.md": [
        "2:1  -  is nested deeper than 12 levels  flatten it",
      ],
      "deep-quotes-spaced.md": [
        "13:1  -  quotes and lists are nested deeper than 20 levels  flatten them",
      ],
      "deep-quotes.md": [
        "13:1  -  quotes and lists are nested deeper than 20 levels  flatten them",
      ],
      "front-matter-coffee.md": [
        "1:1  -  expected YAML front matter, found "---coffee"  start the file with a line of exactly three dashes",
      ],
      "front-matter-javascript.md": [
        "1:1  -  expected YAML front matter, found "---javascript"  start the file with a line of exactly three dashes",
      ],
      "front-matter-js.md": [
        "1:1  -  expected YAML front matter, found "---js"  start the file with a line of exactly three dashes",
      ],
      "front-matter-json.md": [
        "1:1  -  expected YAML front matter, found "---json"  start the file with a line of exactly three dashes",
      ],
      "front-matter-semicolons.md": [
        "1:1  -  expected YAML front matter, found ";;;"  start the file with a line of exactly three dashes",
      ],
      "front-matter-toml.md": [
        "1:1  -  expected YAML front matter, found "+++"  start the file with a line of exactly three dashes",
      ],
      "large.md": [
        "1:1  -  is 1073741824 KB: larger than 128 KB  a file holds one paper; shorten it",
      ],
      "link.md": [
        "1:1  -  is a symbolic link  put the file itself here",
      ],
      "long-anchors-fewer.md": [
        "2:7  -  YAML: A node can have at most one anchor",
        "2:10  -  YAML: A node can have at most one anchor",
        "2:13  -  YAML: A node can have at most one anchor",
      ],
      "long-anchors.md": [
        "2:1  -  has more than 10000 YAML indicator characters  shorten it",
      ],
      "long-authors.md": [
        "10:5  authors.0  "A‐0" has a dash or special hyphen  write "-"",
        "11:5  authors.1  "A‐1" has a dash or special hyphen  write "-"",
        "12:5  authors.2  "A‐2" has a dash or special hyphen  write "-"",
      ],
      "long-backticks.md": [
        "12:1  -  the body has more than 500 Markdown markup characters  write plain text",
      ],
      "long-brackets.md": [
        "12:1  -  the body has more than 500 Markdown markup characters  write plain text",
      ],
      "long-colons.md": [
        "2:4  -  YAML: Nested mappings are not allowed in compact mappings",
        "3:4  -  YAML: Nested mappings are not allowed in compact mappings",
        "4:4  -  YAML: Nested mappings are not allowed in compact mappings",
      ],
      "long-commas-fewer.md": [
        "2:6  -  YAML: Unexpected , in flow sequence",
        "2:7  -  YAML: Unexpected , in flow sequence",
        "2:8  -  YAML: Unexpected , in flow sequence",
      ],
      "long-commas.md": [
        "2:1  -  has more than 10000 YAML indicator characters  shorten it",
      ],
      "long-html.md": [
        "12:1  -  the body has more than 500 Markdown markup characters  write plain text",
      ],
      "long-keys.md": [
        "2:1  title  expected a title, found nothing",
        "2:1  short  expected a short name, found nothing",
        "2:1  arxiv  expected an arXiv id like "2404.06395", found nothing",
      ],
      "long-lines.md": [
        "411:1  -  the body has more than 400 lines  a summary has 120 to 300 words",
      ],
      "long-quote.md": [
        "3003:1  -  YAML: Missing closing "quote",
      ],
      "long-same-keys.md": [
        "3:1  -  "a" appears twice  remove one of them",
        "4:1  -  "a" appears twice  remove one of them",
        "5:1  -  "a" appears twice  remove one of them",
      ],
      "long-spaces.md": [
        "12:1  -  the body is longer than 8 KB  a summary has 120 to 300 words",
      ],
      "long-underlines.md": [
        "411:1  -  the body has more than 400 lines  a summary has 120 to 300 words",
      ],
      "long-unknown-topics.md": [
        "8:10  topics.0  "t0" is not a known topic  correct it, or remove it",
        "8:14  topics.1  "t1" is not a known topic  correct it, or remove it",
        "8:18  topics.2  "t2" is not a known topic  correct it, or remove it",
      ],
      "new
    line::error::.md": [
        "1:1  -  "new\\u{A}line::error::" is not a valid id, and the file name is the id  rename it: lowercase letters, digits, "-" and "." only, at most 80 ch",
      ],
      "package.json": [
        "1:1  -  is not Markdown: only papers, as plain .md files, belong here  write content/papers/<year>/<id>.md",
      ],
      "path-alias.md": [
        "11:11  aliases.0  expected an id in small letters, digits, "-" and ".", found "../../index"",
        "11:24  aliases.1  expected an id in small letters, digits, "-" and ".", found "/etc/passwd"",
        "11:37  aliases.2  expected an id in small letters, digits, "-" and ".", found "..\\x"",
      ],
      "path-model.md": [
        "12:11  models.0.id  expected an id in small letters, digits, "-" and ".", found "../../x"",
      ],
      "path-topic.md": [
        "8:24  topics.1  expected a topic's id in small letters, digits, "-" and ".", found "../quantization"",
        "8:24  topics.1  "../quantization" is not a known topic  Did you mean "quantization"?",
      ],
      "pattern-address.md": [
        "9:16  links.code  is longer than 500 characters",
      ],
      "pattern-arxiv.md": [
        "4:8  arxiv  is longer than 120 characters",
      ],
      "pattern-date.md": [
        "5:12  published  is longer than 120 characters",
      ],
      "pattern-look-alikes.md": [
        "2:8  -  "аa" is not what it looks like: "а" is U+0430  use letters of one alphabet",
        "2:11  -  "аa" is not what it looks like: "а" is U+0430  use letters of one alphabet",
        "2:14  -  "аa" is not what it looks like: "а" is U+0430  use letters of one alphabet",
      ],
      "pattern-number.md": [
        "2:1  -  has more than 10000 YAML indicator characters  shorten it",
      ],
      "pattern-pages.md": [
        "9:38  venue.pages  is longer than 120 characters",
      ],
      "pattern-slug.md": [
        "9:11  aliases.0  is longer than 120 characters",
      ],
      "pattern-title.md": [
        "2:8  title  is longer than 400 characters",
      ],
      "pipe.md": [
        "1:1  -  is not a regular file  remove it",
      ],
      "prototype-constructor.md": [
        "9:1  -  "constructor" cannot be a field name  remove it",
      ],
      "prototype-proto.md": [
        "9:1  -  "__proto__" cannot be a field name  remove it",
        "10:10  -  "__proto__" cannot be a field name  remove it",
      ],
      "prototype-reference.md": [
        "12:36  results.0.benchmark  "constructor" is not a known benchmark  correct it, or remove it",
        "12:68  results.0.source  "hasOwnProperty" is not a known source of this paper  list it under \`sources\`",
      ],
      "prototype-source.md": [
        "10:3  -  "constructor" cannot be a field name  remove it",
        "11:3  -  "__proto__" cannot be a field name  remove it",
      ],
      "size-body.md": [
        "12:1  -  the body is longer than 8 KB  a summary has 120 to 300 words",
      ],
      "size-front-matter.md": [
        "1:1  -  is 294 KB: larger than 128 KB  a file holds one paper; shorten it",
      ],
      "size-megabytes.md": [
        "1:1  -  is 10241 KB: larger than 128 KB  a file holds one paper; shorten it",
      ],
      "text-addresses.md": [
        "10:9  links.code  expected an https address, found "javascript:alert(1)"",
        "12:13  links.weights.0  expected an https address, found "http://site.example"",
        "12:34  links.weights.1  expected an https address, found "data:text/html,x"",
      ],
      "text-bidi.md": [
        "2:16  -  U+202E reorders the text around it  remove it",
        "2:29  -  U+202C reorders the text around it  remove it",
        "2:31  -  U+2066 reorders the text around it  remove it",
      ],
      "text-byte-order-mark.md": [
        "1:1  -  begins with a byte order mark  save it as UTF-8 without one",
      ],
      "text-carriage-returns.md": [
        "1:4  -  U+000D is a control character  remove it",
        "1:32  -  U+000D is a control character  remove it",
        "1:45  -  U+000D is a control character  remove it",
      ],
      "text-homoglyphs.md": [
        "2:8  -  "А" is not what it looks like: "А" is U+0410  use letters of one alphabet",
        "2:11  -  "Pаper" is not what it looks like: "а" is U+0430  use letters of one alphabet",
      ],
      "text-nul.md": [
        "2:10  -  U+0000 is a control character  remove it",
      ],
      "text-tags.md": [
        "2:15  -  U+E0068 is invisible  remove it",
        "2:17  -  U+E0069 is invisible  remove it",
      ],
      "text-terminal.md": [
        "2:10  -  U+001B is a control character  remove it",
        "2:19  -  U+0007 is a control character  remove it",
        "2:20  -  U+001B is a control character  remove it",
      ],
      "text-windows.md": [
        "1:4  -  has Windows line endings (CR LF)  use LF",
      ],
      "text-zero-width.md": [
        "10:10  -  U+200B is invisible  remove it",
        "10:14  -  U+00AD is invisible  remove it",
        "10:19  -  U+2060 is invisible  remove it",
      ],
      "yaml-alias-to-itself.md": [
        "2:11  -  YAML anchors (\`&name\`) are not allowed  remove it",
        "2:12  -  YAML aliases (\`*name\`) are not allowed  repeat the value",
      ],
      "yaml-billion-laughs.md": [
        "2:7  -  YAML anchors (\`&name\`) are not allowed  remove it",
        "3:7  -  YAML anchors (\`&name\`) are not allowed  remove it",
        "3:8  -  YAML aliases (\`*name\`) are not allowed  repeat the value",
      ],
      "yaml-binary-tag.md": [
        "2:17  -  YAML tags (\`!name\`) are not allowed  write the plain value",
      ],
      "yaml-escapes.md": [
        "7:12  -  "\\u" is a YAML escape, which is not allowed  write the character itself",
        "7:26  -  "\\x" is a YAML escape, which is not allowed  write the character itself",
        "7:35  -  "\\r" is a YAML escape, which is not allowed  write the character itself",
      ],
      "yaml-function-tag.md": [
        "2:22  -  YAML tags (\`!name\`) are not allowed  write the plain value",
      ],
      "yaml-lines-in-a-field.md": [
        "7:7  tldr  is more than one line",
      ],
      "yaml-merge-key.md": [
        "9:1  -  YAML merge keys (\`<<\`) are not allowed  repeat the fields",
      ],
      "yaml-python-tag.md": [
        "2:40  -  YAML tags (\`!name\`) are not allowed  write the plain value",
      ],
      "yaml-regexp-tag.md": [
        "2:20  -  YAML tags (\`!name\`) are not allowed  write the plain value",
      ],
      "yaml-two-documents.md": [
        "9:1  -  "..." ends a YAML document  remove the line",
      ],
    }
  `);
  expect([...errors].filter(([, texts]) => texts.length === 0).map(([file]) => file)).toEqual([]);
});

it("finds nothing wrong with the valid paper that they are based on", () => {
  const good = smallCatalogue({ "content/papers/2024/good.md": GOOD });
  try {
    expect(lintCatalogue(good.root, TODAY).issues).toEqual([]);
  } finally {
    good.remove();
  }
});

it("finds nothing wrong with the other files", () => {
  expect(issues.filter(({ file }) => ![...hostile, ...stray].includes(file)).map(formatIssue)).toEqual([]);
  expect(papers).toContain(PHI);
});

it("reports every error with a position", () => {
  for (const { line = 1, column = 1 } of issues) expect(Math.min(line, column)).toBeGreaterThan(0);
});

it("reports a bounded number of errors per file", () => {
  const counts = new Map<string, number>();
  for (const { file } of issues) counts.set(file, (counts.get(file) ?? 0) + 1);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(150);
});

it(
  "executes and writes nothing",
  () => {
    expect("canary" in globalThis).toBe(false);
    expect(({} as { canary?: unknown }).canary).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    const before = listing();
    lintCatalogue(catalogue.root, TODAY);
    expect(listing()).toEqual(before);
    expect(readdirSync(outside)).toEqual(["secret.md"]);
    expect(readdirSync(process.cwd())).not.toContain("canary");
  },
  TIMEOUT,
);

it(
  "applies automatic fixes to them without executing anything or following links",
  () => {
    const fixed = fixFiles(catalogue.root).map(({ file }) => file.replace("content/papers/2024/", ""));
    expect(fixed).toMatchInlineSnapshot(`
      [
        "deep-emphasis.md",
        "deep-list-items.md",
        "deep-quotes-spaced.md",
        "long-authors.md",
        "long-html.md",
        "long-lines.md",
        "long-underlines.md",
        "pattern-look-alikes.md",
        "pattern-slug.md",
        "pattern-title.md",
        "size-body.md",
        "text-addresses.md",
        "text-byte-order-mark.md",
        "text-windows.md",
      ]
    `);
    expect("canary" in globalThis).toBe(false);
    expect(readdirSync(outside)).toEqual(["secret.md"]);
  },
  TIMEOUT,
);

it(
  "needs little memory for all of them",
  () => {
    const script = join(outside, "check.mjs");
    const check = new URL("../../src/lint/lint.ts", import.meta.url).href;
    writeFileSync(
      script,
      `const { lintCatalogue } = await import(${JSON.stringify(check)});
     console.log(lintCatalogue(process.argv[2], "${TODAY}").issues.length);`,
    );
    const run = spawnSync(process.execPath, ["--max-old-space-size=256", "--stack-size=500", script, catalogue.root], {
      encoding: "utf8",
      cwd: fileURLToPath(new URL("../../", import.meta.url)),
    });
    expect(run.stderr).toBe("");
    expect(Number(run.stdout)).toBeGreaterThan(100);
  },
  TIMEOUT,
);

it("refuses a catalogue that is a link or does not exist", () => {
  const root = mkdtempSync(join(tmpdir(), "linked-"));
  try {
    const report = () => lintCatalogue(root, TODAY).issues.map(formatIssue);
    expect(report()).toMatchInlineSnapshot(`
      [
        "content/outside-models.yaml:1:1  -  cannot be read (ENOENT)  make it a readable file",
        "content/organizations.yaml:1:1  -  cannot be read (ENOENT)  make it a readable file",
        "content/addresses.txt:1:1  -  the list of published addresses cannot be read  restore it",
      ]
    `);
    symlinkSync(join(catalogue.root, "content"), join(root, "content"));
    expect(report()).toMatchInlineSnapshot(`
      [
        "content:1:1  -  is a symbolic link  put the file itself here",
        "content/addresses.txt:1:1  -  the list of published addresses cannot be read  restore it",
      ]
    `);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
