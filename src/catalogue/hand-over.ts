/** What a build has read and checked, for the processes that make its pages: none of them reads all files again. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { CatalogueContent, ContentEntry } from "./from-content.ts";

/** Names the file to the processes. */
const VARIABLE = "CONTENT_FILE";

/** The variable of the environment by which a process finds what is handed over in a file. */
export const handedIn = (file: string): Record<string, string> => ({ [VARIABLE]: file });

/** @param file in a folder that need not exist */
export function handOver(content: CatalogueContent, file: string): void {
  const { outsideModels, organizations } = content;
  const handed: CatalogueContent = {
    papers: content.papers.map(withoutPlaces),
    families: mapped(content.families, withoutPlaces),
    topics: mapped(content.topics, withoutPlaces),
    benchmarks: mapped(content.benchmarks, withoutPlaces),
    outsideModels,
    organizations,
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, serialize(handed));
}

function withoutPlaces<T>({ id, fields, content: { file, body, bodyLine } }: ContentEntry<T>): ContentEntry<T> {
  return { id, fields, content: { file, body, bodyLine } };
}

const mapped = <T, U>(map: ReadonlyMap<string, T>, change: (value: T) => U) =>
  new Map([...map].map(([key, value]) => [key, change(value)]));

/** What the build that started this process has handed over, if one did. */
export function handedOver(): CatalogueContent | undefined {
  const file = process.env[VARIABLE];
  return file === undefined ? undefined : (deserialize(readFileSync(file)) as CatalogueContent);
}
