/**
 * The site's name, address and limits: the only place where they are set.
 * `SITE_URL` and `BASE_PATH` override the address (the deployment sets both), so a fork can be deployed unchanged.
 */
const env = globalThis.process?.env ?? {};

/** "/": the site's root. Otherwise "/name/": one leading and one trailing slash. */
export function toBase(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, "");
  return inner === "" ? "/" : `/${inner}/`;
}

export const site = {
  name: "Smallprint",
  tagline: "Small and efficient language models, every number with its small print",
  description:
    "A catalogue of papers on small and efficient language models: what each one claims, in which version, under which settings and compared with what.",
  language: "en",
  /** Origin only, without a trailing slash. */
  url: (env["SITE_URL"] ?? "https://smallprint.example").replace(/\/+$/, ""),
  base: toBase(env["BASE_PATH"] ?? "/"),
  repository: (env["REPOSITORY_URL"] ?? "https://github.com/smallprint/smallprint").replace(/\/+$/, ""),
  /** Whether social images are generated for papers, families and topics. */
  socialImages: env["SOCIAL_IMAGES"] !== "0",
  /** Whether visited pages and the search index are cached for offline reading. */
  offline: env["OFFLINE"] !== "0",
  /** Authority and year of the tag URIs that identify feed entries. Never changes, even if the domain does. */
  tagAuthority: "smallprint,2026",
  /** The day the catalogue opened: the date of an empty feed. */
  opened: "2026-11-24",
  /**
   * Digests contain only days and weeks that ended before this day (yyyy-mm-dd); by default also those that can still
   * grow. The scheduled deployment sets it, so that a mailed digest is complete.
   */
  digestsUntil: env["DIGESTS_UNTIL"] || undefined,
  /** WebSub hub that feeds name and that is notified of changes, if any. */
  webSubHub: env["WEBSUB_HUB"] || undefined,
  /** URL to which the subscription form posts an `email` field, if a mail service is set up. */
  mailForm: env["MAIL_FORM"] || undefined,
} as const;

/** Limits, each with its reason. */
export const limits = {
  /** Cards on one page of a list: a screenful or three on a phone, 50 to 75 KB of HTML. */
  papersPerPage: 25,
  /** Models on one page of their table: 160 KB of HTML. */
  modelsPerPage: 250,
  /** Results on one page of a benchmark: 110 KB of HTML with their sources, and some pictures. */
  resultsPerPage: 120,
  /** Differences between versions on one page: 190 KB of HTML with their sources. */
  changesPerPage: 150,
  /** Points in one plot: more would overlap. */
  plotted: 80,
  /** Names on one page of an index, at 160 to 270 bytes each; longer lists are split by first letter. */
  namesPerPage: 400,
  /** Days, and weeks, on one page of the digests. */
  digestsPerPage: 100,
  /** Feeds of one group on the Subscribe page, at 1 KB each; the others are on their own pages. */
  feedsShown: 30,
  /** Newest papers of a family with releases, lineage, models and disclosure on its page: 5 to 10 KB each. */
  familyFacts: 12,
  /** Edges in the graph of a family's lineage: more cannot be distinguished. */
  lineageSteps: 60,
  /** Rows in a table of models, at 1.8 KB each. */
  modelRows: 40,
  /** Newest papers of a topic with number formats on its page. */
  topicFormats: 12,
  /** Groups of comparable results on a topic's page, and results per group. */
  topicGroups: 10,
  topicGroupResults: 8,
  /** Newest papers on the home page. */
  newestOnHome: 8,
  /** Papers on the trending page, for each span. */
  trending: 20,
  /** Papers under "Related": readers do not use more. */
  related: 6,
  /** Names shown before a long author list collapses. */
  authorsShown: 12,
  /** Papers that an author needs for an author page; a single paper has its own page. */
  authorPagePapers: 2,
  /** Authors in the JSON-LD: a hundred names would add half a KB to a page. */
  jsonLdAuthors: 10,
  /** Authors up to which the BibTeX entry is shown inline; a longer one is download-only and saves its page a KB. */
  bibtexAuthorsShown: 100,
  /** Items in one feed: readers poll, they do not browse. */
  feedItems: 50,
  /** Bytes of a JSON feed: some readers stop reading at 256 KB. */
  jsonFeedBytes: 250_000,
  /** Papers in one digest item or mail; further ones are counted and linked. */
  digestPapers: 20,
  /** Papers on a digest's page; on days with bulk additions further ones are only counted. */
  digestPagePapers: 50,
  /** Digests in a digest feed. */
  digests: 30,
  /** Key numbers of a paper in a feed item. */
  feedNumbers: 4,
  /** Papers in llms.txt: it is read in full before anything else, so it stays under 100 KB. */
  llmsPapers: 200,
  /** Bytes of llms-full.txt: about 125,000 tokens, which fits into the context of most models. */
  llmsFullBytes: 500_000,
  /** Key numbers of a paper in llms-full.txt. */
  llmsNumbers: 8,
  /** Entries in one file of an API list: less than a megabyte, which any program can read at once. */
  apiEntries: 1_000,
} as const;
