/** The API's files: valid by an independent validator, complete, and the same in every place. */
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonSchema } from "../../src/outputs/api/schemas.ts";
import { limits } from "../../src/config.ts";
import { content, filesOf, read, sites, type Site } from "./site.ts";

const LISTS = [
  "papers",
  "models",
  "results",
  "lineage",
  "families",
  "topics",
  "benchmarks",
  "organizations",
  "changes",
] as const;

interface Entry {
  id: string;
  url?: string;
  api: string;
}
interface ListFile {
  $schema: string;
  version: string;
  licence: string;
  textLicence: string;
  source: string;
  updated: string;
  total: number;
  page: number;
  pages: number;
  next?: string;
  items: Entry[];
}

const pageOf = (site: Site, file: string) => JSON.parse(read(site, file)) as ListFile;
/** The files of a list, found by following `next`. */
const pagesOf = (site: Site, name: string): string[] => {
  const files: string[] = [];
  for (let file: string | undefined = `api/v1/${name}.json`; file !== undefined;) {
    files.push(file);
    file = pageOf(site, file).next?.slice(`${site.url}${site.base}`.length);
  }
  return files;
};
/** A list's first page, with the entries of all of its pages. */
const list = (site: Site, name: string): ListFile => ({
  ...pageOf(site, `api/v1/${name}.json`),
  items: pagesOf(site, name).flatMap((file) => pageOf(site, file).items),
});
const papersOf = (id: string) => content.papers.filter((paper) => paper.id === id);
const sum = (count: (fields: (typeof content.papers)[number]["fields"]) => number) =>
  content.papers.reduce((total, { fields }) => total + count(fields), 0);

function compile(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  return ajv.compile(schema);
}

