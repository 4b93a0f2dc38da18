/** What can be shown of a file that still has errors. For dev only: a build refuses the file. */
import type { z } from "zod";
import { renderMarkdown } from "./render-markdown.ts";
import { getField, getKeys } from "./untyped.ts";
import { sourceReferences } from "./source-references.ts";

type Path = readonly PropertyKey[];
type Fields = Record<string, unknown>;

/** Each round removes the values that the schema refuses, which can make it refuse others; limits the rounds. */
const ROUNDS = 20;

/**
 * Fields that the schema accepts: values that it refuses are removed, and required ones replaced.
 * @param fields front matter as text; not changed
 * @param replacements text for fields that the schema requires
 */
export function lenientFields(schema: z.ZodType, fields: Fields, replacements: Fields): Fields {
  const left = structuredClone(fields);
  const sources = new Set(getKeys(left["sources"]));
  const unknown = sourceReferences(left).filter(({ name }) => !sources.has(name));
  for (const { path } of unknown.reverse()) remove(left, path);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { error } = schema.safeParse(left);
    if (!error) return left;
    // From the end, so that list indices stay valid.
    for (const issue of error.issues.reverse()) {
      const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      for (const path of paths) if (!remove(left, path)) replace(left, path, replacements);
    }
  }
  return replacements;
}

/** The body, or an empty text if it cannot be rendered. */
export function lenientBody(body: string, file: string): string {
  try {
    renderMarkdown(body, file);
    return body;
  } catch {
    return "";
  }
}

/** Removes a value; if it is absent, the object that lacks it. Returns false if a top-level field is absent. */
function remove(fields: Fields, path: Path): boolean {
  const [last] = path.slice(-1);
  const parent = path.slice(0, -1).reduce<unknown>(childOf, fields);
  if (last === undefined) return false;
  if (Array.isArray(parent) && typeof last === "number" && last < parent.length) {
    parent.splice(last, 1);
    return true;
  }
  if (typeof last === "string" && getField(parent, last) !== undefined) {
    Reflect.deleteProperty(parent as Fields, last);
    return true;
  }
  return path.length > 1 && remove(fields, path.slice(0, -1));
}

const childOf = (value: unknown, part: PropertyKey): unknown =>
  Array.isArray(value) ? (value as unknown[])[Number(part)] : getField(value, String(part));

function replace(fields: Fields, [name]: Path, replacements: Fields): void {
  if (typeof name === "string" && name in replacements) fields[name] = replacements[name];
}
