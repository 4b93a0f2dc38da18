/** Hostile files that are too large to commit, or that an editor or git would change. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PHI_TEXT } from "../small-catalogue.ts";

const FILES = new URL("files/", import.meta.url);

/** A valid paper that shares nothing with the small catalogue's. */
export const GOOD = readFileSync(new URL("body-script.md", FILES), "utf8").replace(/<script>.*<\/script>\n\n/, "");

const inTitle = (text: string) => GOOD.replace("A Paper of This File", () => text);
const inField = (field: string, text: string) => GOOD.replace("authors:", () => `${field}: ${text}\nauthors:`);
const inBody = (text: string) => GOOD.replace(/\n\nIt says[^]*/, () => `\n\n${text}\n`);
const yaml = (text: string) => `---\n${text}\n---\n\nText.\n`;

/** Makes patterns backtrack, deep structures overflow the stack, and long lists slow. */
const LONG = 100_000;
/** Just below the limits of body and front matter, so that the parsers receive them. */
const BODY = 8000;
const YAML_LENGTH = 9000;
const times = (text: string, count = LONG) => text.repeat(Math.floor(count / text.length));

const GENERATED: Record<string, () => string | Buffer> = {
  "size-megabytes": () => inBody(times("word ", 10 * 1024 * 1024)),
  "size-front-matter": () => inField("doi", times("x", 300_000)),
  "size-body": () => inBody(times("word ", 40_000)),
  "bytes-latin-1": () => Buffer.from(inTitle("Café"), "latin1"),
  "bytes-utf-16": () => Buffer.from(`\uFEFF${GOOD}`, "utf16le"),
  "bytes-surrogates": () =>
    Buffer.concat([Buffer.from("---\ntitle: "), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from("\n---\n")]),
  "bytes-zip": () => Buffer.from("504b0304140000000800000021000000000000000000", "hex"),
  "bytes-none": () => "",
  "text-byte-order-mark": () => `\uFEFF${GOOD}`,
  "text-windows": () => GOOD.replaceAll("\n", "\r\n"),
  "text-carriage-returns": () => GOOD.replaceAll("\n", "\r"),
  "text-nul": () => inTitle("A \u0000Paper"),
  "text-terminal": () => inTitle("A \u001B]0;title\u0007\u001B[2J Paper"),
  "deep-brackets": () => yaml(`a: ${times("[", YAML_LENGTH)}`),
  "deep-brackets-closed": () => yaml(`a: ${times("[", YAML_LENGTH / 2)}${times("]", YAML_LENGTH / 2)}`),
  "deep-braces": () => yaml(`a: ${times("{a: ", YAML_LENGTH)}`),
  "deep-lists": () => yaml(`${times("- ")}a`),
  "deep-questions": () => yaml(times("? ", YAML_LENGTH)),
  "deep-maps": () => yaml(Array.from({ length: 400 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")),
  "deep-quotes": () => inBody(times(">", BODY)),
  "deep-quotes-spaced": () => inBody(times("> ", BODY)),
  "deep-list-items": () => inBody(times("- ", BODY)),
  "deep-links": () => inBody(times("[", BODY)),
  "deep-emphasis": () => inBody(times("*a **b ", BODY)),
  "deep-emphasis-mixed": () => inBody(times("*_", BODY)),
  "long-brackets": () => inBody(`${times("[", BODY / 2)}${times("]", BODY / 2)}`),
  "long-backticks": () =>
    inBody(
      Array.from({ length: 170 }, (_, count) => "`".repeat(count + 1))
        .join("a")
        .slice(0, BODY),
    ),
  "long-underlines": () => inBody(times("a\n-\n", BODY)),
  "long-lines": () => inBody(times("a\n", BODY)),
  "long-html": () => inBody(times("<a ", BODY)),
  "long-commas": () => yaml(`a: [${times(",")}]`),
  "long-commas-fewer": () => yaml(`a: [${times(",", YAML_LENGTH)}]`),
  "long-anchors-fewer": () => yaml(`a: ${times("&a ", 3 * YAML_LENGTH)}`),
  "long-colons": () => yaml(times("a: b: c\n", 4 * YAML_LENGTH)),
  "long-keys": () => yaml(Array.from({ length: YAML_LENGTH }, (_, index) => `k${index}:`).join("\n")),
  "long-same-keys": () => yaml(times("a: b\n", 5 * YAML_LENGTH)),
  "long-anchors": () => yaml(`a: ${times("&a ")}`),
  "long-quote": () => yaml(`a: "${times("x\n ", YAML_LENGTH)}`),
  "long-spaces": () => `${GOOD.slice(0, -1)}${times(" ")}x${times(" ", 20_000)}\n`,
  "long-unknown-topics": () =>
    GOOD.replace("[quantization]", `[${Array.from({ length: 9000 }, (_, index) => `t${index}`).join(", ")}]`),
  "long-authors": () =>
    GOOD.replace("  - First Author\n", Array.from({ length: 5000 }, (_, index) => `  - A\u2010${index}\n`).join("")),
  "pattern-slug": () => inField("aliases", `[${times("a-", 50_000)}!]`),
  "pattern-arxiv": () => GOOD.replace('"2401.00001"', `"${times("a", 50_000)}/1"`),
  "pattern-date": () => GOOD.replace("2024-01-01", times("1", 50_000)),
  "pattern-number": () =>
    inField("models", `[{ id: m, name: M, parameters: { value: "${times("1,111", 50_000)}x", source: s } }]`),
  "pattern-pages": () => inField("venue", `{ name: V, year: 2024, pages: "${times("1.", 50_000)}!" }`),
  "pattern-address": () => inField("links", `{ code: "https://${times("a.", 50_000)} " }`),
  "pattern-title": () => inTitle(times("a b ", 50_000)),
  "pattern-look-alikes": () => inTitle(times("аa ", 50_000)),
};

/** Writes every hostile file into a catalogue as a paper. Returns the paths. */
export function writeHostile(root: string): string[] {
  const folder = "content/papers/2024";
  mkdirSync(join(root, folder), { recursive: true });
  const put = (name: string, content: string | Buffer) => {
    writeFileSync(join(root, folder, `${name}.md`), content);
    return `${folder}/${name}.md`;
  };
  return [
    ...readdirSync(FILES).map((name) => put(name.replace(/\.md$/, ""), readFileSync(new URL(name, FILES)))),
    ...Object.entries(GENERATED).map(([name, make]) => put(name, make())),
  ].sort();
}

/** Adds files to a catalogue that are not regular files or not content. Returns the paths. */
export function writeStray(root: string, outside: string): string[] {
  const at = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    return join(root, path);
  };
  writeFileSync(join(outside, "secret.md"), PHI_TEXT);
  symlinkSync(join(outside, "secret.md"), at("content/papers/2024/link.md"));
  symlinkSync(outside, at("content/papers/2023"));
  symlinkSync("/dev/zero", at("content/benchmarks/endless.md"));
  symlinkSync(".", at("content/topics/circle"));
  execFileSync("mkfifo", [at("content/papers/2024/pipe.md")]);
  writeFileSync(at("content/papers/2024/large.md"), "");
  // Sparse: needs no disk space, and would not fit into memory.
  truncateSync(at("content/papers/2024/large.md"), 2 ** 40);
  writeFileSync(
    at("content/papers/2024/code.mdx"),
    'import fs from "node:fs"\n\n{fs.writeFileSync("canary", "ran")}\n',
  );
  writeFileSync(
    at("content/papers/2024/code.js"),
    'globalThis.canary = require("node:fs").writeFileSync("canary", "ran");\n',
  );
  writeFileSync(
    at("content/papers/2024/package.json"),
    '{ "type": "commonjs", "scripts": { "postinstall": "touch canary" } }\n',
  );
  writeFileSync(at("content/papers/2024/new\nline::error::.md"), GOOD);
  return [
    "content/benchmarks/endless.md",
    "content/papers/2023",
    "content/papers/2024/code.js",
    "content/papers/2024/code.mdx",
    "content/papers/2024/large.md",
    "content/papers/2024/link.md",
    "content/papers/2024/new\nline::error::.md",
    "content/papers/2024/package.json",
    "content/papers/2024/pipe.md",
    "content/topics/circle",
  ];
}
