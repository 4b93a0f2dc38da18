/** Summaries are in our own words: nothing is copied from the abstract, if it is available (`npm run abstracts`). */
import { readAbstracts } from "../../abstracts/cache.ts";
import { sharedRuns } from "../../abstracts/originality.ts";
import { at } from "../../reader/zod-issues.ts";
import type { CatalogueRule } from "../rule.ts";

const HINT = "use your own words";

export const originality: CatalogueRule = {
  name: "originality",
  severity: "error",
  check({ root, papers }) {
    const checked = new Set(papers.map(({ id }) => id));
    const abstracts = readAbstracts(root, console.warn, (id) => checked.has(id));
    return papers.flatMap(({ id, fields, content }) => {
      const record = abstracts.get(id);
      if (record === undefined) return [];
      const exempt = [fields.title, fields.short, record.title, ...fields.models.map(({ name }) => name)];
      const message = (text: string) => `"${text}" also appears in the abstract`;
      return [
        ...sharedRuns(fields.tldr, record.abstract, { exempt }).map((run) =>
          at(content, ["tldr"], message(run.text), HINT),
        ),
        ...sharedRuns(content.body, record.abstract, { exempt }).map((run) => ({
          file: content.file,
          line: run.line + content.bodyLine - 1,
          column: run.column,
          message: message(run.text),
          hint: HINT,
        })),
      ];
    });
  },
};
