/** Reads one content file, without any rule. */
import { readFrontMatter, readYamlFile, type ContentFile, type ReadResult } from "./front-matter.ts";
import { readSource } from "./source-text.ts";

/** Parses a file's text. @param file path from the repository's root */
export const parseContentFile = (file: string, text: string): ReadResult =>
  file.endsWith(".yaml") ? readYamlFile(file, text) : readFrontMatter(file, text);

/** Reads and parses a file; null if it cannot be read. */
export function readUnchecked(root: string, file: string): ContentFile | null {
  const source = readSource(root, file);
  if (!source.ok) return null;
  const read = parseContentFile(file, source.text);
  return read.ok ? read.content : null;
}
