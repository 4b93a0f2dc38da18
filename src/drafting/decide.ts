/** Id, families and topics of a draft: proposed from the catalogue, overridden by the contributor. */
import type { CatalogueFiles } from "../reader/catalogue-files.ts";
import type { Decisions } from "./draft.ts";
import type { KnownPaper } from "./known-papers.ts";
import type { PaperMetadata } from "./metadata.ts";
import { proposeName, type NameProposal } from "./propose-id.ts";
import { proposeFamilies, proposeTopics, type Proposal } from "./propose-taxonomy.ts";

export interface Proposals {
  name: NameProposal;
  families: Proposal[];
  topics: Proposal[];
  /** The other topics, nearest first. */
  otherTopics: Proposal[];
}

/** The contributor's choices; absent fields follow the proposals. */
export interface Wishes {
  id?: string | undefined;
  short?: string | undefined;
  families?: readonly string[] | undefined;
  topics?: readonly string[] | undefined;
}

/** Ids and former ids of all papers. */
export const takenIds = (known: readonly KnownPaper[]): Set<string> =>
  new Set(known.flatMap(({ id, aliases }) => [id, ...aliases]));

export function proposeAll(metadata: PaperMetadata, content: CatalogueFiles, known: readonly KnownPaper[]): Proposals {
  const titles = known.flatMap((paper) => paper.titles.slice(0, 1));
  const { proposed, others } = proposeTopics(metadata, content);
  return {
    name: proposeName(metadata.title, takenIds(known), titles),
    families: proposeFamilies(metadata, content),
    topics: proposed,
    otherTopics: others,
  };
}

/** The wishes, with the proposals as fallback. */
export function decide(proposals: Proposals, wishes: Wishes, added: string): Decisions {
  return {
    id: wishes.id ?? proposals.name.id,
    short: wishes.short ?? proposals.name.short,
    families: wishes.families ?? proposals.families.map(({ id }) => id),
    topics: wishes.topics ?? proposals.topics.map(({ id }) => id),
    added,
  };
}
