/** Markdown as HTML, with what Astro renders Markdown with: the same parser, headings' ids and signs. */
import { satteriHeadingIdsPlugin } from "@astrojs/markdown-satteri";
import { markdownToHtml } from "satteri";
import { SHOWN } from "./markdown-tree.ts";
import { foreignTag, withoutAlignment } from "./allowed-html.ts";

/**
 * @param file that the Markdown stands in, for the error
 * @throws where it renders as something that Markdown does not make
 */
export function renderMarkdown(body: string, file: string): string {
  const rendered = markdownToHtml(body, {
    hastPlugins: [satteriHeadingIdsPlugin()],
    features: SHOWN,
  });
  if (rendered instanceof Promise) throw new Error("a plugin of the Markdown renderer waits for something");
  return plainHtml(rendered.html, file);
}

/** @throws where the HTML holds what Markdown does not make */
export function plainHtml(html: string, file: string): string {
  const plain = withoutAlignment(html);
  const foreign = foreignTag(plain);
  if (foreign !== null) throw new Error(`${file}: the body renders as "${foreign}", which is no Markdown`);
  return plain;
}
