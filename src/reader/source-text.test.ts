import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { formatIssue } from "./issue.ts";
import { MAX_FILE_BYTES, readSource } from "./source-text.ts";

const root = mkdtempSync(join(tmpdir(), "source-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const said = (name: string) => {
  const result = readSource(root, name);
  return result.ok ? result.text : result.issues.map(formatIssue).join("\n");
};

it("reads text of every kind, with its byte order mark", () => {
  const text = "\uFEFFa é 微 😀 \uFFFD\n".repeat(10);
  writeFileSync(join(root, "text"), text);
  expect(said("text")).toBe(text);
  writeFileSync(join(root, "empty"), "");
  expect(said("empty")).toBe("");
  writeFileSync(join(root, "largest"), "a".repeat(MAX_FILE_BYTES));
  expect(said("largest")).toHaveLength(MAX_FILE_BYTES);
});

it("refuses a large file before reading it", () => {
  writeFileSync(join(root, "large"), "");
  // A sparse terabyte: needs no disk space and would not fit into memory.
  truncateSync(join(root, "large"), 2 ** 40);
  expect(said("large")).toMatchInlineSnapshot(
    `"large:1:1  -  is 1073741824 KB: larger than 128 KB  a file holds one paper; shorten it"`,
  );
});

it("reports where bytes stop being UTF-8", () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
  writeFileSync(join(root, "latin"), bytes("a\n\uFFFDé", [0xe9], "b\n"));
  writeFileSync(join(root, "cut"), bytes("a\n", [0xe2, 0x82]));
  writeFileSync(join(root, "surrogate"), bytes([0xed, 0xa0, 0x80], "\n"));
  writeFileSync(join(root, "utf16"), Buffer.from("\uFEFF---\n", "utf16le"));
  expect(["latin", "cut", "surrogate", "utf16"].map(said)).toMatchInlineSnapshot(`
    [
      "latin:2:3  -  is not valid UTF-8 from here on  save the file as UTF-8",
      "cut:2:1  -  is not valid UTF-8 from here on  save the file as UTF-8",
      "surrogate:1:1  -  is not valid UTF-8 from here on  save the file as UTF-8",
      "utf16:1:1  -  is not valid UTF-8 from here on  save the file as UTF-8",
    ]
  `);
});

it("follows no link, waits for no pipe, and reports what is not a file or does not exist", () => {
  symlinkSync("/etc/hostname", join(root, "link"));
  symlinkSync("link", join(root, "link-to-link"));
  execFileSync("mkfifo", [join(root, "pipe")]);
  expect(["link", "link-to-link", "pipe", ".", "nothing"].map(said)).toMatchInlineSnapshot(`
    [
      "link:1:1  -  is a symbolic link  put the file itself here",
      "link-to-link:1:1  -  is a symbolic link  put the file itself here",
      "pipe:1:1  -  is not a regular file  remove it",
      ".:1:1  -  is not a regular file  remove it",
      "nothing:1:1  -  cannot be read (ENOENT)  make it a readable file",
    ]
  `);
});
