/** Every referenced id exists: families, topics, benchmarks, models, papers, sources. */
import type { ContentFile } from "../../reader/front-matter.ts";
import type { Finding } from "../../reader/issue.ts";
import type { CatalogueFiles } from "../../reader/catalogue-files.ts";
import { at } from "../../reader/zod-issues.ts";
import { didYouMean } from "../../lib/nearest.ts";
import { getField, asArray, modelsOf, getKeys, asText } from "../../reader/untyped.ts";
import type { CatalogueRule } from "../rule.ts";
import { sourceReferences } from "../../reader/source-references.ts";

type Path = (string | number)[];

/** Findings reported per file; each one searches all names for the closest. */
const MAX_FINDINGS = 20;

interface Reference {
  kind: string;
  name: string;
  path: Path;
  known: ReadonlySet<string>;
}

export const references: CatalogueRule = {
  name: "references",
  severity: "error",
  scope: "across files",
  check: (content) => [
    ...content.read.papers.flatMap(({ content: file }) => missing(file, paperReferences(file, content))),
    ...content.read.topics.flatMap(({ content: file }) => missing(file, parentReference(file, content))),
    ...[...content.read.families, ...content.read.topics].flatMap(({ content: file }) =>
      missing(file, readingReferences(file, content)),
    ),
    ...readingMembers(content),
  ],
};

function missing(file: ContentFile, found: readonly Reference[]): Finding[] {
  return found
    .filter(({ name, known }) => !known.has(name))
    .slice(0, MAX_FINDINGS)
    .map(({ kind, name, path, known }) =>
      at(file, path, `"${name.slice(0, 80)}" is not a known ${kind}`, didYouMean(name, known) ?? advice(kind)),
    );
}

function advice(kind: string): string {
  if (kind === "source of this paper") return "list it under `sources`";
  if (kind === "model") return "name a model of the catalogue, or add it to content/outside-models.yaml";
  return "correct it, or remove it";
}

/** Referenced ids of a paper that do not exist. */
function paperReferences({ file, fields }: ContentFile, { known, isNamed }: CatalogueFiles): Reference[] {
  const found: Reference[] = [];
  const add = (kind: string, value: unknown, path: Path, names: ReadonlySet<string>) => {
    const name = asText(value);
    if (name !== undefined && !names.has(name)) found.push({ kind, name, path, known: names });
  };
  const own = new Set(modelsOf({ fields } as ContentFile).map(({ id }) => id));
  asArray(getField(fields, "families")).forEach((id, i) => add("family", id, ["families", i], known.families));
  asArray(getField(fields, "topics")).forEach((id, i) => add("topic", id, ["topics", i], known.topics));
  asArray(getField(fields, "results")).forEach((result, i) => {
    add("benchmark", getField(result, "benchmark"), ["results", i, "benchmark"], known.benchmarks);
    add("model", getField(result, "model"), ["results", i, "model"], known.models);
    asArray(getField(result, "against")).forEach((baseline, j) =>
      add("model", getField(baseline, "model"), ["results", i, "against", j, "model"], known.models),
    );
  });
  asArray(getField(fields, "lineage")).forEach((edge, i) => {
    add("model of this paper", getField(edge, "from"), ["lineage", i, "from"], own);
    add("model", getField(edge, "model"), ["lineage", i, "model"], known.models);
    add("paper", getField(edge, "paper"), ["lineage", i, "paper"], known.papers);
  });
  // References within the file are checked only if the file is named.
  if (!isNamed(file)) return found;
  const sources = new Set(getKeys(getField(fields, "sources")));
  for (const { name, path } of sourceReferences(fields)) add("source of this paper", name, path, sources);
  return found;
}

function parentReference({ fields }: ContentFile, { known }: CatalogueFiles): Reference[] {
  const name = asText(getField(fields, "parent"));
  return name === undefined ? [] : [{ kind: "topic", name, path: ["parent"], known: known.topics }];
}

function readingReferences({ fields }: ContentFile, { known }: CatalogueFiles): Reference[] {
  return asArray(getField(fields, "reading")).flatMap((item, index) => {
    const name = asText(getField(item, "paper"));
    return name === undefined ? [] : [{ kind: "paper", name, path: ["reading", index, "paper"], known: known.papers }];
  });
}

/** Papers in the reading list of a family or topic belong to it or, for topics, to one of its sub-topics. */
function readingMembers({ read, known }: CatalogueFiles): Finding[] {
  const members = new Map<string, Set<string>>();
  const join = (key: string, paper: string) => {
    const papers = members.get(key);
    if (papers === undefined) members.set(key, new Set([paper]));
    else papers.add(paper);
  };
  const parentOf = new Map(read.topics.map(({ id, content }) => [id, asText(getField(content.fields, "parent"))]));
  for (const { id, content } of read.papers) {
    for (const family of asArray(getField(content.fields, "families"))) join(`family ${asText(family)}`, id);
    for (const item of asArray(getField(content.fields, "topics"))) {
      const topic = asText(item) ?? "";
      join(`topic ${topic}`, id);
      join(`topic ${parentOf.get(topic)}`, id);
    }
  }
  return (["family", "topic"] as const).flatMap((kind) =>
    read[kind === "family" ? "families" : "topics"].flatMap(({ id, content }) =>
      asArray(getField(content.fields, "reading")).flatMap((item, index) => {
        const paper = asText(getField(item, "paper"));
        if (paper === undefined || !known.papers.has(paper) || members.get(`${kind} ${id}`)?.has(paper)) return [];
        const message = `"${paper}" does not list this ${kind}`;
        return [at(content, ["reading", index, "paper"], message, "add it there or remove it here")];
      }),
    ),
  );
}
