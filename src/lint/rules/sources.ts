/** Sources state their location, and each one is used by a number. */
import type { Finding } from "../../reader/issue.ts";
import { sourceReferences } from "../../reader/source-references.ts";
import { at } from "../../reader/zod-issues.ts";
import type { PaperRule } from "../rule.ts";

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
      used.has(name) ? [] : [at(content, ["sources", name], "no number uses this source", "remove it", true)],
    );
  },
};
