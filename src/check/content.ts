/** Reads the whole catalogue from disk, without Astro: what the check, the build and the scripts start from. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { parseDocument } from "yaml";
import { z } from "zod";
import { slug } from "../paper/fields.ts";
import { readFrontMatter, type ContentFile } from "../paper/front-matter.ts";
import type { Issue } from "../paper/issue.ts";
import { paper, type PaperFields } from "../paper/schema.ts";
import * as taxonomy from "../taxonomy/schema.ts";
import { validate } from "./describe.ts";

export interface Entry<T> {
  id: string;
  fields: T;
  content: ContentFile;
}

export interface Content {
  papers: Entry<PaperFields>[];
  families: Map<string, Entry<taxonomy.FamilyFields>>;
  topics: Map<string, Entry<taxonomy.TopicFields>>;
  benchmarks: Map<string, Entry<taxonomy.BenchmarkFields>>;
  outsideModels: Map<string, taxonomy.OutsideModel>;
  organizations: Map<string, taxonomy.OrganizationFields>;
}

export const OUTSIDE_MODELS_FILE = "content/outside-models.yaml";
export const ORGANIZATIONS_FILE = "content/organizations.yaml";

/** Files of a folder below `content/`, sorted, as paths from the root. */
export function contentFiles(root: string, folder: string, extension: string): string[] {
  const start = join(root, "content", folder);
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Everything that could be read, and every mistake that was met on the way. */
export function readContent(root: string): { content: Content; issues: Issue[] } {
  const issues: Issue[] = [];
  const read = <T extends z.ZodType>(folder: string, extension: string, schema: T): Entry<z.output<T>>[] =>
    contentFiles(root, folder, extension).flatMap((file) => {
      const id = basename(file, extension);
      if (!slug("").safeParse(id).success) {
        issues.push({ file, message: 'the file\'s name is its id: small letters, digits, "-" and "." only' });
        return [];
      }
      const result = readFrontMatter(file, readFileSync(join(root, file), "utf8"));
      if (!result.ok) {
        issues.push(...result.issues);
        return [];
      }
      const valid = validate(schema, result.content);
      issues.push(...valid.issues);
      return valid.fields === null ? [] : [{ id, fields: valid.fields, content: result.content }];
    });
  const byId = <T>(entries: Entry<T>[]) => new Map(entries.map((entry) => [entry.id, entry]));
  const content: Content = {
    papers: read("papers", ".md", paper),
    families: byId(read("families", ".mdx", taxonomy.family)),
    topics: byId(read("topics", ".mdx", taxonomy.topic)),
    benchmarks: byId(read("benchmarks", ".md", taxonomy.benchmark)),
    outsideModels: new Map(),
    organizations: new Map(),
  };
  const outside = readOutsideModels(root);
  content.outsideModels = outside.entries;
  const organizations = readOrganizations(root);
  content.organizations = organizations.entries;
  issues.push(...outside.issues, ...organizations.issues);
  return { content, issues };
}

/** A YAML file of `id: fields`; a broken file becomes issues. */
export interface YamlEntries<T> {
  entries: Map<string, T>;
  issues: Issue[];
}

export const readOutsideModels = (root: string) => readYaml(root, OUTSIDE_MODELS_FILE, taxonomy.outsideModel);
export const readOrganizations = (root: string) => readYaml(root, ORGANIZATIONS_FILE, taxonomy.organization);

function readYaml<T extends z.ZodType>(root: string, file: string, schema: T): YamlEntries<z.output<T>> {
  const source = readFileSync(join(root, file), "utf8");
  // The same reader gives positions and refuses the same things; only the dashes are missing in a plain YAML file.
  const document = parseDocument(source, { schema: "failsafe", logLevel: "silent" });
  if (document.errors.length > 0) {
    return { entries: new Map(), issues: [{ file, message: `YAML: ${document.errors[0]?.message}` }] };
  }
  const result = readFrontMatter(file, `---\n${source}\n---\n`);
  if (!result.ok) return { entries: new Map(), issues: result.issues };
  const content: ContentFile = {
    ...result.content,
    locate: (path, key) => {
      const { line, column } = result.content.locate(path, key);
      return { line: line - 1, column };
    },
  };
  const valid = validate(z.record(slug("an id"), schema), content);
  return { entries: new Map(Object.entries(valid.fields ?? {})) as Map<string, z.output<T>>, issues: valid.issues };
}
