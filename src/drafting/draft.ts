/** Text of a new paper's file: known values filled in, a TODO for everything else. */
import { stringify } from "yaml";
import { benchmarkUnit } from "../schema/benchmark.ts";
import { NAME_CHARACTER } from "../schema/paper.ts";
import type { CatalogueFiles } from "../reader/catalogue-files.ts";
import { NoPaperError } from "./find-paper.ts";
import { findBenchmarks, findLinks, findModels, findNumbers, findVenue } from "./findings.ts";
import type { PaperMetadata } from "./metadata.ts";

/** Decided by the contributor, or proposed. */
export interface Decisions {
  id: string;
  short: string | undefined;
  families: readonly string[];
  topics: readonly string[];
  /** yyyy-mm-dd */
  added: string;
}

export interface Draft {
  /** From the repository's root. */
  file: string;
  text: string;
}

/** Maximum number of prepared results, one per benchmark; abstracts rarely report more. */
const MOST_BENCHMARKS = 6;
/** Maximum number of numbers and models in a hint. */
const MOST_HINTS = 20;

/** @throws NoPaperError where the year is unknown, which is the folder's name */
export function draftPaper(metadata: PaperMetadata, decisions: Decisions, content: CatalogueFiles): Draft {
  const year = publishedYear(metadata);
  if (year === undefined) {
    throw new NoPaperError(`${metadata.origin} has neither an arXiv id nor a year, and papers are filed by year`);
  }
  const lines = ["---", ...frontMatter(metadata, decisions, content), "---", "", ...BODY];
  return { file: `content/papers/${year}/${decisions.id}.md`, text: `${lines.join("\n")}\n` };
}

/** Year of the first version, from the date or the arXiv id. */
function publishedYear({ published, arxiv }: PaperMetadata): string | undefined {
  const year = /^(?:19|20)\d{2}/.exec(published ?? "")?.[0];
  const digits = /^(\d{2})\d{2}\.|\/(\d{2})/.exec(arxiv ?? "");
  const short = digits?.[1] ?? digits?.[2];
  return year ?? (short === undefined ? undefined : `${Number(short) > 90 ? "19" : "20"}${short}`);
}

/** A placeholder to replace, marked by its first word. */
const todo = (hint: string) => `TODO ${hint}`;

/** A value as YAML on one line, quoted only where it must be. */
const scalar = (value: string) => stringify(value, { lineWidth: 0 }).trimEnd();
const quoted = (value: string) => JSON.stringify(value);
const flow = (values: readonly string[]) =>
  `[${values.map((value) => (/[,[\]{}]/.test(value) ? quoted(value) : scalar(value))).join(", ")}]`;
const block = (key: string, values: readonly string[], indent = "") => [
  `${indent}${key}:`,
  ...values.map((value) => `${indent}  - ${scalar(value)}`),
];

function frontMatter(metadata: PaperMetadata, decisions: Decisions, content: CatalogueFiles): string[] {
  const { arxiv, published = "", revised, authors, categories } = metadata;
  const organizations = metadata.organizations.filter((name) => NAME_CHARACTER.test(name));
  const venue = findVenue(metadata, content.papers);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(published);
  const abstractPage = arxiv === undefined ? "arXiv" : `https://arxiv.org/abs/${arxiv}`;
  return [
    `# Drafted from ${metadata.origin}. Replace everything that is marked; lines that start with "#" are hints and can be deleted.`,
    `title: ${scalar(metadata.title)}`,
    `short: ${scalar(decisions.short ?? todo("the name in lists and links, 40 characters at most"))}`,
    `arxiv: ${arxiv === undefined ? scalar(todo("the arXiv id without version, in quotes")) : quoted(arxiv)}`,
    ...(metadata.doi !== undefined && venue === undefined ? [`doi: ${scalar(metadata.doi)}`] : []),
    `published: ${day ? published : scalar(todo(`the day of version 1, as stated at ${abstractPage}${published === "" ? "" : `; ${metadata.origin} says ${published}`}`))}`,
    ...(revised === undefined ? [] : [`revised: ${revised}`]),
    `added: ${decisions.added}`,
    `tldr: ${scalar(todo("one sentence of our own, 400 characters at most: what it is, and its key number with its conditions"))}`,
    ...(decisions.families.length > 0 ? [`families: ${flow(decisions.families)}`] : []),
    decisions.topics.length > 0
      ? `topics: ${flow(decisions.topics)}`
      : `topics: [TODO] # one or more of ${[...content.topics.keys()].join(", ")}`,
    ...(categories.length > 0 ? [`categories: ${flow(categories)}`] : []),
    ...(venue === undefined
      ? [`# venue: { name: NeurIPS, year: 2024 }, if it was published at one.`]
      : [
          "venue:",
          `  name: ${scalar(venue.name)}`,
          `  year: ${venue.year}`,
          ...(metadata.doi === undefined ? [] : [`  doi: ${scalar(metadata.doi)}`]),
        ]),
    ...links(metadata),
    ...block("authors", [
      ...authors,
      ...(metadata.moreAuthors || authors.length === 0
        ? [todo(`the other authors, as ${abstractPage} lists them`)]
        : []),
    ]),
    ...block(
      "organizations",
      organizations.length > 0
        ? organizations
        : [todo("as the paper names them, a unit in parentheses; if none is named, remove the list")],
    ),
    "sources:",
    "  # Every source that a number below refers to: its place in the paper, and the arXiv version or the address.",
    "  abstract:",
    "    where: abstract",
    `    version: ${metadata.version ?? scalar(todo("the arXiv version that was read"))}`,
    ...facts(metadata, content),
    ...changes(metadata),
    ...hints(metadata, content),
  ];
}

