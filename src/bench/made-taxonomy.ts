/** Families, topics, benchmarks and outside models of a made catalogue. */
import { stringify } from "yaml";
import { benchmark as benchmarkSchema, familyColours } from "../taxonomy/schema.ts";
import { capital, drawNoun, drawText, type Draws } from "./words.ts";

/** What made papers may name. */
export interface MadeTaxonomy {
  families: readonly string[];
  topics: readonly string[];
  benchmarks: readonly MadeBenchmark[];
  outsideModels: readonly string[];
}

export interface MadeBenchmark {
  id: string;
  unit: (typeof UNITS)[number];
}

export interface MadeFile {
  /** From the root. */
  path: string;
  text: string;
}

/**
 * Papers of each topic of the real catalogue. Its editors choose the topics, so they do not grow with it. The first one
 * has papers by its sub-topics only, which follow.
 */
const PAPERS_OF_TOPICS = [0, 18, 11, 9, 9, 4, 3, 32, 26, 19, 16, 14, 14, 10, 10, 9, 6, 5, 3];
const SUBTOPICS = 6;
/** Units of the real catalogue's benchmarks, as often as they are met there. */
const UNITS = ["%", "%", "×", "%", "points", "%", "%", "token/s", "%", "GB", "%", "perplexity"] as const;
const GROUPS = benchmarkSchema.shape.group.options;

/** Others than topics grow as a catalogue widens: with the root of its papers. At 124 they are as many as the real ones. */
export function makeTaxonomy(papers: number): MadeTaxonomy {
  const root = Math.sqrt(papers);
  const ids = (word: string, count: number) =>
    Array.from({ length: Math.max(1, Math.round(count)) }, (_, i) => `${word}-${i + 1}`);
  return {
    families: ids("family", root),
    topics: ids("topic", PAPERS_OF_TOPICS.length),
    benchmarks: ids("benchmark", root * 8.5).map((id, i) => ({ id, unit: UNITS[i % UNITS.length] ?? "%" })),
    outsideModels: ids("outside-model", root * 7),
  };
}

/** A topic, as often as it has papers in the real catalogue. */
export function drawTopic({ topics }: MadeTaxonomy, { between }: Draws): string {
  let left = between(
    1,
    PAPERS_OF_TOPICS.reduce((sum, papers) => sum + papers),
  );
  return topics[PAPERS_OF_TOPICS.findIndex((papers) => (left -= papers) <= 0)] ?? "";
}

/**
 * Their files, and those of organizations and outside models.
 * @param readingOf papers that carry a family or topic, for its reading list
 */
export function* taxonomyFiles(
  { families, topics, benchmarks, outsideModels }: MadeTaxonomy,
  from: Draws,
  readingOf: (kind: "families" | "topics", id: string) => readonly string[],
): Generator<MadeFile> {
  const file = (path: string, fields: Record<string, unknown>, body: string) => ({
    path: `content/${path}`,
    text: `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}\n`,
  });
  const reading = (kind: "families" | "topics", id: string) =>
    readingOf(kind, id).map((paper) => ({ paper, why: drawText(from, 14) }));
  const introduction = (kind: "families" | "topics", id: string) => {
    const [first] = readingOf(kind, id);
    const named = first === undefined ? "" : `Begin with <Paper id="${first}" />. `;
    return `## What it is\n\n${named}${drawText(from, 120)}\n\n## How to read the numbers\n\n${drawText(from, 160)}`;
  };
  for (const [index, id] of families.entries()) {
    const fields = {
      name: nameOf(id),
      colour: familyColours[index % familyColours.length],
      summary: drawText(from, 20),
      reading: reading("families", id),
    };
    yield file(`families/${id}.mdx`, fields, introduction("families", id));
  }
  for (const [index, id] of topics.entries()) {
    const fields = {
      name: `${nameOf(id)} ${drawNoun(from)}s`,
      summary: drawText(from, 20),
      ...(index > 0 && index <= SUBTOPICS ? { parent: topics[0] } : {}),
      order: index + 1,
      reading: reading("topics", id),
    };
    yield file(`topics/${id}.mdx`, fields, introduction("topics", id));
  }
  for (const [index, { id, unit }] of benchmarks.entries()) {
    const fields = {
      name: nameOf(id),
      kind: unit === "%" || unit === "points" ? "benchmark" : "measure",
      group: GROUPS[index % GROUPS.length],
      summary: drawText(from, 18),
      unit,
      better: unit === "GB" || unit === "perplexity" ? "lower" : "higher",
      settings:
        unit === "%" || unit === "points" ? ["shots", "harness", "subset"] : ["precision", "hardware", "baseline"],
    };
    yield file(`benchmarks/${id}.md`, fields, drawText(from, 80));
  }
  const outside = Object.fromEntries(
    outsideModels.map((id) => [
      id,
      { name: nameOf(id), developer: "Developer Bench", parameters: `${from.between(1, 70)}B` },
    ]),
  );
  yield { path: "content/outside-models.yaml", text: stringify(outside) };
  const institute = { "institute-1-bench": { name: "Institute 1 Bench", also: ["Institute One Bench"] } };
  yield { path: "content/organizations.yaml", text: stringify(institute) };
}

/** `outside-model-3`: Outside Model 3 Bench. */
function nameOf(id: string): string {
  return `${id.split("-").map(capital).join(" ")} Bench`;
}
