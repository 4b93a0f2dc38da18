import type { SearchRecord } from "../search/record.ts";
import { otherNames } from "../search/synonyms.ts";
import { links } from "../urls.ts";
import { listOf, listRecord, otherWords, type PageKind, type ShownPapers } from "./page-kind.ts";

export const topics = {
  navigation: { name: "Topics", href: links.topics() },
  *pages(catalogue): Generator<ShownPapers> {
    for (const { id } of catalogue.topics) {
      yield* listOf((page) => links.topic(id, page), catalogue.papersByTopic(id));
    }
    yield [links.topics(), catalogue.papers];
  },
  records: (catalogue, _facts, textOf) =>
    catalogue.topics.map(({ id, name, summary }): SearchRecord => ({
      ...listRecord("Topic", `topics/${id}/`, name, summary, catalogue.papersByTopic(id)),
      names: [name, ...otherNames(name)],
      parts: [
        { weight: 8, text: name },
        { weight: 3, text: summary },
        { weight: 1, text: textOf("topics", id) },
        ...otherWords(name, summary),
      ],
      filters: { kind: ["Topic"], topic: [name] },
    })),
} satisfies PageKind;
