import { describe, expect, it } from "vitest";
import { failuresOf } from "../failures.ts";
import { attribute, content, filesOf, nodesOf, sites, textOf } from "./site.ts";

const decode = (text: string) => text.replace(/\s+/g, " ").trim();

it("holds the 37 papers that the site opened with", () => {
  expect(content.papers.length).toBeGreaterThanOrEqual(37);
});

describe.each(sites)("$name", (site) => {
  const links = (page: string) =>
    new Set(nodesOf(site, page).flatMap((node) => (node.tagName === "a" ? (attribute(node, "href") ?? []) : [])));
  const parents = new Map([...content.topics].map(([id, topic]) => [id, topic.fields.parent]));

  it("has one page for each paper file, no more and no less", () => {
    const pages = filesOf(site, "index.html").filter(
      (file) => /^papers\/[^/]+\/index\.html$/.test(file) && !/^papers\/\d+\//.test(file),
    );
    expect(pages).toEqual(content.papers.map(({ id }) => `papers/${id}/index.html`).sort());
  });

  it("shows each paper whole", async () => {
    const failures = await failuresOf(content.papers, ({ id, fields }) => {
      const nodes = nodesOf(site, `papers/${id}/index.html`);
      const text = decode(
        nodes
          .filter((node) => node.tagName === "main")
          .map(textOf)
          .join(" "),
      );
      const heading = nodes.find((node) => node.tagName === "h1");
      expect(heading && decode(textOf(heading))).toBe(fields.title);
      for (const author of fields.authors) expect(text).toContain(author);
      for (const organization of fields.organizations) expect(text).toContain(organization);
      expect(text).toContain(fields.tldr);
      expect(text).toContain(fields.arxiv);
      const hrefs = links(`papers/${id}/index.html`);
      for (const href of [
        `https://arxiv.org/abs/${fields.arxiv}`,
        `https://arxiv.org/pdf/${fields.arxiv}`,
        ...fields.links.weights,
        ...(fields.links.code ? [fields.links.code] : []),
        ...(fields.links.project ? [fields.links.project] : []),
      ]) {
        expect(hrefs).toContain(href);
      }
      for (const family of fields.families) expect(hrefs).toContain(`${site.base}families/${family}/`);
      for (const topic of fields.topics) expect(hrefs).toContain(`${site.base}topics/${topic}/`);
    });
    expect(failures).toEqual([]);
  });

  it("links each paper from its families, its topics, their parents, its year and the list of all papers", async () => {
    const pages = filesOf(site, ".html");
    const listed = new Map<string, Set<string>>();
    /** What all pages of a list lead to. */
    const listOf = (list: string) => {
      const ofList = new RegExp(`^${list}/(\\d+/)?index\\.html$`);
      const found =
        listed.get(list) ?? new Set(pages.filter((file) => ofList.test(file)).flatMap((f) => [...links(f)]));
      listed.set(list, found);
      return found;
    };
    const failures = await failuresOf(content.papers, ({ id, fields }) => {
      const address = `${site.base}papers/${id}/`;
      expect(listOf("papers")).toContain(address);
      expect(listOf(`years/${fields.published.slice(0, 4)}`)).toContain(address);
      for (const family of fields.families) expect(listOf(`families/${family}`)).toContain(address);
      for (const topic of fields.topics) {
        expect(listOf(`topics/${topic}`)).toContain(address);
        const parent = parents.get(topic);
        if (parent !== undefined) expect(listOf(`topics/${parent}`)).toContain(address);
      }
    });
    expect(failures).toEqual([]);
  });
});
