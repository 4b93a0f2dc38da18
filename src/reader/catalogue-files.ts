/** Reads the full catalogue from disk, without Astro: the basis of the lint, the build and the scripts. */
import { z } from "zod";
import { slug } from "../schema/fields.ts";
import type { ContentFile } from "./front-matter.ts";
import type { Issue } from "./issue.ts";
import { readSource } from "./source-text.ts";
import { paper, type PaperFields } from "../schema/paper.ts";
import * as taxonomy from "../schema/taxonomy.ts";
import { validate } from "./zod-issues.ts";
import { modelsOf, getKeys } from "./untyped.ts";
import { parseContentFile, readUnchecked } from "./read-content-file.ts";
import { idOf, ORGANIZATIONS_FILE, OUTSIDE_MODELS_FILE, readFileTree, type Kind, type FileTree } from "./file-tree.ts";

export interface Entry<T> {
  id: string;
  fields: T;
  content: ContentFile;
}

/** Kinds in which each file is an entry with an id. */
export type EntryKind = "papers" | "benchmarks" | "families" | "topics";

/** A file that could be read; its fields may still be invalid. */
export interface ReadEntry {
  id: string;
  content: ContentFile;
}

export interface CatalogueFiles {
  root: string;
  tree: FileTree;
  /** Entries with valid fields. With named files: those of the named papers only. */
  papers: Entry<PaperFields>[];
  families: Map<string, Entry<taxonomy.FamilyFields>>;
  topics: Map<string, Entry<taxonomy.TopicFields>>;
  benchmarks: Map<string, Entry<taxonomy.BenchmarkFields>>;
  outsideModels: Map<string, taxonomy.OutsideModel>;
  organizations: Map<string, taxonomy.OrganizationFields>;
  /** Parsed `content/outside-models.yaml`; null if it could not be read. */
  outside: ContentFile | null;
  /** All files that could be read. References are checked against these, so that one error does not cause ten. */
  read: Record<EntryKind, ReadEntry[]>;
  /** Ids that exist, including those of files that cannot be read. */
  known: Record<EntryKind | "models", ReadonlySet<string>>;
  /** Whether a file's own errors are to be reported. */
  isNamed(file: string): boolean;
}

/** Files of one kind, sorted, as paths from the root. */
export function contentFiles(root: string, kind: Kind): readonly string[] {
  return readFileTree(root).files.get(kind) ?? [];
}

export interface LoadedFile<Fields> {
  /** Null if the file could not be read. */
  content: ContentFile | null;
  /** Null if the fields do not match the schema. */
  fields: Fields | null;
  issues: Issue[];
}

/** Reads a file and validates its fields against the schema. @param file path from the root */
function readFile<T extends z.ZodType>(root: string, file: string, schema: T): LoadedFile<z.output<T>> {
  const source = readSource(root, file);
  if (!source.ok) return { content: null, fields: null, issues: source.issues };
  const read = parseContentFile(file, source.text);
  if (!read.ok) return { content: null, fields: null, issues: read.issues };
  return { content: read.content, ...validate(schema, read.content) };
}

export interface LoadOptions {
  /** Only these files are checked; other papers are read only for the references between files. */
  named?: ReadonlySet<string> | undefined;
  /** Reads and checks a file. Default: validation against its schema only. */
  checkFile?: typeof readFile;
}

/** Everything that could be read, and every issue found on the way. */
export function loadCatalogueFiles(
  root: string,
  { named, checkFile = readFile }: LoadOptions = {},
): { content: CatalogueFiles; issues: Issue[] } {
  const tree = readFileTree(root);
  const issues: Issue[] = [];
  const isNamed = (file: string) => named === undefined || named.has(file);
  const read: CatalogueFiles["read"] = { papers: [], families: [], topics: [], benchmarks: [] };
  const files = (kind: Kind) => tree.files.get(kind) ?? [];
  const readAll = <T extends z.ZodType>(kind: EntryKind, schema: T): Entry<z.output<T>>[] =>
    files(kind).flatMap((file) => {
      const id = idOf(file);
      if (!isNamed(file)) {
        const content = readUnchecked(root, file);
        if (content === null) return [];
        read[kind].push({ id, content });
        // Rules on papers need the fields of the other kinds; the other papers are too many to validate for nothing.
        const fields = kind === "papers" ? null : validate(schema, content).fields;
        return fields === null ? [] : [{ id, fields, content }];
      }
      const found = checkFile(root, file, schema);
      for (const issue of found.issues) issues.push(issue);
      if (found.content === null) return [];
      read[kind].push({ id, content: found.content });
      return found.fields === null ? [] : [{ id, fields: found.fields, content: found.content }];
    });
  const byId = <T>(entries: Entry<T>[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const outside = readYamlEntries(root, OUTSIDE_MODELS_FILE, taxonomy.outsideModel, checkFile);
  if (isNamed(OUTSIDE_MODELS_FILE)) issues.push(...outside.issues);
  const organizations = readYamlEntries(root, ORGANIZATIONS_FILE, taxonomy.organization, checkFile);
  if (isNamed(ORGANIZATIONS_FILE)) issues.push(...organizations.issues);
  const papers = readAll("papers", paper);
  const families = byId(readAll("families", taxonomy.family));
  const topics = byId(readAll("topics", taxonomy.topic));
  const benchmarks = byId(readAll("benchmarks", taxonomy.benchmark));
  const ids = (kind: EntryKind) => new Set(files(kind).map(idOf));
  const models = new Set(getKeys(outside.content?.fields));
  for (const { content } of read.papers) for (const { id } of modelsOf(content)) models.add(id);
  const content: CatalogueFiles = {
    root,
    tree,
    papers,
    families,
    topics,
    benchmarks,
    outsideModels: outside.entries,
    organizations: organizations.entries,
    outside: outside.content,
    read,
    known: {
      papers: ids("papers"),
      families: ids("families"),
      topics: ids("topics"),
      benchmarks: ids("benchmarks"),
      models,
    },
    isNamed,
  };
  return { content, issues };
}

/** A YAML file of `id: fields`; problems of the file become issues. */
interface YamlEntries<T> {
  entries: Map<string, T>;
  content: ContentFile | null;
  issues: Issue[];
}

function readYamlEntries<T extends z.ZodType>(
  root: string,
  file: string,
  schema: T,
  checkFile: typeof readFile,
): YamlEntries<z.output<T>> {
  const { content, fields, issues } = checkFile(root, file, z.record(slug("an id"), schema));
  return { entries: new Map(Object.entries(fields ?? {})) as Map<string, z.output<T>>, content, issues };
}
