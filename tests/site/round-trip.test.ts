/** Every format read back by a tool that is not ours, and compared with the front matter of every paper. */
import Papa from "papaparse";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseQuantity } from "../../src/schema/quantity.ts";
import { NOT_DISCLOSED } from "../../src/schema/paper.ts";
import { benchmarkUnit } from "../../src/schema/benchmark.ts";
import { factsInDatabase, type Tables } from "./database-facts.ts";
import { failuresOf } from "../failures.ts";
import { factsInContent, factsInJson } from "./paper-facts.ts";
import { askPython } from "./python.ts";
import { checkedPapers, content, elements, read, sites, textOf, type Site } from "./site.ts";

const { papers } = content;
const expected = new Map(papers.map(({ id, fields }) => [id, factsInContent(id, fields)]));
const newestFirst = [...papers].sort(
  (a, b) => b.fields.published.localeCompare(a.fields.published) || a.id.localeCompare(b.id),
);

const DUMP = `
import json, sqlite3, sys
database = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
database.row_factory = sqlite3.Row
names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'papers_fts%' AND name NOT LIKE 'sqlite_%'")]
print(json.dumps({
    "integrity": [tuple(row) for row in database.execute("PRAGMA integrity_check")],
    "foreign": [tuple(row) for row in database.execute("PRAGMA foreign_key_check")],
    "tables": {name: [dict(row) for row in database.execute('SELECT * FROM "' + name + '"')] for name in names},
    "known": [tuple(row) for row in database.execute("SELECT text, source, source_version, source_url, second_hand FROM sourced_models WHERE id = 'minimax-text-01' AND field = 'active'")],
    "found": [row["id"] for row in database.execute("SELECT p.id FROM papers_fts JOIN papers p ON p.rowid = papers_fts.rowid WHERE papers_fts MATCH 'quamba2' ORDER BY rank")],
    "unsourced": [row[0] for row in database.execute("SELECT count(*) FROM results WHERE id NOT IN (SELECT id FROM sourced_results)")],
}))
`;
interface Dump {
  integrity: unknown;
  foreign: unknown;
  tables: Tables;
  known: unknown;
  found: string[];
  unsourced: number[];
}

