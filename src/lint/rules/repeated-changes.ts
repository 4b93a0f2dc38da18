/** No two changes of a paper, and no two corrections, have the same address: versions or day, and text. */
import type { Finding } from "../../reader/issue.ts";
import { at } from "../../reader/zod-issues.ts";
import type { PaperRule } from "../rule.ts";

/** As in their addresses: letters and digits only. */
const plain = (parts: readonly (string | undefined)[]) =>
  parts
    .join(" ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, " ");

export const repeatedChanges: PaperRule = {
  name: "repeated-changes",
  severity: "error",
  check({ content, fields }) {
    const repeats = (field: "changes" | "corrections", keys: readonly string[], hint: string): Finding[] =>
      keys.flatMap((key, index) => {
        const first = keys.indexOf(key);
        return first < index ? [at(content, [field, index], `repeats ${field}.${first}`, hint)] : [];
      });
    return [
      ...repeats(
        "changes",
        fields.changes.map(({ what, field, from, to }) => plain([what, field, from.version, to.version])),
        "say in `field` what else changed, or merge the two",
      ),
      ...repeats(
        "corrections",
        fields.corrections.map(({ date, what }) => `${date} ${plain([what]).slice(0, 60)}`),
        "start it with different words, or merge the two",
      ),
    ];
  },
};
