import type { SearchRecord } from "../search/record.ts";
import { links } from "../urls.ts";
import { listOf, listRecord, otherWords, type PageKind, type ShownPapers } from "./page-kind.ts";

export const families = {
  navigation: { name: "Families", href: links.families() },
  *pages(catalogue): Generator<ShownPapers> {
    for (const { id } of catalogue.families) {
      yield* listOf((page) => links.family(id, page), catalogue.papersByFamily(id));
    }
    yield [links.families(), catalogue.papers.filter(({ families }) => families.length > 0)];
  },
  records: (catalogue, _facts, textOf) =>
    catalogue.families.map(({ id, name, summary }): SearchRecord => ({
      ...listRecord("Family", `families/${id}/`, name, summary, catalogue.papersByFamily(id)),
      names: [name, `${name} family`],
      parts: [
        { weight: 8, text: name },
        { weight: 3, text: summary },
        { weight: 1, text: textOf("families", id) },
        ...otherWords(name, summary),
      ],
      filters: { kind: ["Family"], family: [name] },
    })),
} satisfies PageKind;
