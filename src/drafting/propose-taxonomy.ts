/** Families and topics that a paper may belong to, by the catalogue's own words. */
import type { CatalogueFiles, Entry } from "../reader/catalogue-files.ts";
import type { PaperFields } from "../schema/paper.ts";
import type { FamilyFields } from "../schema/taxonomy.ts";
import type { PaperMetadata } from "./metadata.ts";
import { holdsName, holdsPhrase, nameParts } from "./names.ts";
import { likeness, sharedWords, weighWords } from "./similarity.ts";

/** An id of the catalogue, and why it is proposed, as a clause: "the title names Phi". */
export interface Proposal {
  id: string;
  why: string;
}

export interface Taxonomy extends Pick<CatalogueFiles, "families" | "topics"> {
  papers: readonly Pick<Entry<PaperFields>, "id" | "fields" | "content">[];
}

/** Two papers by one group share more than two names; the commonest names are shared by chance. */
const SHARED_AUTHORS = 3;

/** Families whose name stands in the title, or whose authors wrote it, or whose name and organization it has. */
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

/** An organization of the paper that the family's papers, or its own words, name too. */
function commonOrganization(
  { organizations }: PaperMetadata,
  members: Taxonomy["papers"],
  { summary }: FamilyFields,
): string | undefined {
  const known = new Set(members.flatMap((paper) => paper.fields.organizations.map(withoutUnit)));
  return organizations.find((name) => known.has(withoutUnit(name)) || holdsPhrase(summary, withoutUnit(name)));
}

const withoutUnit = (organization: string) => organization.replace(/ \(.*/, "").toLowerCase();

/** The title says in ten words what the abstract says in two hundred. */
const TITLE_WEIGHT = 2;
/** How much a topic's own introduction, its papers, and its name in title or abstract count. */
const WEIGHT = { introduction: 1.5, papers: 1, nameInTitle: 0.3, nameInText: 0.15 } as const;
/** A topic's papers differ: the nearest ones tell, the first most. */
const NEAREST = 3;
/** Proposed are the best, and those that reach this score and this share of the best one's. Measured, see the test. */
const LEAST_SCORE = 0.3;
const LEAST_SHARE = 0.5;
const MOST_TOPICS = 4;
/** Words that a reason quotes. */
const REASON_WORDS = 3;

/**
 * Topics by likeness to their introductions and papers, best first; `others` are those that fell short, for a list to
 * choose from. A topic is not proposed beside one of its sub-topics.
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
    // One word alone ("reasoning", "evaluation") stands in every second abstract.
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
      ...(nearest[0] && nearest[0].like > 0 ? [`is most like ${nearest[0].id}`] : []),
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
