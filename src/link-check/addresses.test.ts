import { afterEach, describe, expect, it } from "vitest";
import { PHI, smallCatalogue } from "../../tests/small-catalogue.ts";
import { loadCatalogueFiles } from "../reader/catalogue-files.ts";
import { collectAddresses } from "./addresses.ts";

let catalogue: ReturnType<typeof smallCatalogue> | undefined;
afterEach(() => catalogue?.remove());

/** `address < file:line field`, one line per location. */
function collected(changes: Parameters<typeof smallCatalogue>[0], options = {}) {
  catalogue = smallCatalogue(changes);
  return [...collectAddresses(loadCatalogueFiles(catalogue.root).content, options)].flatMap(([address, places]) =>
    places.map(({ file, line, field }) => `${address} < ${file.split("/").pop()}:${line ?? "-"} ${field}`),
  );
}

describe("the addresses of a catalogue", () => {
  it("come from every field and every body, in a fixed order", () => {
    const addresses = collected({
      [PHI]: (text) =>
        text
          .replace(
            "authors:",
            "links:\n  code: https://github.com/a/b#readme\n  weights: [https://b.example/w]\nauthors:",
          )
          .replace("    version: 1\n", "    version: 1\n    url: https://a.example/paper\n")
          .replace("    name: phi-3-mini\n", "    name: phi-3-mini\n    weights: https://b.example/w\n")
          .replace(
            "A summary.",
            "See [one](https://c.example/x?y=1#z), <https://c.example/x?y=1>.\n\n[two]\n\n[two]: https://d.example",
          ),
      "content/families/phi.mdx": (text) =>
        text.replace("Text.", "Read [it](https://e.example/).\n\nhttps://f.example/bare"),
      "content/benchmarks/mmlu.md": (text) => text.replace("settings:", "url: https://g.example/\nsettings:"),
      "content/outside-models.yaml": (text) => `${text}  url: https://h.example/\n`,
    });
    expect(addresses).toMatchInlineSnapshot(`
      [
        "https://a.example/paper < phi-3.md:19 sources.abstract.url",
        "https://b.example/w < phi-3.md:12 links.weights.0",
        "https://b.example/w < phi-3.md:23 models.0.weights",
        "https://c.example/x?y=1 < phi-3.md:33 body",
        "https://c.example/x?y=1 < phi-3.md:33 body",
        "https://d.example/ < phi-3.md:37 body",
        "https://e.example/ < phi.mdx:7 body",
        "https://f.example/bare < phi.mdx:9 body",
        "https://g.example/ < mmlu.md:8 url",
        "https://github.com/a/b < phi-3.md:11 links.code",
        "https://h.example/ < outside-models.yaml:- llama-2-7b.url",
      ]
    `);
  });

  it("include the papers' own pages only with --arxiv", () => {
    expect(collected({})).toEqual([]);
    const doi = (text: string) => text.replace("published:", "doi: 10.1145/3620666\npublished:");
    expect(collected({ [PHI]: doi }, { arxiv: true })).toMatchInlineSnapshot(`
      [
        "https://arxiv.org/abs/2404.14219 < phi-3.md:4 arxiv",
        "https://doi.org/10.1145/3620666 < phi-3.md:5 doi",
      ]
    `);
  });

  it("exclude everything but web addresses", () => {
    const body = (text: string) =>
      text.replace("A summary.", "[a](/families/phi/) [b](mailto:a@b.example) [c](ftp://d.example)");
    expect(collected({ [PHI]: body })).toEqual([]);
  });
});
