/** Body text for the search: summaries, introductions and descriptions as plain text. */
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { CatalogueContent } from "../catalogue/from-content.ts";
import { plainText } from "../reader/plain-text.ts";
import type { Texts } from "./page-kind.ts";

export function textsOf(
  content: CatalogueContent,
  catalogue: Catalogue,
  abstracts: ReadonlyMap<string, { abstract: string }>,
): Texts {
  const names: Record<string, (id: string) => string> = {
    Paper: (id) => catalogue.paper(id).short,
    Family: (id) => catalogue.family(id).name,
    Topic: (id) => catalogue.topic(id).name,
  };
  const bodies = {
    papers: new Map(content.papers.map((entry) => [entry.id, entry])),
    families: content.families,
    topics: content.topics,
    benchmarks: content.benchmarks,
  };
  return (kind, id) => {
    if (kind === "abstracts") return abstracts.get(id)?.abstract ?? "";
    return plainText(bodies[kind].get(id)?.content.body ?? "", (tag, inner) => names[tag]?.(inner) ?? "");
  };
}
