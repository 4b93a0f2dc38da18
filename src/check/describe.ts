/** Turns what zod refuses into issues with a place and a mend. */
import type { z } from "zod";
import { show } from "../paper/fields.ts";
import type { ContentFile } from "../paper/front-matter.ts";
import type { Issue } from "../paper/issue.ts";
import { nearest } from "./nearest.ts";

type ZodIssue = z.core.$ZodIssue;
type Path = (string | number)[];

/** Validates a file's fields. On failure every mistake becomes an issue at its line and column. */
export function validate<T extends z.ZodType>(
  schema: T,
  content: ContentFile,
): { fields: z.output<T>; issues: [] } | { fields: null; issues: Issue[] } {
  const parsed = schema.safeParse(content.fields);
  if (parsed.success) return { fields: parsed.data, issues: [] };
  return { fields: null, issues: parsed.error.issues.flatMap((issue) => describe(schema, content, issue, [])) };
}

function describe(schema: z.ZodType, content: ContentFile, issue: ZodIssue, prefix: Path): Issue[] {
  const path = [...prefix, ...(issue.path as Path)];
  if (issue.code === "invalid_union") {
    // One of several forms was meant: the one that got furthest tells best what is wrong.
    const branch = issue.errors
      .filter((errors) => errors.some((error) => error.path.length > 0 || error.code === "unrecognized_keys"))
      .at(0);
    if (branch) return branch.flatMap((error) => describe(schema, content, error, path));
  }
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const known = keysAt(schema, path);
      const guess = nearest(key, known);
      const hint = guess ? `Did you mean "${guess}"?` : `Known here: ${known.join(", ")}.`;
      return at(content, [...path, key], `is not a known field. ${hint}`, true);
    });
  }
  if (issue.code === "invalid_key") {
    return [at(content, path, issue.issues[0]?.message ?? "is not a usable name", true)];
  }
  if (issue.code === "invalid_type" && issue.expected === "object") {
    return [at(content, path, `expected fields, found ${show(issue.input)}`)];
  }
  return [at(content, path, issue.message)];
}

/** An issue at a field of a file. `onKey`: at the field's name rather than at its value. */
export function at(content: ContentFile, path: Path, message: string, onKey = false): Issue {
  return { file: content.file, ...content.locate(path, onKey), field: path.join("."), message };
}

/** Names that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let options: z.core.$ZodType[] = [schema];
  for (const part of path) options = options.flatMap((option) => step(option, part));
  return options.flatMap((option) => {
    const inner = unwrap(option);
    if (inner._zod.def.type === "union") {
      return (inner as z.core.$ZodUnion)._zod.def.options.flatMap((branch) => shapeKeys(unwrap(branch)));
    }
    return shapeKeys(inner);
  });
}

function shapeKeys(schema: z.core.$ZodType): string[] {
  return schema._zod.def.type === "object" ? Object.keys((schema as z.core.$ZodObject)._zod.def.shape) : [];
}

function step(schema: z.core.$ZodType, part: string | number): z.core.$ZodType[] {
  const inner = unwrap(schema);
  switch (inner._zod.def.type) {
    case "object": {
      const next = (inner as z.core.$ZodObject)._zod.def.shape[String(part)];
      return next ? [next] : [];
    }
    case "array":
      return [(inner as z.core.$ZodArray)._zod.def.element];
    case "record":
      return [(inner as z.core.$ZodRecord)._zod.def.valueType];
    case "union":
      return (inner as z.core.$ZodUnion)._zod.def.options.flatMap((option) => step(option, part));
    default:
      return [];
  }
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  for (;;) {
    const def = inner._zod.def as { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType };
    if (def.innerType) inner = def.innerType;
    else if (def.type === "pipe" && def.in) inner = def.in;
    else return inner;
  }
}
