/** Sources say where they stand, and each is named by a number. */
import type { Finding } from "../../paper/issue.ts";
import { NOT_DISCLOSED } from "../../paper/schema.ts";
import { at } from "../describe.ts";
import { itemsOf } from "../raw.ts";
import type { PaperRule } from "../rule.ts";

type Path = (string | number)[];

const NUMBERED = ["models", "results", "lineage", "changes", "quantization", "disclosure", "notes"] as const;

/** Every place in a paper that names a source. */
export function sourceReferences(fields: Record<string, unknown>): { name: string; path: Path }[] {
  const found: { name: string; path: Path }[] = [];
  const visit = (value: unknown, path: Path) => {
    if (Array.isArray(value)) itemsOf(value).forEach((item, index) => visit(item, [...path, index]));
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

export const sources: PaperRule = {
  name: "sources",
  severity: "error",
  check: ({ content, fields }) =>
    Object.entries(fields.sources).flatMap(([name, { version, url }]): Finding[] =>
      version === undefined && url === undefined
        ? [
            at(
              content,
              ["sources", name],
              "says neither which arXiv `version` nor which `url` was read",
              "give one of them",
              true,
            ),
          ]
        : [],
    ),
};

export const unusedSources: PaperRule = {
  name: "unused-sources",
  severity: "warning",
  check({ content, fields }) {
    const used = new Set(sourceReferences(content.fields).map(({ name }) => name));
    return Object.keys(fields.sources).flatMap((name) =>
      used.has(name) ? [] : [at(content, ["sources", name], "no number names this source", "take it out", true)],
    );
  },
};
