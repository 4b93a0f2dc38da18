/** The only place where an address is made. Every internal path carries the base and ends as the file is served. */
import { site } from "./site.ts";

/** `path` without a leading slash, for example `papers/phi-3/`. */
export function at(path: string): string {
  return site.base + path;
}

/** Absolute URL of an internal path made by this module. */
export function absolute(path: string): string {
  return site.url + path;
}

export type FeedFormat = "rss" | "atom" | "json";

export const links = {
  home: () => at(""),
  papers: (page = 1) => at(page === 1 ? "papers/" : `papers/${page}/`),
  paper: (id: string) => at(`papers/${id}/`),
  /** The paper's page as Markdown. */
  paperMarkdown: (id: string) => at(`papers/${id}.md`),
  years: () => at("years/"),
  year: (year: string) => at(`years/${year}/`),
  /** BibTeX of the papers of a page: `place` is its path below the base, "" for all, "families/phi/" for a family. */
  bibliography: (place: string) => at(`${place}papers.bib`),
  families: () => at("families/"),
  family: (id: string) => at(`families/${id}/`),
  topics: () => at("topics/"),
  topic: (id: string) => at(`topics/${id}/`),
  models: () => at("models/"),
  model: (id: string) => at(`models/${id}/`),
  benchmarks: () => at("benchmarks/"),
  benchmark: (id: string) => at(`benchmarks/${id}/`),
  compare: () => at("compare/"),
  changes: () => at("changes/"),
  search: (query?: string) => at("search/") + (query ? `?q=${encodeURIComponent(query)}` : ""),
  about: () => at("about/"),
  list: () => at("list/"),
  offline: () => at("offline/"),
  /** A file of `public/`. */
  file: (name: string) => at(name),
  serviceWorker: () => at("sw.js"),
  socialImage: (kind: "papers" | "families" | "topics", id: string) => at(`social/${kind}/${id}.png`),
  organizations: () => at("organizations/"),
  organization: (id: string) => at(`organizations/${id}/`),
  /** The feed of a page: `place` is its path below the base, "" for everything, "families/phi/" for a family. */
  feed: (place: string, format: FeedFormat) => at(`${place}feed.${format}`),
  feeds: () => at("feeds/"),
  opml: (group?: string) => at(group === undefined ? "feeds.opml" : `feeds/${group}.opml`),
  trending: () => at("trending/"),
  digests: () => at("digest/"),
  digest: (id: string) => at(`digest/${id}/`),
  digestFeed: (cadence: "daily" | "weekly") => at(`digest/${cadence}.rss`),
  pagefind: () => at("pagefind/"),
} as const;

/** Addresses at arXiv and doi.org. */
export const external = {
  arxivAbstract: (id: string, version?: number) => `https://arxiv.org/abs/${id}${version ? `v${version}` : ""}`,
  arxivPdf: (id: string) => `https://arxiv.org/pdf/${id}`,
  arxivHtml: (id: string) => `https://arxiv.org/html/${id}`,
  doi: (doi: string) => `https://doi.org/${doi}`,
} as const;

/** Addresses in the repository, for "edit" and "report an error". */
export const repository = {
  root: () => site.repository,
  file: (path: string) => `${site.repository}/blob/main/${path}`,
  edit: (file: string) => `${site.repository}/edit/main/${file}`,
  newIssue: (title: string, body: string) =>
    `${site.repository}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`,
} as const;

/** Rewrites root-relative links (`href="/papers/phi-3/"`) of rendered Markdown so that they respect the base. */
export function withBase(html: string): string {
  return site.base === "/" ? html : html.replaceAll('href="/', `href="${site.base}`);
}
