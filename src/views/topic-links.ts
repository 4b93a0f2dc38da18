import type { Catalogue, Topic } from "../catalogue/catalogue.ts";

/** A topic with the number of its papers. */
export interface TopicLink {
  id: string;
  name: string;
  count: number;
}

export function topicLinks(topics: readonly Topic[], catalogue: Catalogue): TopicLink[] {
  return topics.map(({ id, name }) => ({ id, name, count: catalogue.papersByTopic(id).length }));
}
