/**
 * A catalogue of any size for measurements, made from nothing but a seed: the same number of papers gives the same
 * files, byte for byte. Each paper tells as much as one of the real catalogue, drawn at random; what it tells is made
 * of neutral words, and every name ends in "Bench". Nothing made here is ever committed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Scalar, stringify } from "yaml";
import { makeChanges, makeLineage, makeModel, makeResults, makeScheme, type Names } from "./made-facts.ts";
import { drawTopic, makeTaxonomy, taxonomyFiles, type MadeFile, type MadeTaxonomy } from "./made-taxonomy.ts";
import { realShapes } from "./shape.ts";
import { capital, drawNoun, drawText, drawTitle, draws, type Draws } from "./words.ts";

const SEED = 20261124;
/** arXiv ids of one month have five digits, and each made paper has its own. */
export const MOST_PAPERS = 100_000;
/** Shares of named authors and organizations that are named for the first time, as in the real catalogue. */
const NEW_AUTHORS = 0.72;
const NEW_ORGANIZATIONS = 0.62;
/** Papers in a reading list. */
const READING = 4;
/** Papers of the real catalogue by year, from 2020 on. */
const YEARS = [2020, 2021, 2022, 2023, 2023, 2023, 2024, 2024, 2024, 2024, 2025, 2025, 2025];
const CATEGORIES = ["cs.CL", "cs.LG", "cs.AI", "cs.CV", "cs.AR", "cs.DC"];
const PLACES = ["abstract", "full-text", "table-2", "table-3", "section-4", "readme", "card", "appendix", "project"];
const DISCLOSURES = ["data", "hardware", "compute", "harness", "code"] as const;

