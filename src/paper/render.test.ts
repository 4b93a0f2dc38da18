import { expect, it } from "vitest";
import { plainHtml, renderMarkdown } from "./render.ts";

const place = { file: "content/papers/2024/a.md", bodyLine: 12 };

it("renders as Astro does: headings with ids, tables, typographic signs", () => {
  expect(renderMarkdown("## The problem\n\nIt's 4-bit.\n\n| a |\n|---|\n| b |\n", place)).toBe(
    '<h2 id="the-problem">The problem</h2>\n<p>It’s 4-bit.</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n',
  );
});

it("counts headings of one text only", () => {
  expect(renderMarkdown("## A\n", place)).toBe(renderMarkdown("## A\n", place));
});

it("makes nothing that the check would have read otherwise", () => {
  expect(() => plainHtml('<p>Text <img src="https://site.example/x.png"></p>', place)).toThrow(
    /2024\/a\.md:12:1 .*the body renders as "<img src=/,
  );
});
