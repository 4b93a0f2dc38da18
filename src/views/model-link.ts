import type { Facts } from "../facts/facts.ts";

/** A model's name and the id that its page's address is made of. */
export interface ModelLink {
  id: string;
  name: string;
}

/** @throws if the catalogue knows no such model */
export function modelLink(id: string, facts: Facts): ModelLink {
  return { id, name: facts.model(id).name };
}
