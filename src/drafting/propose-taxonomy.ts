/** Proposes a paper's families and topics from the catalogue's texts. */
import type { CatalogueFiles, Entry } from "../reader/catalogue-files.ts";
import type { PaperFields } from "../schema/paper.ts";
import type { FamilyFields } from "../schema/taxonomy.ts";
import type { PaperMetadata } from "./metadata.ts";
import { holdsName, holdsPhrase, nameParts } from "./names.ts";
import { likeness, sharedWords, weighWords } from "./similarity.ts";

/** An id of the catalogue, and the reason as a clause: "the title names Phi". */
export interface Proposal {
  id: string;
  why: string;
}

export interface Taxonomy extends Pick<CatalogueFiles, "families" | "topics"> {
  papers: readonly Pick<Entry<PaperFields>, "id" | "fields" | "content">[];
}

/** Papers by one group share more than two authors; two common names may coincide. */
const SHARED_AUTHORS = 3;

/** Families named in the title, with the same authors, or with their name in the abstract and the same organization. */
export function proposeFamilies(metadata: PaperMetadata, { families, papers }: Taxonomy): Proposal[] {
  const title = nameParts(metadata.title);
  const text = nameParts(metadata.abstract ?? "");
  const authors = new Set(metadata.authors);
  return [...families].flatMap(([id, { fields }]) => {
    const members = papers.filter((paper) => paper.fields.families.includes(id));
    const name = nameParts(fields.name);
    const shared = members
      .map((paper) => ({ id: paper.id, count: paper.fields.authors.filter((author) => authors.has(author)).length }))
      .filter(({ count }) => count >= SHARED_AUTHORS)
      .sort((a, b) => b.count - a.count || a.id.localeCompare(b.id));
    const organization = commonOrganization(metadata, members, fields);
    const reasons = [
      ...(holdsName(title, name) ? [`the title names ${fields.name}`] : []),
      ...shared.slice(0, 2).map((paper) => `shares ${paper.count} authors with ${paper.id}`),
    ];
    if (reasons.length === 0 && holdsName(text, name) && organization !== undefined) {
      reasons.push(`the abstract names ${fields.name}, and it comes from ${organization}`);
    }
    return reasons.length === 0 ? [] : [{ id, why: reasons.join(", ") }];
  });
}

/** An organization of the paper that the family's papers or text also name. */
function commonOrganization(
  { organizations }: PaperMetadata,
  members: Taxonomy["papers"],
  { summary }: FamilyFields,
): string | undefined {
  const known = new Set(members.flatMap((paper) => paper.fields.organizations.map(withoutUnit)));
  return organizations.find((name) => known.has(withoutUnit(name)) || holdsPhrase(summary, withoutUnit(name)));
}

const withoutUnit = (organization: string) => organization.replace(/ \(.*/, "").toLowerCase();

/** Weight of the title relative to the much longer abstract. */
const TITLE_WEIGHT = 2;
/** Weights of a topic's introduction, its papers, and its name in title or abstract. */
const WEIGHT = { introduction: 1.5, papers: 1, nameInTitle: 0.3, nameInText: 0.15 } as const;
/** Weights of a topic's most similar papers. */
const NEAREST = 3;
/** The best topic is proposed, and others with this score and this share of the best one's. Measured in the test. */
const LEAST_SCORE = 0.3;
const LEAST_SHARE = 0.5;
const MOST_TOPICS = 4;
/** Words quoted in a reason. */
const REASON_WORDS = 3;

/**
 * Topics by similarity to their introductions and papers, best first; `others` are the remaining ones, for a list to
 * choose from. A topic is not proposed together with one of its sub-topics.
 */
export function proposeTopics(
  metadata: PaperMetadata,
  { topics, papers }: Taxonomy,
): { proposed: Proposal[]; others: Proposal[] } {
  const introductions = [...topics].map(([id, { fields, content }]) => ({
    id,
    fields,
    text: [
      ...Array.from({ length: 3 }, () => fields.name),
      fields.summary,
      fields.summary,
      ...fields.reading.map(({ why }) => why),
      content.body.replace(/<[^>]*>/g, " "),
    ].join(" "),
  }));
  const described = papers.map(({ id, fields, content }) => ({
    id,
    fields,
    text: describe(fields.title, `${fields.tldr} ${content.body}`),
  }));
  const weigh = weighWords([...introductions, ...described].map(({ text }) => text));
  const text = metadata.abstract ?? "";
  const own = describe(metadata.title, text);
  const weights = weigh(own);
  const likePapers = described.map((paper) => ({ ...paper, like: likeness(weights, weigh(paper.text)) }));

  const scored = introductions.map(({ id, fields, text: introduction }) => {
    const nearest = likePapers
      .filter((paper) => paper.fields.topics.includes(id))
      .sort((a, b) => b.like - a.like || a.id.localeCompare(b.id))
      .slice(0, NEAREST);
    const introduced = weigh(introduction);
    const inTitle = holdsPhrase(metadata.title, fields.name);
    // A single word ("reasoning", "evaluation") is in every second abstract.
    const inText = fields.name.includes(" ") && holdsPhrase(text, fields.name);
    const score =
      WEIGHT.introduction * likeness(weights, introduced) +
      WEIGHT.papers * nearest.reduce((sum, { like }, rank) => sum + like / (rank + 1), 0) +
      (inTitle ? WEIGHT.nameInTitle : 0) +
      (inText ? WEIGHT.nameInText : 0);
    const shared = sharedWords(own, weights, introduced, REASON_WORDS).map((word) => `"${word}"`);
    const reasons = [
      ...(inTitle || inText ? [`the ${inTitle ? "title" : "abstract"} names "${fields.name}"`] : []),
      ...(shared.length > 0 ? [`shares ${shared.join(", ")} with its introduction`] : []),
      ...(nearest[0] && nearest[0].like > 0 ? [`is most similar to ${nearest[0].id}`] : []),
    ];
    return { id, parent: fields.parent, score, why: reasons.join(", ") };
  });
  const ranked = scored.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  const best = ranked[0]?.score ?? 0;
  const near = ranked
    .filter(({ score }) => score > 0 && score >= best * LEAST_SHARE && (score === best || score >= LEAST_SCORE))
    .slice(0, MOST_TOPICS);
  const parents = new Set(near.map(({ parent }) => parent));
  const proposed = near.filter(({ id }) => !parents.has(id));
  const toProposal = ({ id, why }: Proposal): Proposal => ({ id, why });
  return {
    proposed: proposed.map(toProposal),
    others: ranked.filter((topic) => !proposed.includes(topic)).map(toProposal),
  };
}

const describe = (title: string, text: string) =>
  [...Array.from({ length: TITLE_WEIGHT }, () => title), text].join(" ");
