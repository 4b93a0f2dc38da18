import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { messagesOf, TODAY } from "../../../tests/broken-catalogue.ts";
import { PHI, PHI_TEXT, smallCatalogue } from "../../../tests/small-catalogue.ts";
import { writeAtomically } from "../../lib/atomic-write.ts";
import { lintCatalogue } from "../lint.ts";
import { fixFiles } from "./fix-files.ts";

const BROKEN = "content/papers/2024/broken.md";
const changes = {
  [PHI]: (text: string) => text.replace("published: 2024-04-22", "published: 22 April 2024").replaceAll("\n", "\r\n"),
  [BROKEN]: "---\na: [b\r\n---\r\n",
  "content/topics/evaluation.mdx": (text: string) => text.replaceAll("\n", "\r\n"),
};

it("replaces files atomically, reports what it fixed, and leaves broken files and links alone", () => {
  const catalogue = smallCatalogue(changes);
  try {
    const at = (file: string) => join(catalogue.root, file);
    const outside = join(catalogue.root, "outside.md");
    writeFileSync(outside, PHI_TEXT.replaceAll("\n", "\r\n"));
    symlinkSync(outside, at("content/papers/2024/link.md"));
    chmodSync(at(PHI), 0o600);
    expect(fixFiles(catalogue.root)).toEqual([
      { file: PHI, applied: ["line endings", "published: 2024-04-22"] },
      { file: "content/topics/evaluation.mdx", applied: ["line endings"] },
    ]);
    expect(readFileSync(at(PHI), "utf8")).toBe(PHI_TEXT);
    expect(statSync(at(PHI)).mode & 0o777).toBe(0o600);
    expect(readFileSync(at(BROKEN), "utf8")).toBe(changes[BROKEN]);
    expect(readFileSync(outside, "utf8")).toContain("\r\n");
    expect(readdirSync(dirname(at(PHI))).sort()).toEqual(["broken.md", "link.md", "phi-3.md"]);
    expect(fixFiles(catalogue.root)).toEqual([]);
  } finally {
    catalogue.remove();
  }
});

it("fixes named files only", () => {
  const catalogue = smallCatalogue(changes);
  try {
    expect(fixFiles(catalogue.root, new Set([PHI])).map(({ file }) => file)).toEqual([PHI]);
  } finally {
    catalogue.remove();
  }
});

it("fixes everything that the lint reports as fixable", () => {
  const messy = PHI_TEXT.replace("short: Phi-3", "short: 'Phi-3'  ")
    .replace("added: 2026-11-24\n", "")
    .replace("sources:", "added: 2026/11/24\nsources:")
    .replace("Marah Abdin", "Marah\u2013Abdin");
  const catalogue = smallCatalogue({ [PHI]: `\uFEFF${messy}`.replaceAll("\n", "\r\n") });
  try {
    const before = lintCatalogue(catalogue.root, TODAY).issues;
    expect(before.map(({ rule }) => rule).sort()).toEqual([
      "author-dashes",
      "key-order",
      "line-ends",
      "line-ends",
      "quoting",
      "schema",
      "trailing-space",
    ]);
    expect(before.filter(({ fixable }) => fixable !== true)).toEqual([]);
    fixFiles(catalogue.root);
    expect(lintCatalogue(catalogue.root, TODAY).issues).toEqual([]);
  } finally {
    catalogue.remove();
  }
  expect(messagesOf({})).toEqual([]);
});

it("leaves only the old file if writing fails", () => {
  const catalogue = smallCatalogue();
  try {
    const folder = join(catalogue.root, "content/papers");
    // A folder cannot be replaced by a file.
    expect(() => {
      writeAtomically(join(folder, "2024"), "text");
    }).toThrow();
    expect(readdirSync(folder)).toEqual(["2024"]);
  } finally {
    catalogue.remove();
  }
});
