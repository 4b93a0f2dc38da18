/**
 * The catalogue as pages use it: linked, sorted, with typed queries. Plain TypeScript without Astro;
 * `from-content.ts` builds it for pages, scripts and tests alike.
 */
import { plainText } from "../reader/plain-text.ts";
import type { Model, PaperFields } from "../schema/paper.ts";
import { relatedPapers, wordsOf } from "./related-papers.ts";
import { limits } from "../config.ts";
import { authorId } from "../schema/author-names.ts";
import { organizationFinder, type Organization } from "../schema/organizations.ts";
import type {
  BenchmarkFields,
  FamilyFields,
  OrganizationFields,
  OutsideModel,
  TopicFields,
} from "../schema/taxonomy.ts";

export interface Paper extends PaperFields {
  id: string;
  /** Path of its file from the repository's root. */
  file: string;
  /** The summary as Markdown. */
  body: string;
  /** The summary as HTML; internal links without the base. */
  html: string;
}

export interface Family extends FamilyFields {
  id: string;
}

export interface Topic extends TopicFields {
  id: string;
  children: Topic[];
}

export interface Benchmark extends BenchmarkFields {
  id: string;
  html: string;
}

export interface CatalogueInput {
  papers: Paper[];
  families: Family[];
  topics: Omit<Topic, "children">[];
  benchmarks: Benchmark[];
  outsideModels: Map<string, OutsideModel>;
  organizations: Map<string, OrganizationFields>;
}

/** `previous` is the older paper, `next` the newer one. */
export interface Neighbours {
  family: Family;
  previous: Paper | undefined;
  next: Paper | undefined;
}

export type Catalogue = ReturnType<typeof buildCatalogue>;

/** Newest first; equal days by id, so that the order is total. */
const byPublished = (a: Paper, b: Paper) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id);
const byAdded = (a: Paper, b: Paper) => b.added.localeCompare(a.added) || byPublished(a, b);
/** Without a leading article. */
export const sortName = ({ name }: { name: string }) => name.replace(/^The /, "");
const byName = (a: { name: string; id: string }, b: { name: string; id: string }) =>
  a.name.localeCompare(b.name, "en") || a.id.localeCompare(b.id);

