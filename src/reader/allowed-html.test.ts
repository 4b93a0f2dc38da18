import { markdownToHtml } from "satteri";
import { expect, it } from "vitest";
import { foreignTag, withoutAlignment } from "./allowed-html.ts";

it.each([
  '## A heading\n\nText with *stress*, **more**, ~~less~~ and `code` < 5 & "6" > 4.',
  "- a\n- [x] b\n\n1. c\n2. d\n\n> e\n\n---\n\n```js\n<script>\n```",
  "| a | b |\n|---|:-:|\n| c | d |",
  "A note[^1].\n\n[^1]: Of what.",
  '[a](https://b.example "a title with > and <") and [c](/papers/phi-3/), https://d.example',
  "line  \nbreak",
])("accepts the HTML that Markdown renders from %j", (body) => {
  expect(foreignTag(withoutAlignment(markdownToHtml(body).html))).toBeNull();
});

it.each([
  ["<script>alert(1)</script>", "<script>"],
  ["Text <b onclick=x>y</b>", "<b onclick=x>"],
  ["<p onclick='x'>y</p>", "<p onclick='x'>"],
  ["![x](https://a.example/x.png)", "<img src="],
  ["[x](javascript:alert(1))", '<a href="javascript:alert(1)"'],
  ["[x](java&#115;cript:alert(1))", '<a href="javascript:alert(1)"'],
  ["[x](//a.example)", '<a href="//a.example"'],
  ["<!-- x -->", "<!-- x -->"],
  ["<svg onload=alert(1)>", "<svg onload=alert(1)>"],
  ["# A", "<h1"],
  ['<p style="x">', '<p style="x">'],
])("finds the disallowed HTML in %j", (body, found) => {
  expect(foreignTag(markdownToHtml(body).html)?.startsWith(found)).toBe(true);
});
