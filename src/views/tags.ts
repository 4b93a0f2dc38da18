/** The families and topics of a paper, as links. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import type { FamilyFields } from "../schema/taxonomy.ts";

export interface TagView {
  kind: "family" | "topic";
  id: string;
  name: string;
  /** Of families only. */
  colour?: FamilyFields["colour"] | undefined;
}

/** Families before topics, each in the paper's order. */
export function tagsOf({ families, topics }: Pick<Paper, "families" | "topics">, catalogue: Catalogue): TagView[] {
  return [
    ...families.map(catalogue.family).map(({ id, name, colour }) => ({ kind: "family" as const, id, name, colour })),
    ...topics.map(catalogue.topic).map(({ id, name }) => ({ kind: "topic" as const, id, name })),
  ];
}
