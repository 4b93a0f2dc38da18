/** A paper that was taken out points to one that is there; nothing else points to it. */
import type { Finding } from "../../reader/issue.ts";
import { at } from "../../reader/zod-issues.ts";
import { didYouMean } from "../../lib/nearest.ts";
import { getField, asText } from "../../reader/untyped.ts";
import type { CatalogueRule } from "../rule.ts";

export const withdrawn: CatalogueRule = {
  name: "withdrawn",
  severity: "error",
  scope: "across files",
  check({ read, known }) {
    const gone = new Set(
      read.papers.filter(({ content }) => getField(content.fields, "withdrawn") !== undefined).map(({ id }) => id),
    );
    if (gone.size === 0) return [];
    const papers: Finding[] = read.papers.flatMap(({ id, content }) => {
      const replacement = asText(getField(getField(content.fields, "withdrawn"), "replacedBy"));
      if (replacement === undefined) return [];
      const path = ["withdrawn", "replacedBy"];
      if (replacement === id)
        return [at(content, path, "a paper cannot replace itself", "name another, or take the line out")];
      if (!known.papers.has(replacement)) {
        return [at(content, path, `"${replacement}" is not a known paper`, didYouMean(replacement, known.papers))];
      }
      return gone.has(replacement)
        ? [at(content, path, `"${replacement}" was taken out as well`, "name a paper that is there")]
        : [];
    });
    const readings: Finding[] = [...read.families, ...read.topics].flatMap(({ content }) => {
      const reading = getField(content.fields, "reading");
      return (Array.isArray(reading) ? reading : []).flatMap((item, index) => {
        const paper = asText(getField(item, "paper"));
        return paper !== undefined && gone.has(paper)
          ? [
              at(
                content,
                ["reading", index, "paper"],
                `"${paper}" was taken out of the catalogue`,
                "take it out here, too",
              ),
            ]
          : [];
      });
    });
    return [...papers, ...readings];
  },
};
