/** Markdown as HTML, with what Astro renders Markdown with: the same parser, headings' ids and signs. */
import { satteriHeadingIdsPlugin } from "@astrojs/markdown-satteri";
import { markdownToHtml } from "satteri";
import { formatIssues } from "./issue.ts";
import { SHOWN } from "./markdown-tree.ts";
import { foreignTag, withoutAlignment } from "./rendered-html.ts";

/** The file that Markdown stands in, and the line of it on which it begins. */
interface Beginning {
  file: string;
  bodyLine: number;
}

/** @throws where it renders as something that Markdown does not make, with file and line */
export function renderMarkdown(body: string, place: Beginning): string {
  const rendered = markdownToHtml(body, {
    hastPlugins: [satteriHeadingIdsPlugin()],
    features: SHOWN,
  });
  if (rendered instanceof Promise) throw new Error("a plugin of the Markdown renderer waits for something");
  return plainHtml(rendered.html, place);
}

/** @throws where the HTML holds what Markdown does not make */
export function plainHtml(html: string, { file, bodyLine }: Beginning): string {
  const plain = withoutAlignment(html);
  const foreign = foreignTag(plain);
  if (foreign === null) return plain;
  const message = `the body renders as "${foreign}", which is no Markdown`;
  const mend = "take it out";
  throw new Error(
    `\n${formatIssues([{ file, line: bodyLine, column: 1, message, mend, rule: "markdown", severity: "error" }])}`,
  );
}
