/** Dates are in order (published before revised) and none is in the future. Days sort as text. */
import type { Finding } from "../../reader/issue.ts";
import { at } from "../../reader/zod-issues.ts";
import type { PaperRule } from "../rule.ts";

export const dates: PaperRule = {
  name: "dates",
  severity: "error",
  check({ content, fields }, { today }) {
    const findings: Finding[] = [];
    const { published, revised, added, updated, withdrawn } = fields;
    const days = [
      [["published"], published],
      [["revised"], revised],
      [["added"], added],
      [["updated"], updated],
      [["withdrawn", "date"], withdrawn?.date],
      ...fields.changes.map(({ date }, index) => [["changes", index, "date"], date] as const),
      ...fields.changes.map((change, index) => [["changes", index, "added"], change.added] as const),
      ...fields.corrections.map(({ date }, index) => [["corrections", index, "date"], date] as const),
    ] as const;
    if (revised !== undefined && revised < published) {
      findings.push(
        at(content, ["revised"], `${revised} is before \`published\` (${published})`, "correct one of them"),
      );
    }
    if (updated !== undefined && updated < added) {
      findings.push(at(content, ["updated"], `${updated} is before \`added\` (${added})`, "correct one of them"));
    }
    for (const [path, day] of days) {
      if (day !== undefined && day > today)
        findings.push(at(content, [...path], `${day} is in the future`, "correct it"));
    }
    const later = [
      ...fields.changes.map((change, index) => [["changes", index, "added"], change.added] as const),
      ...fields.corrections.map(({ date }, index) => [["corrections", index, "date"], date] as const),
    ];
    for (const [path, day] of later) {
      if (day !== undefined && day < added) {
        findings.push(at(content, [...path], `${day} is before \`added\` (${added})`, "correct it"));
      }
    }
    return findings;
  },
};
