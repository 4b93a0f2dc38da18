import { asArray } from "./untyped.ts";
import { NOT_DISCLOSED } from "../schema/paper.ts";

type Path = (string | number)[];

const NUMBERED = ["models", "results", "lineage", "changes", "quantization", "disclosure", "notes"] as const;

/** Every place in a paper that references a source. */
export function sourceReferences(fields: Record<string, unknown>): { name: string; path: Path }[] {
  const found: { name: string; path: Path }[] = [];
  const visit = (value: unknown, path: Path) => {
    if (Array.isArray(value)) asArray(value).forEach((item, index) => visit(item, [...path, index]));
    else if (value !== null && typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "source" && typeof inner === "string") found.push({ name: inner.trim(), path: [...path, key] });
        else if (inner !== NOT_DISCLOSED) visit(inner, [...path, key]);
      }
    }
  };
  for (const key of NUMBERED) visit(fields[key], [key]);
  return found;
}