describe.each(sites)("the API $name", (site) => {
  const home = `${site.url}${site.base}`;
  /** The file that an address of this site stands for. */
  const fileOf = (url: string) => {
    expect(url.startsWith(home), url).toBe(true);
    const path = decodeURIComponent(url.slice(home.length));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  };
  const json: [file: string, schema: string][] = [
    ...LISTS.flatMap((name) => pagesOf(site, name).map((file): [string, string] => [file, name])),
    ...content.papers.map(({ id }): [string, string] => [`api/v1/papers/${id}.json`, "paper"]),
    ["status.json", "status"],
  ];

  it("has a file for each page of a list and each paper, and no other", () => {
    const found = filesOf(site, ".json").filter((file) => /^api\/v1\/(papers\/)?[^/]+\.json$/.test(file));
    const expected = [...json.map(([file]) => file).filter((file) => file !== "status.json"), "api/v1/openapi.json"];
    expect(found).toEqual(expected.sort());
  });

  it("passes its published schemas, and stricter ones that know every field", () => {
    const published = new Map<string, ValidateFunction>();
    const exact = new Map<string, ValidateFunction>();
    for (const [file, name] of json) {
      const text = read(site, file);
      const parsed = JSON.parse(text) as ListFile;
      expect(parsed.$schema).toBe(`${home}api/v1/schemas/${name}.json`);
      if (!published.has(name)) {
        const schema = JSON.parse(read(site, fileOf(parsed.$schema))) as Record<string, unknown>;
        expect(schema["$id"]).toBe(parsed.$schema);
        expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
        published.set(name, compile(schema));
        exact.set(name, compile(jsonSchema(name, { exact: true })));
      }
      for (const validate of [published.get(name), exact.get(name)]) {
        expect(validate?.(parsed), `${file}: ${JSON.stringify(validate?.errors?.slice(0, 3))}`).toBe(true);
      }
      expect(text, file).not.toMatch(/:null[,}]/);
    }
    expect([...published.keys()].sort()).toEqual(
      filesOf(site, ".json").flatMap((file) => /^api\/v1\/schemas\/(.+)\.json$/.exec(file)?.[1] ?? []),
    );
  });

  it("refuses by its schemas what is not so", () => {
    const validate = compile(JSON.parse(read(site, "api/v1/schemas/results.json")) as object);
    const good = list(site, "results");
    const [first] = good.items;
    const wrong = [
      { ...first, source: undefined },
      { ...first, number: 69 },
      { ...first, url: "no address" },
    ];
    for (const item of wrong) {
      expect(validate(JSON.parse(JSON.stringify({ ...good, items: [item] })))).toBe(false);
    }
    expect(validate({ ...good, items: [{ ...first, addedLater: true }] })).toBe(true);
  });

  it("has an OpenAPI document that is valid and names each file, and no other", async () => {
    const document = JSON.parse(read(site, "api/v1/openapi.json")) as {
      openapi: string;
      servers: { url: string }[];
      paths: Record<string, { get: { operationId: string; responses: Record<string, { content: object }> } }>;
    };
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe("3.1");
    expect(document.servers.map(({ url }) => `${url}/`)).toEqual([home]);

    const further = (name: string) =>
      Array.from({ length: pagesOf(site, name).length - 1 }, (_, index) => `${index + 2}`);
    const values: Record<string, string[]> = {
      ...Object.fromEntries(LISTS.map((name) => [`/api/v1/${name}-{page}.json`, further(name)])),
      "/api/v1/papers/{id}.json": content.papers.map(({ id }) => id),
      "/api/v1/schemas/{name}.json": [...LISTS, "paper", "status"],
    };
    const named = Object.keys(document.paths).flatMap(
      (path) => values[path]?.map((value) => path.replace(/\{\w+\}/, value)) ?? [path],
    );
    for (const path of named) expect(existsSync(join(site.folder, path)), path).toBe(true);
    const files = ["api/v1", ".csv", "csv-metadata.json", "status.json"];
    const found = filesOf(site, "").filter((file) => files.some((part) => file.includes(part)) && /\.\w+$/.test(file));
    expect(found.map((file) => `/${file}`)).toEqual(named.sort());

    const operations = Object.values(document.paths).map(({ get }) => get.operationId);
    expect(new Set(operations).size).toBe(operations.length);
  });

  it("gives each entry an id of its own, a page that exists and the file that holds it whole", () => {
    for (const name of LISTS) {
      const { items } = list(site, name);
      expect(new Set(items.map(({ id }) => id)).size, name).toBe(items.length);
      for (const { id, url, api } of items) {
        if (url !== undefined) expect(existsSync(join(site.folder, fileOf(url))), url).toBe(true);
        else expect(name).toBe("benchmarks");
        expect(read(site, fileOf(api)).includes(`"id":${JSON.stringify(id)}`), `${id} in ${api}`).toBe(true);
      }
    }
  });

  it("says how many entries a list has, and holds a bounded number of them in a file", () => {
    for (const name of LISTS) {
      const files = pagesOf(site, name);
      const { total, items } = list(site, name);
      expect(items.length, name).toBe(total);
      files.forEach((file, index) => {
        const page = pageOf(site, file);
        expect({ ...page, items: page.items.length <= limits.apiEntries }).toMatchObject({
          total,
          page: index + 1,
          pages: files.length,
          items: true,
        });
      });
    }
  });

  it("says of itself which version, licence and site it is, and dates itself by the content", () => {
    const dayOf = ({ fields }: (typeof content.papers)[number]) =>
      [
        fields.added,
        fields.updated ?? "",
        ...fields.changes.map(({ added }) => added ?? ""),
        ...fields.corrections.map(({ date }) => date),
      ]
        .sort()
        .at(-1);
    const newest = content.papers.map(dayOf).sort().at(-1);
    for (const [file, name] of json) {
      const { version, licence, textLicence, source, updated } = JSON.parse(read(site, file)) as ListFile;
      expect({ version, licence, textLicence, source }).toEqual({
        version: "1",
        licence: "CC0-1.0",
        textLicence: "CC-BY-4.0",
        source: home,
      });
      const [paper] = name === "paper" ? papersOf(file.slice("api/v1/papers/".length, -".json".length)) : [];
      expect(updated, file).toBe(paper ? dayOf(paper) : newest);
    }
  });

  it("holds as many of each as the content", () => {
    const count = (name: string) => list(site, name).items.length;
    expect(count("papers")).toBe(content.papers.length);
    expect(count("models")).toBe(sum(({ models }) => models.length) + content.outsideModels.size);
    expect(count("results")).toBe(sum(({ results }) => results.length));
    expect(count("lineage")).toBe(sum(({ lineage }) => lineage.length));
    expect(count("changes")).toBe(sum(({ changes, corrections }) => changes.length + corrections.length));
    expect(count("families")).toBe(content.families.size);
    expect(count("topics")).toBe(content.topics.size);
    expect(count("benchmarks")).toBe(content.benchmarks.size);
    const status = JSON.parse(read(site, "status.json")) as { counts: Record<string, number>; newest: { id: string } };
    expect(status.counts).toEqual({
      papers: content.papers.length,
      models: sum(({ models }) => models.length),
      outsideModels: content.outsideModels.size,
      results: sum(({ results }) => results.length),
      baselines: sum(({ results }) => results.reduce((total, { against }) => total + (against?.length ?? 0), 0)),
      lineage: sum(({ lineage }) => lineage.length),
      changes: sum(({ changes }) => changes.length),
      corrections: sum(({ corrections }) => corrections.length),
      families: content.families.size,
      topics: content.topics.size,
      benchmarks: content.benchmarks.size,
      organizations: count("organizations"),
    });
    const newestAdded = content.papers
      .map(({ fields }) => fields.added)
      .sort()
      .at(-1);
    expect(papersOf(status.newest.id)[0]?.fields.added).toBe(newestAdded);
  });

  it("keeps the list of papers light", () => {
    const { items } = pageOf(site, "api/v1/papers.json");
    expect(Buffer.byteLength(read(site, "api/v1/papers.json")) / items.length).toBeLessThan(500);
  });

  it("gives each paper as a line of the whole catalogue, byte for byte its own file", () => {
    const lines = read(site, "api/v1/catalogue.jsonl").split("\n");
    expect(lines.pop()).toBe("");
    const ids = list(site, "papers").items.map(({ id }) => id);
    expect(lines.length).toBe(ids.length);
    ids.forEach((id, index) => {
      expect(`${lines[index]}\n` === read(site, `api/v1/papers/${id}.json`), id).toBe(true);
    });
  });

  it("counts the papers of families, topics and organizations as the list of papers does", () => {
    type Group = Entry & { papers: number; children?: string[] };
    const papers = list(site, "papers").items as (Entry & Record<"families" | "topics" | "organizations", string[]>)[];
    for (const name of ["families", "topics", "organizations"] as const) {
      const groups = list(site, name).items as Group[];
      const childrenOf = new Map(groups.map(({ id, children = [] }) => [id, children]));
      const below = (id: string): string[] => [id, ...(childrenOf.get(id) ?? []).flatMap(below)];
      for (const { id, papers: count } of groups) {
        const meant = below(id);
        expect(papers.filter((paper) => paper[name].some((one) => meant.includes(one))).length, id).toBe(count);
      }
      const known = new Set(groups.map(({ id }) => id));
      expect(papers.flatMap((paper) => paper[name]).filter((id) => !known.has(id))).toEqual([]);
    }
  });
});
