/** Values use double quotes, and some fields always have them, since they could be read as another type. */
import { normalizeLines, splitFrontMatter } from "../../reader/front-matter.ts";
import { parseYaml } from "../../reader/yaml-document.ts";
import { quoteEdits } from "../fixers/scalars.ts";
import type { TextRule } from "../rule.ts";
import { frontMatterOf, placeAt } from "./text-places.ts";

/** A cheap first test: most files match neither. */
const SUSPECT = /^(?:arxiv|tldr): *[^" \n]|[ [{,]'/m;

export const quoting: TextRule = {
  name: "quoting",
  severity: "warning",
  check({ file, text }) {
    if (!file.endsWith(".md") || !SUSPECT.test(frontMatterOf(text))) return [];
    const lines = normalizeLines(text);
    const parts = splitFrontMatter(lines);
    if (!parts.ok) return [];
    const head = lines.indexOf("\n") + 1;
    const document = parseYaml(parts.source);
    const [first] = document.errors.length > 0 ? [] : quoteEdits(document);
    if (first === undefined) return [];
    const place = placeAt(lines, head + first.start);
    return [
      { file, ...place, message: "is not in double quotes", hint: `write ${first.text.slice(0, 80)}`, fixable: true },
    ];
  },
};
