/** The only place where an address is made. Every internal path carries the base and ends as the file is served. */
import { site } from "./config.ts";

/** `path` without a leading slash, for example `papers/phi-3/`. */
export function at(path: string): string {
  return site.base + path;
}

/** Absolute URL of an internal path made by this module. */
export function absolute(path: string): string {
  return site.url + path;
}

/** A page of a list: the first one has the list's own address, further ones their number below it. */
const paged = (place: string, page: number) => at(page === 1 ? place : `${place}${page}/`);

export type FeedFormat = "rss" | "atom" | "json";

export const links = {
  home: () => at(""),
  papers: (page = 1) => paged("papers/", page),
  paper: (id: string) => at(`papers/${id}/`),
  /** The paper's page as Markdown. */
  paperMarkdown: (id: string) => at(`papers/${id}.md`),
  years: () => at("years/"),
  year: (year: string, page = 1) => paged(`years/${year}/`, page),
  /** BibTeX of the papers of a page: `place` is its path below the base, "" for all, "families/phi/" for a family. */
  bibliography: (place: string) => at(`${place}papers.bib`),
  families: () => at("families/"),
  family: (id: string, page = 1) => paged(`families/${id}/`, page),
  topics: () => at("topics/"),
  topic: (id: string, page = 1) => paged(`topics/${id}/`, page),
  models: (page = 1) => paged("models/", page),
  model: (id: string) => at(`models/${id}/`),
  benchmarks: () => at("benchmarks/"),
  benchmark: (id: string, page = 1) => paged(`benchmarks/${id}/`, page),
  compare: () => at("compare/"),
  changes: (page = 1) => paged("changes/", page),
  search: (query?: string) => at("search/") + (query ? `?q=${encodeURIComponent(query)}` : ""),
  /** The search for everything of one kind. */
  searchOf: (kind: "Model") => at(`search/?kind=${kind}`),
  about: () => at("about/"),
  list: () => at("list/"),
  offline: () => at("offline/"),
  /** A file of `public/`. */
  file: (name: string) => at(name),
  serviceWorker: () => at("sw.js"),
  socialImage: (kind: "papers" | "families" | "topics", id: string) => at(`social/${kind}/${id}.png`),
  /** With a first letter: the names that begin with it, where there are too many for one page. */
  organizations: (letter?: string, page = 1) =>
    paged(letter === undefined ? "organizations/" : `organizations/letter/${letter}/`, page),
  organization: (id: string, page = 1) => paged(`organizations/${id}/`, page),
  /** With a first letter: the names that begin with it, where there are too many for one page. */
  authors: (letter?: string, page = 1) => paged(letter === undefined ? "authors/" : `authors/letter/${letter}/`, page),
  author: (id: string, page = 1) => paged(`authors/${id}/`, page),
  /** The feed of a page: `place` is its path below the base, "" for everything, "families/phi/" for a family. */
  feed: (place: string, format: FeedFormat) => at(`${place}feed.${format}`),
  feeds: () => at("feeds/"),
  opml: (group?: string) => at(group === undefined ? "feeds.opml" : `feeds/${group}.opml`),
  trending: () => at("trending/"),
  digests: (page = 1) => paged("digest/", page),
  digest: (id: string) => at(`digest/${id}/`),
  digestFeed: (cadence: "daily" | "weekly") => at(`digest/${cadence}.rss`),
  pagefind: () => at("pagefind/"),
  /** The page that explains the API. */
  api: () => at("api/"),
  /** A page of a list of the API; the first has the list's own name. With `{page}`: the form of the further ones. */
  apiList: (name: string, page: number | "{page}" = 1) => at(`api/v1/${name}${page === 1 ? "" : `-${page}`}.json`),
  /** A file of the API, by its name below the version: `openapi.json`. */
  apiFile: (name: string) => at(`api/v1/${name}`),
  apiPaper: (id: string) => at(`api/v1/papers/${id}.json`),
  apiSchema: (name: string) => at(`api/v1/schemas/${name}.json`),
  csv: (name: "models" | "results") => at(`${name}.csv`),
  /** Where CSV on the Web looks for the description of a CSV file. */
  csvMetadata: (name: "models" | "results") => at(`${name}.csv-metadata.json`),
  status: () => at("status.json"),
  openSearch: () => at("opensearch.xml"),
  /** With the placeholder of OpenSearch. */
  searchTemplate: () => at("search/?q={searchTerms}"),
  llms: () => at("llms.txt"),
  llmsFull: () => at("llms-full.txt"),
  sitemap: () => at("sitemap-index.xml"),
} as const;

/** Addresses at arXiv and doi.org. */
export const external = {
  arxivAbstract: (id: string, version?: number) => `https://arxiv.org/abs/${id}${version ? `v${version}` : ""}`,
  arxivPdf: (id: string) => `https://arxiv.org/pdf/${id}`,
  arxivHtml: (id: string) => `https://arxiv.org/html/${id}`,
  doi: (doi: string) => `https://doi.org/${doi}`,
  /** Of our texts. */
  ccBy: () => "https://creativecommons.org/licenses/by/4.0/",
  /** Of the facts. */
  cc0: () => "https://creativecommons.org/publicdomain/zero/1.0/",
} as const;

/**
 * Characters that a prefilled field of an issue form keeps. GitHub refuses addresses over 8 KB; a character takes up to
 * 12 bytes of an address, so all of them together stay below.
 */
const FORM_LIMITS = { title: 120, paper: 60, field: 160, value: 240, arxiv: 60 } as const;

/** Values for the fields of a form in `.github/ISSUE_TEMPLATE/`, by the fields' ids. */
export type FormFields = { [id in keyof typeof FORM_LIMITS]?: string | undefined };

/** The address of an issue form with further fields filled in; what is too long is cut. */
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
  /** @param report which paper, and if known which field (`results.2.value`) and the value that it shows */
  reportError: (report: { paper: string; field?: string | undefined; value?: string | undefined }) =>
    issueForm("report-error", { title: `Error on ${report.paper}`, ...report }),
  suggestPaper: () => issueForm("suggest-paper", {}),
} as const;

/** Rewrites root-relative links (`href="/papers/phi-3/"`) of rendered Markdown so that they respect the base. */
export function withBase(html: string): string {
  return site.base === "/" ? html : html.replaceAll('href="/', `href="${site.base}`);
}