export function buildCatalogue(input: CatalogueInput) {
  const all = [...input.papers].sort(byPublished);
  const paperById = new Map(all.map((paper) => [paper.id, paper]));
  const papers = all.filter((paper) => paper.withdrawn === undefined);
  const withdrawn = all.filter((paper) => paper.withdrawn !== undefined);
  const families = [...input.families].sort(byName);
  const familyById = new Map(families.map((family) => [family.id, family]));
  const { roots, topicById } = topicTree(input.topics);
  const benchmarks = [...input.benchmarks].sort(byName);
  const benchmarkById = new Map(benchmarks.map((benchmark) => [benchmark.id, benchmark]));
  const modelById = new Map<string, { model: Model; paper: Paper }>(
    // What other papers report about a model remains valid if the paper that introduced it is withdrawn.
    all.flatMap((paper) => paper.models.map((model) => [model.id, { model, paper }] as const)),
  );

  const byYear = groupBy(papers, (paper) => [paper.published.slice(0, 4)]);
  const byFamily = groupBy(papers, (paper) => paper.families);
  const byTopic = groupBy(papers, (paper) => [...new Set(paper.topics.flatMap((id) => withAncestors(id, topicById)))]);
  const findOrganization = organizationFinder(input.organizations);
  const organizationById = new Map<string, Organization>();
  const organizationForms = new Map<string, Set<string>>();
  const byOrganization = groupBy(papers, (paper) => {
    const found = paper.organizations.map((printed) => ({ printed, organization: findOrganization(printed) }));
    for (const { printed, organization } of found) {
      organizationById.set(organization.id, organization);
      const forms = organizationForms.get(organization.id) ?? new Set();
      organizationForms.set(organization.id, forms.add(printed));
    }
    return new Set(found.map(({ organization }) => organization.id));
  });
  const byAuthor = groupBy(papers, (paper) => new Set(paper.authors.map(authorId)));
  const authorNames = new Map(papers.flatMap(({ authors }) => authors.map((name) => [authorId(name), name] as const)));
  const authors = [...byAuthor]
    .filter(([id, theirs]) => id !== "" && theirs.length >= limits.authorPagePapers)
    .map(([id]) => ({ id, name: authorNames.get(id) ?? id }))
    .sort(byName);
  const linked = lineageLinks(papers, modelById);
  let related: ((id: string) => string[]) | undefined;
  const relatedById = new Map<string, readonly string[]>();
  // The most expensive computation here, needed only by pages and their data, several times per paper.
  const relatedTo = (id: string): readonly string[] => {
    const known = relatedById.get(id);
    if (known) return known;
    related ??= relatedPapers(
      papers.map((paper) => ({
        id: paper.id,
        published: paper.published,
        families: paper.families,
        topics: paper.topics,
        linked: linked.get(paper.id) ?? [],
        words: wordsOf(`${paper.title} ${paper.short} ${paper.tldr} ${plainText(paper.body)}`),
      })),
      limits.related,
    );
    const found = related(id);
    relatedById.set(id, found);
    return found;
  };
  const newest = [...papers].sort(byAdded);
  const announced = newest.filter((paper) => paper.feed);
  const entryOrder = new Map(newest.map((paper, index) => [paper.id, index]));
  const neighbours = familyNeighbours(families, byFamily);

  const must = <T>(map: Map<string, T>, id: string, kind: string): T => {
    const found = map.get(id);
    if (found === undefined) throw new Error(`no ${kind} "${id}" in the catalogue`);
    return found;
  };

  return {
    /** All papers, newest first by their own date. */
    papers,
    /** Withdrawn papers: each has a page that says so, and none is listed. */
    withdrawn,
    families,
    /** Topics without a parent, in order, with their children. */
    topicRoots: roots,
    topics: [...topicById.values()],
    benchmarks,
    /** Corrections of the catalogue's own errors, newest first. */
    corrections: papers
      .flatMap((paper) => paper.corrections.map((correction) => ({ ...correction, paper })))
      .sort((a, b) => b.date.localeCompare(a.date) || a.paper.id.localeCompare(b.paper.id)),
    outsideModels: input.outsideModels,
    /** Every organization of a paper, sorted by name. */
    organizations: [...organizationById.values()].sort(
      (a, b) => sortName(a).localeCompare(sortName(b), "en") || a.id.localeCompare(b.id),
    ),
    /** Authors of several papers, who have pages; sorted by name as printed. */
    authors,
    papersByAuthor: (id: string): readonly Paper[] => byAuthor.get(id) ?? [],
    /** The organization for a name as printed in a paper. */
    findOrganization,
    /** The forms in which papers write an organization. */
    formsOfOrganization: (id: string): readonly string[] => [...(organizationForms.get(id) ?? [])].sort(),
    papersByOrganization: (id: string): readonly Paper[] => byOrganization.get(id) ?? [],
    modelById,
    benchmarkById,
    /** @throws if there is none: the lint has checked every reference */
    paper: (id: string) => must(paperById, id, "paper"),
    family: (id: string) => must(familyById, id, "family"),
    topic: (id: string) => must(topicById, id, "topic"),
    benchmark: (id: string) => must(benchmarkById, id, "benchmark"),
    /** Newest first by the day they entered the catalogue. */
    newest: (count: number) => newest.slice(0, count),
    /** Papers announced to subscribers, newest first by the day they entered the catalogue. */
    announced,
    /** Position of a paper by the day it entered the catalogue; the newest is 0. */
    orderOfEntry: (id: string) => entryOrder.get(id) ?? Infinity,
    /** Years in which a first version appeared, newest first. */
    years: [...byYear.keys()],
    papersByYear: (year: string): readonly Paper[] => byYear.get(year) ?? [],
    papersByFamily: (id: string): readonly Paper[] => byFamily.get(id) ?? [],
    /** Papers of the topic and its sub-topics. */
    papersByTopic: (id: string): readonly Paper[] => byTopic.get(id) ?? [],
    /** The papers before and after one in each of its families, by the day of their first version. */
    neighbours: (id: string): readonly Neighbours[] => neighbours.get(id) ?? [],
    related: (id: string): Paper[] => relatedTo(id).map((other) => must(paperById, other, "paper")),
  };
}

function topicTree(input: Omit<Topic, "children">[]) {
  const sorted = [...input].sort((a, b) => a.order - b.order || byName(a, b));
  const topicById = new Map<string, Topic>(sorted.map((topic) => [topic.id, { ...topic, children: [] }]));
  const roots: Topic[] = [];
  for (const topic of topicById.values()) {
    const parent = topic.parent === undefined ? undefined : topicById.get(topic.parent);
    (parent ? parent.children : roots).push(topic);
  }
  return { roots, topicById };
}

function withAncestors(id: string, topicById: Map<string, Topic>): string[] {
  const path: string[] = [];
  for (
    let step: string | undefined = id;
    step !== undefined && !path.includes(step);
    step = topicById.get(step)?.parent
  ) {
    path.push(step);
  }
  return path;
}

function familyNeighbours(families: readonly Family[], byFamily: Map<string, Paper[]>): Map<string, Neighbours[]> {
  const neighbours = new Map<string, Neighbours[]>();
  for (const family of families) {
    const papers = byFamily.get(family.id) ?? [];
    papers.forEach((paper, index) => {
      const entry = { family, previous: papers[index + 1], next: papers[index - 1] };
      neighbours.set(paper.id, [...(neighbours.get(paper.id) ?? []), entry]);
    });
  }
  return neighbours;
}

/** Ids of papers connected by a lineage edge, in both directions. */
function lineageLinks(papers: Paper[], modelById: Map<string, { paper: Paper }>): Map<string, string[]> {
  const links = new Map<string, Set<string>>();
  const join = (a: string, b: string) => links.set(a, (links.get(a) ?? new Set()).add(b));
  for (const paper of papers) {
    for (const edge of paper.lineage) {
      const other = edge.paper ?? (edge.model === undefined ? undefined : modelById.get(edge.model)?.paper.id);
      if (other === undefined || other === paper.id) continue;
      join(paper.id, other);
      join(other, paper.id);
    }
  }
  return new Map([...links].map(([id, others]) => [id, [...others].sort()]));
}

/** Groups items by each of their keys, in the items' order. */
export function groupBy<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