/** @param folder where `content/` is written */
export function writeMadeCatalogue(folder: string, papers: number): void {
  for (const { path, text } of makeCatalogue(papers)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The files of a made catalogue, its papers first. */
export function* makeCatalogue(papers: number): Generator<MadeFile> {
  const from = draws(SEED);
  const taxonomy = makeTaxonomy(papers);
  const met: Met = { authors: [], organizations: [], models: [], papers: [], members: new Map() };
  for (let index = 0; index < papers; index += 1) yield makePaper(index, from, taxonomy, met);
  yield* taxonomyFiles(taxonomy, from, (kind, id) => met.members.get(`${kind} ${id}`) ?? []);
  const addresses = [
    ...taxonomy.benchmarks.map(({ id }) => `benchmarks/${id}`),
    ...taxonomy.families.map((id) => `families/${id}`),
    ...[...taxonomy.outsideModels, ...met.models].map((id) => `models/${id}`),
    ...met.papers.map((id) => `papers/${id}`),
    ...taxonomy.topics.map((id) => `topics/${id}`),
  ];
  yield { path: "content/addresses.txt", text: `${addresses.sort().join("\n")}\n` };
}

/** What earlier papers have named, one mention each, so that what is named often is drawn often. */
interface Met {
  authors: string[];
  organizations: string[];
  models: string[];
  papers: string[];
  /** The first papers of each family and topic. */
  members: Map<string, string[]>;
}

function makePaper(index: number, from: Draws, taxonomy: MadeTaxonomy, met: Met): MadeFile {
  const { pick, between, chance } = from;
  const shape = pick(realShapes);
  const id = `${drawNoun(from)}-${index + 1}`;
  const short = `${capital(id.replace("-", " "))} Bench`;
  const year = pick(YEARS);
  const month = String(between(1, 12)).padStart(2, "0");
  const published = `${year}-${month}-${String(between(1, 28)).padStart(2, "0")}`;
  const source = sourcesInTurn(shape.sources);
  const models = Array.from({ length: shape.models }, (_, i) =>
    makeModel(`${id}-${i + 1}`, `${short} ${i + 1}`, source, from),
  );
  const own = models.map((model) => model.id);
  const names: Names = {
    own,
    papers: met.papers,
    benchmarks: taxonomy.benchmarks,
    anyModel: () => (met.models.length > 0 && chance(0.25) ? pick(met.models) : from.pickEarly(taxonomy.outsideModels)),
    source,
  };
  const families = distinct(shape.families, () => from.pickEarly(taxonomy.families));
  const topics = distinct(shape.topics, () => drawTopic(taxonomy, from));
  const fields = {
    title: `${drawTitle(from)}, Bench ${index + 1}`,
    short,
    arxiv: `${String(year).slice(2)}${month}.${String(index % MOST_PAPERS).padStart(5, "0")}`,
    published,
    ...(chance(0.39) ? { revised: `${year}-12-28` } : {}),
    added: published,
    ...(chance(0.7) ? { feed: false } : {}),
    tldr: quoted(drawText(from, between(26, 36))),
    families,
    topics,
    categories: distinct(shape.categories, () => from.pickEarly(CATEGORIES)),
    ...(chance(0.56) ? { venue: { name: `Venue ${between(1, 12)} Bench`, year } } : {}),
    ...(chance(0.73) ? { links: { code: `https://code.example/bench/${id}` } } : {}),
    authors: namesOf("Author", shape.authors, NEW_AUTHORS, met.authors, from),
    organizations: namesOf("Institute", shape.organizations, NEW_ORGANIZATIONS, met.organizations, from),
    sources: Object.fromEntries(
      PLACES.slice(0, shape.sources).map((place) => [place, { where: place.replace("-", " "), version: 1 }]),
    ),
    models,
    results: makeResults(shape, names, from),
    lineage: makeLineage(shape.lineage, names, from),
    changes: makeChanges(shape.changes, from),
    quantization: Array.from({ length: shape.quantization }, () => makeScheme(source, from)),
    disclosure: Object.fromEntries(
      DISCLOSURES.slice(0, shape.disclosure).map((name) => [name, { value: drawText(from, 8), source: source() }]),
    ),
    notes: Array.from({ length: shape.notes }, () => ({
      what: capital(`${drawNoun(from)} of the ${drawNoun(from)}s`),
      value: drawText(from, between(6, 18)),
      source: source(),
    })),
    unverified: Array.from({ length: shape.unverified }, () => ({
      field: pick(["published", "revised", "categories", "venue", "authors", "other"]),
      note: drawText(from, 12),
    })),
  };
  met.papers.push(id);
  met.models.push(...own);
  for (const [kind, list] of [
    ["families", families],
    ["topics", topics],
  ] as const) {
    for (const name of list) {
      const members = met.members.get(`${kind} ${name}`) ?? [];
      if (members.length < READING) met.members.set(`${kind} ${name}`, [...members, id]);
    }
  }
  const told = Object.entries(fields).filter(
    ([, value]) => typeof value !== "object" || value instanceof Scalar || Object.keys(value).length > 0,
  );
  const text = `---\n${stringify(Object.fromEntries(told), { lineWidth: 0 })}---\n\n${makeBody(shape.words, from)}\n`;
  return { path: `content/papers/${year}/${id}.md`, text };
}

/** Names a paper's sources one after the other, so that none is left unnamed. */
function sourcesInTurn(count: number): () => string {
  let next = 0;
  return () => PLACES[next++ % count] ?? "abstract";
}

/** Up to `count` different ones. */
function distinct(count: number, draw: () => string): string[] {
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < count * 20; tries += 1) found.add(draw());
  return [...found];
}

/** Names of people and organizations: new ones, and earlier ones as often as they were named before. */
function namesOf(word: string, count: number, share: number, met: string[], { chance, pick }: Draws): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const isNew = met.length === 0 || chance(share);
    names.add(isNew ? `${word} ${met.length + names.size + 1} Bench` : pick(met));
  }
  met.push(...names);
  return [...names];
}

const HEADINGS = ["The problem", "What is new", "What was shown", "What to be careful about"];

function makeBody(words: number, from: Draws): string {
  const ofHeadings = HEADINGS.reduce((sum, heading) => sum + heading.split(" ").length + 1, 0);
  const each = Math.round((words - ofHeadings) / HEADINGS.length);
  return HEADINGS.map((heading) => `## ${heading}\n${drawText(from, each)}`).join("\n\n");
}

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
