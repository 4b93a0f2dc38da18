/**
 * A catalogue of any size for measurements: the real one, with papers made from bibliographic records beside it.
 * The same records give the same files, byte for byte. Nothing made here is ever committed.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { titleKey } from "../check/rules/duplicates.ts";

/** A line of the records: JSON, one object a line, as dirty as it was found. */
export const record = z.object({
  slug: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  year: z.number(),
  venue: z.string(),
  abstract: z.string(),
});
export type BenchRecord = z.output<typeof record>;

/** What the made papers may name, read from the catalogue that they stand beside. */
export interface Vocabulary {
  families: readonly string[];
  topics: readonly string[];
  benchmarks: readonly string[];
}

/** arXiv's present form of ids began in 2007; earlier papers are dated there. */
const FIRST_YEAR = 2007;
/** Numbers of real papers of one month stay below this, so that made ids meet none of them. */
const FIRST_NUMBER = 40_000;
const NUMBERS = 60_000;
/** Signs of a body, well below what the check takes. */
const LONGEST_BODY = 5000;

/** Reads a file of records; `.gz` is unpacked. @throws as `readRecords` */
export function readRecordFile(file: string): BenchRecord[] {
  const bytes = readFileSync(file);
  return readRecords((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
}

/** Reads records from JSON Lines. @throws on a line that is none, with its number */
export function readRecords(text: string): BenchRecord[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      const parsed = record.safeParse(JSON.parse(line));
      if (!parsed.success) throw new Error(`line ${index + 1} of the records: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}

/** Copies `content/` of a repository and adds `count` papers. Returns the paths of the papers that were made. */
export function writeCorpus(
  repository: string,
  target: string,
  records: readonly BenchRecord[],
  count: number,
): string[] {
  const from = join(repository, "content");
  cpSync(from, join(target, "content"), { recursive: true });
  const names = (folder: string) =>
    readdirSync(join(from, folder))
      .map((file) => file.replace(/\.mdx?$/, ""))
      .sort();
  const vocabulary = { families: names("families"), topics: names("topics"), benchmarks: names("benchmarks") };
  const written: string[] = [];
  const taken = readdirSync(join(from, "papers"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => /^title: (.*)$/m.exec(readFileSync(join(from, "papers", file), "utf8"))?.[1] ?? "");
  for (const { path, text } of makePapers(records, count, vocabulary, taken)) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    written.push(path);
  }
  return written;
}

/**
 * Papers from records, in order; starts over with numbered titles where there are too few records.
 * @param taken titles that no made paper may have
 */
export function* makePapers(
  records: readonly BenchRecord[],
  count: number,
  vocabulary: Vocabulary,
  taken: readonly string[] = [],
): Generator<{ path: string; text: string }> {
  const usable = distinct(records, taken);
  if (usable.length === 0) throw new Error("there is no usable record");
  for (let index = 0; index < count; index += 1) {
    const round = Math.floor(index / usable.length);
    const source = usable[index % usable.length] as BenchRecord;
    yield makePaper(source, index, round, vocabulary);
  }
}

/** Records without an earlier one of the same title or id. */
function distinct(records: readonly BenchRecord[], taken: readonly string[]): BenchRecord[] {
  const seen = new Set(taken.map(titleKey));
  return records.filter(({ title, slug, authors, abstract }) => {
    const keys = [titleKey(title), `id ${toId(slug)}`];
    if (authors.length === 0 || clean(abstract) === "" || keys.some((key) => key === "" || seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}

function makePaper(source: BenchRecord, index: number, round: number, { families, topics, benchmarks }: Vocabulary) {
  const id = `${toId(source.slug)}-${index}`;
  const year = Math.max(source.year, FIRST_YEAR);
  const month = String(1 + ((index + Math.floor(index / NUMBERS)) % 12)).padStart(2, "0");
  const day = `${year}-${month}-${String(1 + (index % 28)).padStart(2, "0")}`;
  const arxiv = `${String(year).slice(2)}${month}.${FIRST_NUMBER + (index % NUMBERS)}`;
  const title = round === 0 ? clean(source.title) : `${clean(source.title)} (${round + 1})`;
  const pick = (from: readonly string[], step: number) => from[(index * step) % from.length] ?? "";
  const size = `${((index % 140) + 5) / 10}B`;
  const authors = [...new Set(source.authors.map((name) => clean(name).replace(/[\u2010-\u2015]/g, "-")))].filter(
    (name) => name !== "",
  );
  const text = `---
title: ${quote(title.slice(0, 400))}
short: ${quote(title.split(/[\s:]+/)[0]?.slice(0, 40) ?? id)}
arxiv: "${arxiv}"
published: ${day}
added: ${day}
feed: false
tldr: ${quote(`Made from a record for measurements: ${title}`.slice(0, 300))}
families: [${pick(families, 1)}]
topics: [${[...new Set([pick(topics, 1), pick(topics, 7)])].join(", ")}]
categories: [cs.CL]
venue:
  name: ${quote(clean(source.venue).slice(0, 120))}
  year: ${year}
authors:
${authors.map((name) => `  - ${quote(name.slice(0, 120))}`).join("\n")}
sources:
  abstract:
    where: abstract
    version: 1
models:
  - id: ${id}-model
    name: Model ${index}
    parameters: { value: ${size}, source: abstract }
    tokens: { value: ${(index % 30) + 1}T tokens, source: abstract }
    context: not-disclosed
results:
  - model: ${id}-model
    benchmark: ${benchmarks.includes("mmlu") ? "mmlu" : pick(benchmarks, 1)}
    value: ${30 + (index % 600) / 10}%
    settings: { shots: 5, harness: LM Evaluation Harness }
    source: abstract
---

## The problem
${paragraph(source.abstract.slice(0, LONGEST_BODY))}
`;
  return { path: `content/papers/${year}/${id}.md`, text };
}

function toId(slug: string): string {
  return slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
}

/** One line without control characters and invisible signs, composed. */
function clean(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\s]+/gu, " ")
    .trim();
}

/** A YAML scalar: bare where nothing in it can be misread. */
function quote(text: string): string {
  return /^[A-Za-z][A-Za-z0-9 .-]*[A-Za-z0-9]$/.test(text) ? text : JSON.stringify(text);
}

/** Text that Markdown takes as text, with links that the check allows. */
function paragraph(text: string): string {
  return clean(text)
    .replaceAll("http://", "https://")
    .replaceAll(/(?<!\/)www\./g, "https://www.")
    .replaceAll("@", " at ")
    .replace(/[\\`*[\]<>|!]|^#/g, "\\$&");
}
