/** A withdrawn paper points to one that is not withdrawn, and no reading list points to a withdrawn paper. */
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
    const withdrawnIds = new Set(
      read.papers.filter(({ content }) => getField(content.fields, "withdrawn") !== undefined).map(({ id }) => id),
    );
    if (withdrawnIds.size === 0) return [];
    const papers: Finding[] = read.papers.flatMap(({ id, content }) => {
      const replacement = asText(getField(getField(content.fields, "withdrawn"), "replacedBy"));
      if (replacement === undefined) return [];
      const path = ["withdrawn", "replacedBy"];
      if (replacement === id)
        return [at(content, path, "a paper cannot replace itself", "name another, or remove the line")];
      if (!known.papers.has(replacement)) {
        return [at(content, path, `"${replacement}" is not a known paper`, didYouMean(replacement, known.papers))];
      }
      return withdrawnIds.has(replacement)
        ? [at(content, path, `"${replacement}" is withdrawn as well`, "name a paper that is not")]
        : [];
    });
    const readings: Finding[] = [...read.families, ...read.topics].flatMap(({ content }) => {
      const reading = getField(content.fields, "reading");
      return (Array.isArray(reading) ? reading : []).flatMap((item, index) => {
        const paper = asText(getField(item, "paper"));
        return paper !== undefined && withdrawnIds.has(paper)
          ? [at(content, ["reading", index, "paper"], `"${paper}" is withdrawn`, "remove it here, too")]
          : [];
      });
    });
    return [...papers, ...readings];
  },
};
