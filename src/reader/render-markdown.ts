/** Markdown as HTML, with Astro's own renderer: same parser, heading ids and smart punctuation. */
import { satteriHeadingIdsPlugin } from "@astrojs/markdown-satteri";
import { markdownToHtml } from "satteri";
import { SHOWN } from "./markdown-tree.ts";
import { foreignTag, withoutAlignment } from "./allowed-html.ts";

/**
 * @param file of the Markdown, for the error
 * @throws if the result contains HTML that Markdown does not produce
 */
export function renderMarkdown(body: string, file: string): string {
  const rendered = markdownToHtml(body, {
    hastPlugins: [satteriHeadingIdsPlugin()],
    features: SHOWN,
  });
  if (rendered instanceof Promise) throw new Error("the Markdown renderer has an asynchronous plugin");
  return plainHtml(rendered.html, file);
}

/** @throws if the HTML contains a tag that Markdown does not produce */
export function plainHtml(html: string, file: string): string {
  const plain = withoutAlignment(html);
  const foreign = foreignTag(plain);
  if (foreign !== null) throw new Error(`${file}: the body renders as "${foreign}", which is not Markdown`);
  return plain;
}
