/** Every id that a paper names exists: families, topics, benchmarks, models, papers, sources. */
import type { Issue } from "../../paper/issue.ts";
import { NOT_DISCLOSED, type PaperFields } from "../../paper/schema.ts";
import type { Content, Entry } from "../content.ts";
import { at } from "../describe.ts";
import { didYouMean } from "../nearest.ts";

type Path = (string | number)[];

export function checkReferences(content: Content): Issue[] {
  const papers = new Set(content.papers.map((entry) => entry.id));
  const models = new Set([
    ...content.outsideModels.keys(),
    ...content.papers.flatMap((entry) => entry.fields.models.map((model) => model.id)),
  ]);
  const issues = content.papers.flatMap((entry) => checkPaper(entry, content, papers, models));
  for (const [id, topic] of content.topics) {
    const parent = topic.fields.parent;
    if (parent !== undefined && (parent === id || !content.topics.has(parent))) {
      issues.push(at(topic.content, ["parent"], unknown("topic", parent, content.topics.keys())));
    }
  }
  for (const [id, family] of content.families) {
    const members = new Set(
      content.papers.filter((entry) => entry.fields.families.includes(id)).map((entry) => entry.id),
    );
    issues.push(...checkReading(family, members, papers, "family"));
  }
  for (const [id, topic] of content.topics) {
    const within = new Set([
      id,
      ...[...content.topics].filter(([, t]) => t.fields.parent === id).map(([child]) => child),
    ]);
    const members = new Set(
      content.papers.filter((entry) => entry.fields.topics.some((t) => within.has(t))).map((entry) => entry.id),
    );
    issues.push(...checkReading(topic, members, papers, "topic"));
  }
  return issues;
}

function unknown(kind: string, name: string, known: Iterable<string>): string {
  return `"${name}" is not a known ${kind}.${didYouMean(name, known)}`;
}

function checkReading(
  entry: Entry<{ reading: { paper: string }[] }>,
  members: Set<string>,
  papers: Set<string>,
  kind: string,
): Issue[] {
  return entry.fields.reading.flatMap(({ paper }, index) => {
    const path = ["reading", index, "paper"];
    if (!papers.has(paper)) return [at(entry.content, path, unknown("paper", paper, papers))];
    if (members.has(paper)) return [];
    return [at(entry.content, path, `"${paper}" does not carry this ${kind}: add it there or take it out here`)];
  });
}

function checkPaper(entry: Entry<PaperFields>, content: Content, papers: Set<string>, models: Set<string>): Issue[] {
  const issues: Issue[] = [];
  const { fields } = entry;
  const require = (
    kind: string,
    name: string,
    known: { has(name: string): boolean; keys(): Iterable<string> },
    path: Path,
  ) => {
    if (!known.has(name)) issues.push(at(entry.content, path, unknown(kind, name, known.keys())));
  };
  fields.families.forEach((id, i) => require("family", id, content.families, ["families", i]));
  fields.topics.forEach((id, i) => require("topic", id, content.topics, ["topics", i]));
  fields.results.forEach((result, i) => {
    require("benchmark", result.benchmark, content.benchmarks, ["results", i, "benchmark"]);
    if (result.model !== undefined) require("model", result.model, models, ["results", i, "model"]);
    result.against?.forEach((baseline, j) => {
      if (baseline.model !== undefined) require("model", baseline.model, models, ["results", i, "against", j, "model"]);
    });
  });
  const own = new Set(fields.models.map((model) => model.id));
  fields.lineage.forEach((edge, i) => {
    if (edge.from !== undefined) require("model of this paper", edge.from, own, ["lineage", i, "from"]);
    if (edge.model !== undefined) require("model", edge.model, models, ["lineage", i, "model"]);
    if (edge.paper !== undefined) require("paper", edge.paper, papers, ["lineage", i, "paper"]);
  });
  const sources = new Map(Object.entries(fields.sources));
  const used = new Set<string>();
  for (const { name, path } of sourceRefs(fields)) {
    used.add(name);
    require("source of this paper (list it under `sources`)", name, sources, path);
  }
  for (const name of sources.keys()) {
    if (!used.has(name))
      issues.push(at(entry.content, ["sources", name], "no number names this source: take it out", true));
  }
  for (const [name, source] of sources) {
    if (source.version === undefined && source.url === undefined) {
      issues.push(
        at(entry.content, ["sources", name], "says neither which arXiv `version` nor which `url` was read", true),
      );
    }
  }
  return issues;
}

/** Every place in a paper that names a source, with its path. */
function sourceRefs(fields: PaperFields): { name: string; path: Path }[] {
  const found: { name: string; path: Path }[] = [];
  const visit = (value: unknown, path: Path) => {
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (value !== null && typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "source" && typeof inner === "string") found.push({ name: inner, path: [...path, key] });
        else if (inner !== NOT_DISCLOSED) visit(inner, [...path, key]);
      }
    }
  };
  const { models, results, lineage, changes, quantization, disclosure, notes } = fields;
  for (const [key, value] of Object.entries({ models, results, lineage, changes, quantization, disclosure, notes })) {
    visit(value, [key]);
  }
  return found;
}
