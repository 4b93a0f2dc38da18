import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkContent } from "../check/check.ts";
import { errorsOf } from "../paper/issue.ts";
import { formatIssues } from "../paper/issue.ts";
import { readRecords, writeCorpus } from "./corpus.ts";

const root = new URL("../../", import.meta.url).pathname;

/** Records as they are found: one name twice, TeX, odd signs, addresses, markup, a title of the catalogue. */
const RECORDS = [
  {
    slug: "a-b_c",
    title: 'A "b": $\\alpha$ & <i>C</i> [d] #1',
    authors: ["First Author", "First Author", "O\u2019Author"],
  },
  { slug: "UPPER--CASE-", title: "An ﬁrst\u200b Title\twith \u0007 signs", authors: ["Second\u00a0Author"] },
  { slug: "third", title: "Third of Many", authors: ["[x]: y", "- z", "{a}"], year: 1991 },
  { slug: "third", title: "Third of many!", authors: ["Left Out"] },
  {
    slug: "phi",
    title: "Phi-3 Technical Report: A Highly Capable Language Model Locally on Your Phone",
    authors: ["Left Out"],
  },
].map((record, index) => ({
  year: 2020 + index,
  venue: "V: one",
  abstract: `# One *two* _three_ \`four\` <b>five</b> http://six.example www.seven.example me@eight.example [nine](x) $\\ten$ ${"word ".repeat(2000)}`,
  ...record,
}));

it("makes papers that the check lets pass, the same at each call, as many as are asked for", () => {
  const records = readRecords(RECORDS.map((record) => JSON.stringify(record)).join("\n"));
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "corpus-")));
  try {
    const [first = [], second = []] = folders.map((folder) => writeCorpus(root, folder, records, 7));
    expect(first).toHaveLength(7);
    expect(new Set(first).size).toBe(7);
    expect(second).toEqual(first);
    const [one = "", two = ""] = folders;
    for (const file of first) expect(readFileSync(join(two, file), "utf8")).toBe(readFileSync(join(one, file), "utf8"));
    const { content, issues } = checkContent(one, "2026-11-24");
    expect(formatIssues(errorsOf(issues))).toBe("no problems");
    expect(content.papers.length).toBeGreaterThan(7);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
});

it("tells which line holds no record", () => {
  expect(() => readRecords('{"slug":"a"}\n')).toThrow("line 1 of the records");
});
