/** Turns zod's errors into issues with a position and a hint. */
import type { z } from "zod";
import { A_DAY, show } from "../schema/fields.ts";
import type { ContentFile, Place } from "./front-matter.ts";
import type { Finding, Issue } from "./issue.ts";
import { normalizeDay } from "../lib/normalize-day.ts";
import { nearest } from "../lib/nearest.ts";

type ZodIssue = z.core.$ZodIssue;
type Path = (string | number)[];

/** Issues reported per file: more usually share one cause. */
const MAX_ISSUES = 50;

/** Validates a file's fields. On failure every error becomes an issue with line and column. */
export function validate<T extends z.ZodType>(
  schema: T,
  content: ContentFile,
): { fields: z.output<T>; issues: [] } | { fields: null; issues: Issue[] } {
  const parsed = schema.safeParse(content.fields);
  if (parsed.success) return { fields: parsed.data, issues: [] };
  const { issues } = parsed.error;
  const findings = issues.slice(0, MAX_ISSUES).flatMap((issue) => describe(schema, content, issue, []));
  if (issues.length > MAX_ISSUES) {
    const more = issues.length - MAX_ISSUES;
    findings.push(at(content, [], `has ${more} more errors in its fields`, "fix these first"));
  }
  return { fields: null, issues: findings.map((finding) => ({ ...finding, rule: "schema", severity: "error" })) };
}

function describe(schema: z.ZodType, content: ContentFile, issue: ZodIssue, prefix: Path): Finding[] {
  const path = [...prefix, ...(issue.path as Path)];
  if (issue.code === "invalid_union") {
    // Of several accepted forms, the one that matched furthest gives the most useful message.
    const branch = issue.errors
      .filter((errors) => errors.some((error) => error.path.length > 0 || error.code === "unrecognized_keys"))
      .at(0);
    if (branch) return branch.flatMap((error) => describe(schema, content, error, path));
  }
  if (issue.code === "unrecognized_keys") {
    const more = issue.keys.length - MAX_ISSUES;
    const rest = more > 0 ? [at(content, path, `has ${more} more unknown fields`, "fix these first")] : [];
    const findings = issue.keys.slice(0, MAX_ISSUES).map((key) => {
      const known = keysAt(schema, path);
      const guess = nearest(key, known);
      const hint = guess ? `Did you mean "${guess}"?` : `Known here: ${known.join(", ")}.`;
      return at(content, [...path, key], "is not a known field", hint, true);
    });
    return [...findings, ...rest];
  }
  if (issue.code === "invalid_key") {
    return [at(content, path, issue.issues[0]?.message ?? "is not a usable name", undefined, true)];
  }
  if (issue.code === "invalid_type" && issue.expected === "object") {
    return [at(content, path, `expected fields, found ${show(issue.input)}`)];
  }
  const finding = at(content, path, issue.message);
  return [dayIn(content, path, issue) === null ? finding : { ...finding, fixable: true }];
}

/** Days that are unambiguous but not written as yyyy-mm-dd. */
export function misspeltDays(schema: z.ZodType, content: ContentFile): { path: Path; day: string }[] {
  const parsed = schema.safeParse(content.fields);
  return (parsed.error?.issues ?? []).flatMap((issue) => {
    const path = issue.path as Path;
    const day = dayIn(content, path, issue);
    return day === null ? [] : [{ path, day }];
  });
}

function dayIn(content: ContentFile, path: Path, issue: ZodIssue): string | null {
  if (!issue.message.startsWith(`expected ${A_DAY}`)) return null;
  const value = path.reduce<unknown>(
    (node, part) => (node as Record<string, unknown> | undefined)?.[part],
    content.fields,
  );
  return typeof value === "string" ? normalizeDay(value) : null;
}

/** A finding at a field of a file. `onKey`: at the field's name instead of its value. */
export function at(content: ContentFile, path: Path, message: string, hint?: string, onKey = false): Finding {
  return {
    file: content.file,
    ...content.locate(path, onKey),
    ...(path.length === 0 ? {} : { field: path.join(".") }),
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A finding at a position in a file's body. */
export function inBody(content: ContentFile, { line, column }: Place, message: string, hint?: string): Finding {
  const place = { line: content.bodyLine + line - 1, column };
  return { file: content.file, ...place, message, ...(hint === undefined ? {} : { hint }) };
}

/** Field names that the schema accepts at a path. */
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

/** The schema inside a wrapper (optional, default, pipe). */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  for (;;) {
    const def = inner._zod.def as { type: string; innerType?: z.core.$ZodType; in?: z.core.$ZodType };
    if (def.innerType) inner = def.innerType;
    else if (def.type === "pipe" && def.in) inner = def.in;
    else return inner;
  }
}
