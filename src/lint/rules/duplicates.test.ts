import { expect, it } from "vitest";
import { messagesOf } from "../../../tests/broken-catalogue.ts";
import { PHI_TEXT } from "../../../tests/small-catalogue.ts";

const copy = PHI_TEXT.replace("title: Phi-3 Technical Report", "title: Another").replaceAll("phi-3-mini", "other");

it("names both files if two papers share an arXiv id, an id, a DOI or a title", () => {
  expect(messagesOf({ "content/papers/2024/other.md": copy })).toMatchInlineSnapshot(`
    [
      "phi-3.md:4:8  arxiv  "2404.14219" is also used by content/papers/2024/other.md  one paper, one file",
    ]
  `);
  expect(messagesOf({ "content/papers/2023/phi-3.md": copy.replace("2404.14219", "2404.14220") }))
    .toMatchInlineSnapshot(`
      [
        "content/papers/2023/phi-3.md:1:1  published  the first version is from 2024  move the file to phi-3.md",
        "phi-3.md:2:1  -  the id "phi-3" is also used by content/papers/2023/phi-3.md  rename one of the files",
      ]
    `);
  const doi = (text: string, value: string) => text.replace("published:", `doi: ${value}\npublished:`);
  expect(
    messagesOf({
      "content/papers/2024/phi-3.md": (text) => doi(text, "10.1145/ABC"),
      "content/papers/2024/other.md": doi(copy.replace("2404.14219", "2404.14220"), "10.1145/abc"),
    }),
  ).toMatchInlineSnapshot(`
    [
      "phi-3.md:5:6  doi  "10.1145/ABC" is also used by content/papers/2024/other.md  one paper, one file",
    ]
  `);
  const titled = copy.replace("title: Another", 'title: "PHI-3: technical report."').replace("14219", "14220");
  expect(messagesOf({ "content/papers/2024/other.md": titled })).toMatchInlineSnapshot(`
    [
      "phi-3.md:2:8  title  is also the title of content/papers/2024/other.md  one paper, one file",
    ]
  `);
});

it("refuses a duplicate model id, and an alias that is another entry's id or alias", () => {
  const other = copy.replace("2404.14219", "2404.14220");
  expect(
    messagesOf({
      "content/papers/2024/other.md": other
        .replaceAll("id: other", "id: llama-2-7b")
        .replace("model: other", "model: llama-2-7b"),
    }),
  ).toMatchInlineSnapshot(`
    [
      "other.md:17:9  models.0.id  the model id "llama-2-7b" is also used by content/outside-models.yaml  rename one",
    ]
  `);
  const aliases = (value: string) => other.replace("sources:", `aliases: ${value}\nsources:`);
  expect(messagesOf({ "content/papers/2024/other.md": aliases("[phi-3, former]") })).toMatchInlineSnapshot(`
    [
      "other.md:12:11  aliases.0  "phi-3" is also an id of content/papers/2024/phi-3.md  remove it from one of them",
    ]
  `);
  expect(
    messagesOf({
      "content/papers/2024/other.md": aliases("[former]"),
      "content/papers/2024/phi-3.md": (text) => text.replace("sources:", "aliases: [former]\nsources:"),
    }),
  ).toMatchInlineSnapshot(`
    [
      "phi-3.md:12:11  aliases.0  "former" is also an id of content/papers/2024/other.md  remove it from one of them",
    ]
  `);
  expect(
    messagesOf({
      "content/papers/2024/other.md": other.replace("id: other\n", "id: other\n    aliases: [phi-3-mini]\n"),
    }),
  ).toMatchInlineSnapshot(`
    [
      "other.md:18:15  models.0.aliases.0  "phi-3-mini" is also an id of content/papers/2024/phi-3.md  remove it from one of them",
    ]
  `);
  expect(
    messagesOf({
      "content/families/phi.mdx": (text) => text.replace("reading:", "aliases: [phi]\nreading:"),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/families/phi.mdx:5:11  aliases.0  "phi" is also an id of content/families/phi.mdx  remove it from one of them",
    ]
  `);
});
