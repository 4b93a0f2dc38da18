/** Reads one content file safely: follows no link, checks the size before reading, and accepts only valid UTF-8. */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Finding, Issue } from "./issue.ts";

/** 128 KB: the longest paper, with 129 authors and all its results, has 13 KB; a thousand authors need 30 KB. */
export const MAX_FILE_BYTES = 128 * 1024;

export type SourceResult = { ok: true; text: string } | { ok: false; issues: Issue[] };

/** @param file path from the root */
export function readSource(root: string, file: string, maxBytes = MAX_FILE_BYTES): SourceResult {
  const fail = (rule: string, finding: Omit<Finding, "file">): SourceResult => ({
    ok: false,
    issues: [{ file, ...finding, rule, severity: "error" }],
  });
  let handle: number;
  try {
    // Neither follows a symbolic link nor blocks on a pipe.
    handle = openSync(`${root}/${file}`, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ELOOP"
      ? fail("tree", { message: "is a symbolic link", hint: "put the file itself here" })
      : fail("tree", { message: `cannot be read (${code ?? "unknown"})`, hint: "make it a readable file" });
  }
  let bytes: Buffer;
  try {
    const status = fstatSync(handle);
    if (!status.isFile()) return fail("tree", { message: "is not a regular file", hint: "remove it" });
    if (status.size > maxBytes) {
      const size = Math.ceil(status.size / 1024);
      return fail("size", {
        message: `is ${size} KB: larger than ${maxBytes / 1024} KB`,
        hint: "a file holds one paper; shorten it",
      });
    }
    bytes = readBytes(handle, status.size);
  } finally {
    closeSync(handle);
  }
  const text = decode(bytes);
  if (text !== null) return { ok: true, text };
  return fail("encoding", {
    ...firstInvalid(bytes),
    message: "is not valid UTF-8 from here on",
    hint: "save the file as UTF-8",
  });
}

function readBytes(handle: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let read = 0;
  while (read < size) {
    const count = readSync(handle, bytes, read, size - read, read);
    if (count === 0) break;
    read += count;
  }
  return bytes.subarray(0, read);
}

// The byte order mark is retained, so that a rule can report it.
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text, or null if the bytes are not valid UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Line and column of the first invalid byte. Splitting at line feeds is safe: no multi-byte character has one. */
function firstInvalid(bytes: Buffer): { line: number; column: number } {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const row = bytes.subarray(start, end);
    if (decode(row) === null) {
      // The replacement character marks where decoding failed, unless the text before contains a real one.
      const shown = lenient.decode(row);
      let column = shown.indexOf("\uFFFD");
      while (
        column !== -1 &&
        Buffer.from(shown.slice(0, column + 1)).equals(row.subarray(0, byteLength(shown, column)))
      ) {
        column = shown.indexOf("\uFFFD", column + 1);
      }
      return { line, column: Math.max(column, 0) + 1 };
    }
    start = end + 1;
  }
  return { line, column: 1 };
}

const byteLength = (text: string, column: number) => Buffer.byteLength(text.slice(0, column + 1));
