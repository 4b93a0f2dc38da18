/** The only place where addresses are built. Every internal path includes the base and matches the served file. */
import { site } from "./config.ts";

/** `path` without a leading slash, for example `papers/phi-3/`. */
export function withBasePath(path: string): string {
  return site.base + path;
}

/** Absolute URL of an internal path made by this module. */
export function toAbsoluteUrl(path: string): string {
  return site.url + path;
}

/** A page of a list: the first has the list's own address, later ones append their number. */
const paged = (place: string, page: number) => withBasePath(page === 1 ? place : `${place}${page}/`);

export type FeedFormat = "rss" | "atom" | "json";

export const links = {
  home: () => withBasePath(""),
  papers: (page = 1) => paged("papers/", page),
  paper: (id: string) => withBasePath(`papers/${id}/`),
  /** Markdown version of the paper's page. */
  paperMarkdown: (id: string) => withBasePath(`papers/${id}.md`),
  years: () => withBasePath("years/"),
  year: (year: string, page = 1) => paged(`years/${year}/`, page),
  /** BibTeX of the papers of a page: `place` is its path below the base, "" for all, "families/phi/" for a family. */
  bibliography: (place: string) => withBasePath(`${place}papers.bib`),
  families: () => withBasePath("families/"),
  family: (id: string, page = 1) => paged(`families/${id}/`, page),
  topics: () => withBasePath("topics/"),
  topic: (id: string, page = 1) => paged(`topics/${id}/`, page),
  models: (page = 1) => paged("models/", page),
  model: (id: string) => withBasePath(`models/${id}/`),
  benchmarks: () => withBasePath("benchmarks/"),
  benchmark: (id: string, page = 1) => paged(`benchmarks/${id}/`, page),
  compare: () => withBasePath("compare/"),
  changes: (page = 1) => paged("changes/", page),
  search: (query?: string) => withBasePath("search/") + (query ? `?q=${encodeURIComponent(query)}` : ""),
  /** Search results of one kind. */
  searchOf: (kind: "Model") => withBasePath(`search/?kind=${kind}`),
  about: () => withBasePath("about/"),
  list: () => withBasePath("list/"),
  offline: () => withBasePath("offline/"),
  /** A file of `public/`. */
  file: (name: string) => withBasePath(name),
  serviceWorker: () => withBasePath("sw.js"),
  socialImage: (kind: "papers" | "families" | "topics", id: string) => withBasePath(`social/${kind}/${id}.png`),
  /** With a first letter: the names that begin with it, if there are too many for one page. */
  organizations: (letter?: string, page = 1) =>
    paged(letter === undefined ? "organizations/" : `organizations/letter/${letter}/`, page),
  organization: (id: string, page = 1) => paged(`organizations/${id}/`, page),
  /** With a first letter: the names that begin with it, if there are too many for one page. */
  authors: (letter?: string, page = 1) => paged(letter === undefined ? "authors/" : `authors/letter/${letter}/`, page),
  author: (id: string, page = 1) => paged(`authors/${id}/`, page),
  /** The feed of a page: `place` is its path below the base, "" for everything, "families/phi/" for a family. */
  feed: (place: string, format: FeedFormat) => withBasePath(`${place}feed.${format}`),
  feeds: () => withBasePath("feeds/"),
  opml: (group?: string) => withBasePath(group === undefined ? "feeds.opml" : `feeds/${group}.opml`),
  trending: () => withBasePath("trending/"),
  digests: (page = 1) => paged("digest/", page),
  digest: (id: string) => withBasePath(`digest/${id}/`),
  digestFeed: (cadence: "daily" | "weekly") => withBasePath(`digest/${cadence}.rss`),
  pagefind: () => withBasePath("pagefind/"),
  /** The API's documentation page. */
  api: () => withBasePath("api/"),
  /** A page of an API list; the first has the list's own name. With `{page}`: the template of later ones. */
  apiList: (name: string, page: number | "{page}" = 1) =>
    withBasePath(`api/v1/${name}${page === 1 ? "" : `-${page}`}.json`),
  /** A file of the API, by its path below the version: `openapi.json`. */
  apiFile: (name: string) => withBasePath(`api/v1/${name}`),
  apiPaper: (id: string) => withBasePath(`api/v1/papers/${id}.json`),
  apiSchema: (name: string) => withBasePath(`api/v1/schemas/${name}.json`),
  csv: (name: "models" | "results") => withBasePath(`${name}.csv`),
  /** Where CSV on the Web expects the metadata of a CSV file. */
  csvMetadata: (name: "models" | "results") => withBasePath(`${name}.csv-metadata.json`),
  status: () => withBasePath("status.json"),
  openSearch: () => withBasePath("opensearch.xml"),
  /** With OpenSearch's placeholder. */
  searchTemplate: () => withBasePath("search/?q={searchTerms}"),
  llms: () => withBasePath("llms.txt"),
  llmsFull: () => withBasePath("llms-full.txt"),
  sitemap: () => withBasePath("sitemap-index.xml"),
} as const;

/** Addresses at arXiv and doi.org. */
export const external = {
  arxivAbstract: (id: string, version?: number) => `https://arxiv.org/abs/${id}${version ? `v${version}` : ""}`,
  arxivPdf: (id: string) => `https://arxiv.org/pdf/${id}`,
  arxivHtml: (id: string) => `https://arxiv.org/html/${id}`,
  doi: (doi: string) => `https://doi.org/${doi}`,
  /** Licence of our texts. */
  ccBy: () => "https://creativecommons.org/licenses/by/4.0/",
  /** Licence of the facts. */
  cc0: () => "https://creativecommons.org/publicdomain/zero/1.0/",
} as const;

/**
 * Maximum length of a prefilled issue form field, in characters. GitHub refuses addresses over 8 KB; a character needs
 * up to 12 bytes in an address, so all fields together stay below.
 */
const FORM_LIMITS = { title: 120, paper: 60, field: 160, value: 240, arxiv: 60 } as const;

/** Values for the fields of a form in `.github/ISSUE_TEMPLATE/`, by field id. */
export type FormFields = { [id in keyof typeof FORM_LIMITS]?: string | undefined };

/** The address of an issue form with prefilled fields; long values are truncated. */
export function fillForm(address: string, fields: FormFields): string {
  const url = new URL(address);
  for (const [id, limit] of Object.entries(FORM_LIMITS)) {
    const text = fields[id as keyof FormFields];
    if (text === undefined || text === "") continue;
    const characters = Array.from(text);
    url.searchParams.set(id, characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : text);
  }
  return url.href;
}

const issueForm = (name: string, fields: FormFields) =>
  fillForm(`${site.repository}/issues/new?template=${name}.yml`, fields);

/** Addresses in the repository, for "edit", "report an error" and "suggest a paper". */
export const repository = {
  root: () => site.repository,
  file: (path: string) => `${site.repository}/blob/main/${path}`,
  edit: (file: string) => `${site.repository}/edit/main/${file}`,
  /** @param report the paper and, if known, the field (`results.2.value`) and the value shown */
  reportError: (report: { paper: string; field?: string | undefined; value?: string | undefined }) =>
    issueForm("report-error", { title: `Error on ${report.paper}`, ...report }),
  suggestPaper: () => issueForm("suggest-paper", {}),
} as const;

/** Adds the base to root-relative links (`href="/papers/phi-3/"`) in rendered Markdown. */
export function withBase(html: string): string {
  return site.base === "/" ? html : html.replaceAll('href="/', `href="${site.base}`);
}
