/** Dates in their order: published, revised; nothing in the future. */
import type { Issue } from "../../paper/issue.ts";
import type { Content } from "../content.ts";
import { at } from "../describe.ts";

/** @param today as yyyy-mm-dd; days are compared as text, which orders them. */
export function checkDates(content: Content, today: string): Issue[] {
  return content.papers.flatMap(({ content: file, fields }) => {
    const issues: Issue[] = [];
    if (fields.revised !== undefined && fields.revised < fields.published) {
      issues.push(at(file, ["revised"], `${fields.revised} is before \`published\` (${fields.published})`));
    }
    if (fields.updated !== undefined && fields.updated < fields.added) {
      issues.push(at(file, ["updated"], `${fields.updated} is before \`added\` (${fields.added})`));
    }
    for (const key of ["published", "revised", "added", "updated"] as const) {
      const value = fields[key];
      if (value !== undefined && value > today) issues.push(at(file, [key], `${value} is in the future`));
    }
    const later = [
      ...fields.changes.map((change, i) => ({ path: ["changes", i, "added"], value: change.added })),
      ...fields.corrections.map((correction, i) => ({ path: ["corrections", i, "date"], value: correction.date })),
    ];
    for (const { path, value } of later) {
      if (value === undefined) continue;
      if (value > today) issues.push(at(file, path, `${value} is in the future`));
      else if (value < fields.added) issues.push(at(file, path, `${value} is before \`added\` (${fields.added})`));
    }
    return issues;
  });
}
