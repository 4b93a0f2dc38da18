/**
 * What this site is called, where it stands and how much it lists: the one place.
 * `SITE_URL` and `BASE_PATH` override the address (the deployment sets both), so a fork is live without an edit.
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
    "A catalogue of papers on small and efficient language models: what each one claims, in which version, under which settings and against what.",
  language: "en",
  /** Origin only, without a trailing slash. */
  url: (env["SITE_URL"] ?? "https://smallprint.example").replace(/\/+$/, ""),
  base: toBase(env["BASE_PATH"] ?? "/"),
  repository: (env["REPOSITORY_URL"] ?? "https://github.com/smallprint/smallprint").replace(/\/+$/, ""),
  /** Whether a picture for sharing is made for each paper, family and topic. */
  socialImages: env["SOCIAL_IMAGES"] !== "0",
  /** Whether pages that were visited, and the search index, are kept for reading offline. */
  offline: env["OFFLINE"] !== "0",
  /** Authority and year of the tag URIs that name feed entries. Never changes, whatever the domain becomes. */
  tagAuthority: "smallprint,2026",
  /** The day the catalogue opened: the date of a feed that holds nothing yet. */
  opened: "2026-11-24",
  /**
   * Digests hold only days and weeks that were over when this day (yyyy-mm-dd) began; without it also those that may
   * still grow. The scheduled deployment sets it, so that what was mailed is whole.
   */
  digestsUntil: env["DIGESTS_UNTIL"] || undefined,
  /** WebSub hub that feeds name and that is told of changes, if any. */
  webSubHub: env["WEBSUB_HUB"] || undefined,
  /** Where the form for mail subscriptions posts an `email` field to, if a mail service is set up. */
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
  /** Marks in one picture: more cover each other. */
  plotted: 80,
  /** Names on one page of an index, at 160 to 270 bytes each; more go to a page for each first letter. */
  namesPerPage: 400,
  /** Days, and weeks, on one page of the digests. */
  digestsPerPage: 100,
  /** Feeds of one group on the Subscribe page, at 1 KB each; every other one stands on its own page. */
  feedsShown: 30,
  /** Newest papers of a family whose releases, lineage, models and disclosure its page shows: 5 to 10 KB each. */
  familyFacts: 12,
  /** Steps in the picture of a family's lineage: more are not told apart. */
  lineageSteps: 60,
  /** Rows in a table of models, at 1.8 KB each. */
  modelRows: 40,
  /** Newest papers of a topic whose number formats its page shows. */
  topicFormats: 12,
  /** Groups of comparable results on a topic's page, and results of each. */
  topicGroups: 10,
  topicGroupResults: 8,
  /** Newest papers on the home page. */
  newestOnHome: 8,
  /** Papers on the trending page, for each span. */
  trending: 20,
  /** Papers under "Related": more are not read. */
  related: 6,
  /** Names shown before a long author list folds. */
  authorsShown: 12,
  /** Papers from which on an author has a page: one paper has one already, its own. */
  authorPagePapers: 2,
  /** Authors in the data for search engines: a hundred names cost the page of such a paper half a KB. */
  jsonLdAuthors: 10,
  /** Authors of a paper whose BibTeX entry is shown and not only handed out: a longer one would cost its page a KB. */
  bibtexAuthorsShown: 100,
  /** Items in one feed: readers poll, they do not browse. */
  feedItems: 50,
  /** Bytes of a JSON feed: some readers stop reading at 256 KB. */
  jsonFeedBytes: 250_000,
  /** Papers in one digest item or mail; the rest is counted and linked. */
  digestPapers: 20,
  /** Papers on a digest's page; of a bulk day the rest is counted. */
  digestPagePapers: 50,
  /** Digests in a digest feed. */
  digests: 30,
  /** Key numbers of a paper in a feed item. */
  feedNumbers: 4,
  /** Papers in llms.txt: it is read whole before anything else is, so it stays under 100 KB. */
  llmsPapers: 200,
  /** Bytes of llms-full.txt: about 125,000 tokens, which fits into what models read at once. */
  llmsFullBytes: 500_000,
  /** Key numbers of a paper in llms-full.txt. */
  llmsNumbers: 8,
  /** Entries in one file of a list of the API: less than a megabyte, which any program reads at once. */
  apiEntries: 1_000,
} as const;
