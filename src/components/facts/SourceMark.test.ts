import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { expect, it } from "vitest";
import { attribute, elements, textOf } from "../../../tests/html.ts";
import type { Footnote } from "../../facts/footnotes.ts";
import SourceMark from "./SourceMark.astro";

const astro = await AstroContainer.create();
const note: Footnote = {
  number: 3,
  text: "table 5, arXiv v2",
  url: "https://arxiv.org/abs/2404.14219v2",
  secondHand: false,
};

/** The link of the mark, the number in it, and the text that opens next to it. */
async function drawMark(note: Footnote) {
  const all = elements(await astro.renderToString(SourceMark, { props: { note } }));
  const link = all.find(({ tagName }) => tagName === "a");
  const [number, tip] = all.filter(({ tagName }) => tagName === "span");
  if (!link || !number || !tip) throw new Error("a part of the mark is missing");
  return {
    href: attribute(link, "href"),
    label: attribute(link, "aria-label"),
    numberClass: attribute(number, "class"),
    tip: textOf(tip).trim(),
    tags: all.map(({ tagName }) => tagName),
  };
}

it("links to its place in the list of sources and names the source", async () => {
  expect(await drawMark(note)).toMatchObject({
    href: "#source-3",
    label: "Source 3: table 5, arXiv v2",
    numberClass: undefined,
    tip: "table 5, arXiv v2",
  });
});

it("says that a number was read second-hand by its class, its label and its text", async () => {
  expect(await drawMark({ ...note, secondHand: true })).toMatchObject({
    label: "Source 3: table 5, arXiv v2, second-hand",
    numberClass: "second-hand",
    tip: "table 5, arXiv v2 (second-hand)",
  });
});

it("names the paper where the source is another paper's", async () => {
  expect((await drawMark({ ...note, paper: "Phi-3" })).tip).toBe("Phi-3: table 5, arXiv v2");
});

it("escapes the name of a source", async () => {
  const { label, tags } = await drawMark({ ...note, text: '"><script>alert(1)</script>' });
  expect(label).toBe('Source 3: "><script>alert(1)</script>');
  expect(tags).not.toContain("script");
});