describe.each(sites)("$name", (site) => {
  const database = join(site.folder, "api/v1/smallprint.sqlite");
  let dump: Dump;
  beforeAll(() => {
    dump = askPython<Dump>(DUMP, database);
  });

  it("says in each paper's JSON what its front matter says", async () => {
    const failures = await failuresOf(checkedPapers(site), ({ id }) => {
      const { item } = JSON.parse(read(site, `api/v1/papers/${id}.json`)) as { item: Record<string, unknown> };
      expect(factsInJson(item)).toEqual(expected.get(id));
    });
    expect(failures).toEqual([]);
  });

  it("gives in each paper's JSON its summary, with absolute links", async () => {
    const words = (text: string) => text.replace(/\s+/g, " ").trim();
    const failures = await failuresOf(papers, ({ id }) => {
      const { item } = JSON.parse(read(site, `api/v1/papers/${id}.json`)) as { item: { summary: string } };
      const prose = elements(read(site, `papers/${id}/index.html`)).find((node) =>
        node.attrs.some(({ name, value }) => name === "class" && value.startsWith("prose")),
      );
      expect(words(elements(item.summary).slice(0, 1).map(textOf).join(""))).toBe(words(prose ? textOf(prose) : ""));
      expect(item.summary).not.toMatch(/(href|src)="(?!https:\/\/)/);
    });
    expect(failures).toEqual([]);
  });

  it("says in the database what each paper's front matter says", async () => {
    const failures = await failuresOf(checkedPapers(site), ({ id }) => {
      expect(factsInDatabase(dump.tables, id)).toEqual(expected.get(id));
    });
    expect(failures).toEqual([]);
  });

  it("has a database without a fault, with every row that the content has", () => {
    expect(dump.integrity).toEqual([["ok"]]);
    expect(dump.foreign).toEqual([]);
    const sum = (count: (fields: (typeof papers)[number]["fields"]) => number) =>
      papers.reduce((total, { fields }) => total + count(fields), 0);
    const rows = Object.fromEntries(Object.entries(dump.tables).map(([name, all]) => [name, all.length]));
    expect(rows).toMatchObject({
      papers: papers.length,
      authors: sum(({ authors }) => authors.length),
      models: sum(({ models }) => models.length) + content.outsideModels.size,
      results: sum(({ results }) => results.length),
      baselines: sum(({ results }) => results.reduce((total, { against }) => total + (against?.length ?? 0), 0)),
      lineage: sum(({ lineage }) => lineage.length),
      changes: sum(({ changes, corrections }) => changes.length + corrections.length),
      sources: sum(({ sources }) => Object.keys(sources).length),
      families: content.families.size,
      topics: content.topics.size,
      benchmarks: content.benchmarks.size,
      paper_topics: sum(({ topics }) => new Set(topics).size),
      paper_families: sum(({ families }) => new Set(families).size),
    });
    const told = Object.fromEntries((dump.tables["metadata"] ?? []).map(({ key, value }) => [key, value]));
    expect(told).toMatchObject({ licence: "CC0-1.0", version: "1", source: `${site.url}${site.base}` });
  });

  it("answers questions: a known number with its place, full text, no result without its source", () => {
    const minimax = content.papers.find(({ fields }) => fields.models.some(({ id }) => id === "minimax-text-01"));
    const active = minimax?.fields.models.find(({ id }) => id === "minimax-text-01")?.active;
    if (typeof active !== "object") throw new Error("minimax-text-01 has no reported active parameters");
    const source = minimax?.fields.sources[active.source];
    const version = source?.version ?? null;
    const url = source?.url ?? `https://arxiv.org/abs/${minimax?.fields.arxiv}${version === null ? "" : `v${version}`}`;
    expect(dump.known).toEqual([["45.9B", source?.where, version, url, Number(source?.secondHand)]]);
    expect(dump.found[0]).toBe("quamba2");
    expect(dump.unsourced).toEqual([0]);
  });

  describe("CSV", () => {
    const parse = (file: string) => {
      const { data, errors } = Papa.parse<Record<string, string>>(read(site, file).trim(), { header: true });
      expect(errors).toEqual([]);
      return data;
    };
    const pythonRows = (file: string) =>
      askPython<Record<string, string>[]>(
        "import csv, json, sys\nprint(json.dumps(list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True))))",
        join(site.folder, file),
      );
    /** A text as it stands in a cell: what a spreadsheet would run begins with an apostrophe. */
    const cell = (text: string | number | boolean | undefined) =>
      typeof text === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : String(text ?? "");
    const where = (site: { where: string; version?: number | undefined } | undefined) =>
      site?.version === undefined ? site?.where : `${site.where}, arXiv v${site.version}`;

    it.each(["models.csv", "results.csv"])("%s is the same by Papa Parse and by Python", (file) => {
      const rows = parse(file);
      expect(rows.length).toBeGreaterThan(papers.length);
      expect(pythonRows(file)).toEqual(rows);
    });

    it("results.csv says what the front matter says", () => {
      const rows = parse("results.csv");
      const all = newestFirst.flatMap(({ id, fields }) => fields.results.map((result) => ({ id, fields, result })));
      expect(rows.length).toBe(all.length);
      all.forEach(({ id, fields, result }, index) => {
        const benchmark = content.benchmarks.get(result.benchmark)?.fields;
        const number = parseQuantity(result.value, benchmarkUnit(benchmark ?? { unit: "points" }));
        const source = fields.sources[result.source];
        expect(rows[index]).toMatchObject({
          paper: id,
          arxiv: `arXiv:${fields.arxiv}`,
          published: fields.published,
          model: cell(result.model),
          method: cell(result.method),
          benchmark: result.benchmark,
          benchmark_name: cell(benchmark?.name),
          better: benchmark?.better,
          value: String(number?.value),
          high: cell(number?.high),
          printed: cell(number?.text),
          unit: cell(number?.unit),
          bound: number?.bound,
          shots: cell(result.settings?.shots),
          chain_of_thought: cell(result.settings?.chainOfThought),
          harness: cell(result.settings?.harness),
          tuning: cell(result.settings?.tuning),
          subset: cell(result.settings?.subset),
          metric: cell(result.settings?.metric),
          pass_at: cell(result.settings?.passAt),
          samples: cell(result.settings?.samples),
          precision: cell(result.settings?.precision),
          hardware: cell(result.settings?.hardware),
          batch: cell(result.settings?.batch),
          context: cell(result.settings?.context?.value),
          prompt_tokens: cell(result.settings?.promptTokens),
          thinking_budget: cell(result.settings?.thinkingBudget?.value),
          other_settings: cell(result.settings?.other),
          source: cell(where(source)),
          second_hand: String(source?.secondHand),
          note: cell(result.note),
          page: `${site.url}${site.base}papers/${id}/`,
        });
        for (const { name, value } of result.against ?? []) {
          if (name !== undefined) expect(rows[index]?.["against"]).toContain(name);
          if (value !== undefined) {
            expect(rows[index]?.["against"]).toContain(parseQuantity(value, number?.unit)?.text);
          }
        }
      });
    });

    it("models.csv says what the front matter says", () => {
      const rows = new Map(parse("models.csv").map((row) => [row["id"], row]));
      const all = content.papers.flatMap(({ id, fields }) => fields.models.map((model) => ({ id, fields, model })));
      expect(rows.size).toBe(all.length);
      for (const { id, fields, model } of all) {
        const row = rows.get(model.id);
        expect(row).toMatchObject({
          name: cell(model.name),
          paper: id,
          families: fields.families.join(" "),
          takes: model.modalities?.join(" ") ?? "",
          tuning: cell(model.tuning),
          weights: cell(model.weights),
          licence: model.licence === NOT_DISCLOSED ? NOT_DISCLOSED : cell(model.licence?.value),
        });
        for (const key of ["parameters", "active", "nonEmbedding", "bits", "tokens", "context"] as const) {
          const field = model[key];
          const told = field === NOT_DISCLOSED ? undefined : field;
          const source = told && fields.sources[told.source];
          expect([row?.[key], row?.[`${key}_printed`], row?.[`${key}_source`]]).toEqual([
            cell(told?.value.value),
            field === NOT_DISCLOSED ? NOT_DISCLOSED : cell(told?.value.text),
            source ? `${where(source)}${source.secondHand ? " (second-hand)" : ""}` : "",
          ]);
        }
      }
    });

    it.each(["models", "results"])("%s.csv is described: its columns in their order, and its licence", (name) => {
      const described = JSON.parse(read(site, `${name}.csv-metadata.json`)) as {
        "@context": string;
        url: string;
        "dc:license": { "@id": string };
        tableSchema: { columns: { name: string; "dc:description": string }[] };
      };
      expect(described["@context"]).toBe("http://www.w3.org/ns/csvw");
      expect(described.url).toBe(`${site.url}${site.base}${name}.csv`);
      expect(described["dc:license"]["@id"]).toContain("CC0-1.0");
      const [header = ""] = read(site, `${name}.csv`).split("\n");
      expect(described.tableSchema.columns.map((column) => column.name).join(",")).toBe(header);
    });
  });
});

it("writes the same database whatever the address, but for the addresses in it", () => {
  const [root, base] = sites.map((site: Site) =>
    askPython<Dump>(DUMP, join(site.folder, "api/v1/smallprint.sqlite")),
  ) as [Dump, Dump];
  const [here, there] = sites.map(({ url, base }) => `${url}${base}`) as [string, string];
  expect(JSON.parse(JSON.stringify(base.tables).replaceAll(there, here))).toEqual(root.tables);
});
