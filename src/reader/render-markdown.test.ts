import { expect, it } from "vitest";
import { plainHtml, renderMarkdown } from "./render-markdown.ts";

const FILE = "content/papers/2024/a.md";

it("renders as Astro does: headings with ids, tables, smart punctuation", () => {
  expect(renderMarkdown("## The problem\n\nIt's 4-bit.\n\n| a |\n|---|\n| b |\n", FILE)).toBe(
    '<h2 id="the-problem">The problem</h2>\n<p>It’s 4-bit.</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n',
  );
});

it("numbers repeated headings within one text only", () => {
  expect(renderMarkdown("## A\n", FILE)).toBe(renderMarkdown("## A\n", FILE));
});

it("refuses HTML that the lint did not check", () => {
  expect(() => plainHtml('<p>Text <img src="https://site.example/x.png"></p>', FILE)).toThrow(
    /2024\/a\.md: the body renders as "<img src=/,
  );
});
