import type { SearchRecord } from "../search/record.ts";
import { nameKey } from "../search/words.ts";
import { listRecord, type PageKind } from "./page-kind.ts";

/** Authors per surname that a search lists first; where there are more, it finds their papers instead. */
const SAME_SURNAME = 3;
const surname = (name: string) => name.split(" ").at(-1) ?? name;

export const authors = {
  records: (catalogue) => {
    const surnames = Map.groupBy(catalogue.authors, ({ name }) => nameKey(surname(name)));
    const sharing = (name: string) => surnames.get(nameKey(name))?.length ?? 0;
    return catalogue.authors.map(({ id, name }): SearchRecord => {
      const papers = catalogue.papersByAuthor(id);
      const summary = `Author of ${papers.map(({ short }) => short).join(", ")}.`;
      return {
        ...listRecord("Author", `authors/${id}/`, name, summary, papers),
        names: [name, ...(sharing(surname(name)) <= SAME_SURNAME ? [surname(name)] : [])],
        parts: [],
        filters: { kind: ["Author"] },
      };
    });
  },
} satisfies PageKind;
