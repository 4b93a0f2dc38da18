/** Removes references to entries that do not exist yet, as drafts contain them. For dev only. */
import type { CatalogueContent, ContentEntry } from "./from-content.ts";

export function withKnownReferences(content: CatalogueContent): CatalogueContent {
  const { papers, families, topics, benchmarks, outsideModels } = content;
  const paperIds = new Set(papers.map(({ id }) => id));
  const models = new Set([
    ...outsideModels.keys(),
    ...papers.flatMap(({ fields }) => fields.models.map(({ id }) => id)),
  ]);
  const known = (ids: { has(id: string): boolean }, id: string | undefined) => id === undefined || ids.has(id);
  const withReading = <T extends { reading: readonly { paper: string }[] }>(entry: ContentEntry<T>) => ({
    ...entry,
    fields: { ...entry.fields, reading: entry.fields.reading.filter(({ paper }) => paperIds.has(paper)) },
  });
  const mapped = <T>(map: ReadonlyMap<string, T>, change: (value: T) => T) =>
    new Map([...map].map(([id, value]) => [id, change(value)]));
  return {
    ...content,
    families: mapped(families, withReading),
    topics: mapped(topics, withReading),
    papers: papers.map((entry) => {
      const { fields } = entry;
      const own = new Set(fields.models.map(({ id }) => id));
      return {
        ...entry,
        fields: {
          ...fields,
          families: fields.families.filter((id) => families.has(id)),
          topics: fields.topics.filter((id) => topics.has(id)),
          results: fields.results.filter(
            ({ benchmark, model, against = [] }) =>
              benchmarks.has(benchmark) && known(models, model) && against.every((one) => known(models, one.model)),
          ),
          lineage: fields.lineage.filter(
            ({ from, model, paper }) => known(own, from) && known(models, model) && known(paperIds, paper),
          ),
        },
      };
    }),
  };
}