function links(metadata: PaperMetadata): string[] {
  const { code, weights, project } = findLinks(metadata);
  if (code === undefined && project === undefined && weights.length === 0) {
    return ["# links: code, weights (a list), project: the authors' own addresses, if the paper gives any."];
  }
  return [
    "links:",
    ...(code === undefined ? [] : [`  code: ${code}`]),
    ...(weights.length > 0 ? block("weights", weights, "  ") : []),
    ...(project === undefined ? [] : [`  project: ${project}`]),
  ];
}

/** One model and a result for each benchmark that the abstract names, to be completed or removed. */
function facts({ abstract = "" }: PaperMetadata, { benchmarks }: CatalogueFiles): string[] {
  const named = findBenchmarks(abstract, benchmarks).slice(0, MOST_BENCHMARKS);
  const numbers = findNumbers(abstract).slice(0, MOST_HINTS);
  return [
    ...(numbers.length > 0 ? [`# Numbers in the abstract: ${numbers.join(", ")}`] : []),
    "models:",
    "  # One for each model that the paper introduces; if none, remove `models` and give results a `method`.",
    "  # Further fields: active, tokens, context, licence, weights; use not-disclosed for what the paper does not report.",
    `  - id: ${scalar(todo('lower-case letters, digits, "-" and "."; it never changes'))}`,
    `    name: ${scalar(todo("as the paper writes it"))}`,
    `    parameters: { value: ${scalar(todo("like 3.8B"))}, source: abstract }`,
    "results:",
    "  # One for each number that matters, as printed, with its settings: they decide which results are comparable.",
    ...(named.length > 0 ? named : [undefined]).flatMap((id) => result(id, benchmarks)),
  ];
}

function result(id: string | undefined, benchmarks: CatalogueFiles["benchmarks"]): string[] {
  const fields = id === undefined ? undefined : benchmarks.get(id)?.fields;
  const unit = fields === undefined ? "" : benchmarkUnit(fields);
  return [
    `  - model: ${scalar(todo("the id of a model above, or of a known one"))}`,
    `    benchmark: ${id ?? scalar(todo("the name of a file in content/benchmarks, without .md"))}`,
    `    value: ${scalar(todo(`as printed${unit === "" ? "" : `, in ${unit}`}`))}`,
    ...(fields !== undefined && fields.settings.length > 0
      ? [`    # Required for comparison (settings: { … }): ${fields.settings.map(settingField).join(", ")}`]
      : []),
    "    source: abstract",
  ];
}

/** Field name of a setting: `chain-of-thought` is chainOfThought; the baseline is `against`. */
const settingField = (name: string) =>
  name === "baseline" ? "against" : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `changes`: title and authors are those of version 1; this lists the differences of the newest version. */
function changes({ title, authors, latest, version, revised }: PaperMetadata): string[] {
  if (version === undefined || (latest?.title === undefined && latest?.authors === undefined)) return [];
  const change = (what: string, from: string, to: string) => [
    `  - what: ${what}`,
    `    from: { version: "1", value: ${from} }`,
    `    to: { version: "${version}", value: ${to} }`,
    ...(revised === undefined ? [] : [`    date: ${revised}`]),
  ];
  return [
    "changes:",
    ...(latest.title === undefined ? [] : change("title", quoted(title), quoted(latest.title))),
    ...(latest.authors === undefined ? [] : change("authors", flow(authors), flow(latest.authors))),
  ];
}

function hints({ abstract = "", title }: PaperMetadata, content: CatalogueFiles): string[] {
  const models = findModels(`${title}\n${abstract}`, content).slice(0, MOST_HINTS);
  return [
    ...(models.length > 0
      ? [`# Known models that the abstract names, for lineage and \`against\`: ${models.join(", ")}`]
      : []),
    "# Further fields, all described in docs/fields.md: lineage, quantization, disclosure, notes, unverified.",
  ];
}

const BODY = [
  "## The problem",
  todo("Two or three sentences: what is hard or costly today. 120–300 words in all four parts, in our own words."),
  "",
  "## What is new",
  todo("What they do that was not done before, so that a reader can distinguish it from similar papers."),
  "",
  "## What was shown",
  todo("The numbers that support the claim, each with model, settings and baseline."),
  "",
  "## What to be careful about",
  todo("What the numbers do not show: self-reported, settings unknown, one device, what is not disclosed."),
];
