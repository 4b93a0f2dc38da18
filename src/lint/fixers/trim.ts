import { splitFrontMatter } from "../../reader/front-matter.ts";

/**
 * Removes trailing whitespace and ends the file with one line feed. Keeps whitespace that has a meaning: two spaces are
 * a line break in Markdown, code is left unchanged, and YAML preserves whitespace in multi-line text.
 * @param text with line feeds only
 */
export function trimLines(text: string): string {
  const parts = splitFrontMatter(text);
  if (!parts.ok) return text;
  const head = text.slice(0, text.length - parts.body.length);
  return `${trimHead(head)}${trimBody(parts.body)}`;
}

/** Lines of `name: value` and `- value` only: open quotes and block text keep their whitespace. */
function trimHead(head: string): string {
  const overLines = /[|>][+-]?\d?[ \t]*$/m.test(head) || /^[^"\n]*"[^"\n]*$|^[^'\n]*: '[^'\n]*$/m.test(head);
  return overLines ? head : head.split("\n").map(trimEnd).join("\n");
}

/** Without trailing spaces and tabs. A pattern would scan every run of spaces from each of its positions. */
function trimEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === " " || line[end - 1] === "\t") end -= 1;
  return line.slice(0, end);
}

function trimBody(body: string): string {
  // Whitespace is part of code, and a code block may be open to the end.
  if (/`{3}|~{3}|(?: {4}|\t)\S/.test(body)) return body === "" || body.endsWith("\n") ? body : `${body}\n`;
  const lines = body.split("\n");
  const trimmed = lines.map((line, index) => {
    const bare = trimEnd(line);
    const isBreak = line.startsWith(`${bare}  `) && bare !== "" && (lines[index + 1] ?? "").trim() !== "";
    return isBreak ? line : bare;
  });
  while (trimmed.length > 0 && trimmed.at(-1) === "") trimmed.pop();
  return trimmed.length === 0 ? "" : `${trimmed.join("\n")}\n`;
}
