/** The whole check: reads the catalogue, applies every rule, and returns all mistakes at once. */
import type { Issue } from "../paper/issue.ts";
import { readContent, type Content } from "./content.ts";
import { checkBodies } from "./rules/body.ts";
import { checkDates } from "./rules/dates.ts";
import { checkDuplicates } from "./rules/duplicates.ts";
import { checkLineage } from "./rules/lineage.ts";
import { checkNumbers } from "./rules/numbers.ts";
import { checkReferences } from "./rules/references.ts";
import { checkSignals } from "./rules/signals.ts";

/** @param today yyyy-mm-dd, for "in the future" */
export function checkContent(root: string, today: string): { content: Content; issues: Issue[] } {
  const { content, issues } = readContent(root);
  return {
    content,
    issues: [
      ...issues,
      ...checkReferences(content),
      ...checkDuplicates(content),
      ...checkDates(content, today),
      ...checkNumbers(content),
      ...checkLineage(content),
      ...checkBodies(content),
      ...checkSignals(root, today),
    ],
  };
}
