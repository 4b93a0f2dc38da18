/** Headers by file: the source of `_headers`, the nginx file and their tests. */

/** Text whose encoding only the header states: sent with `charset=utf-8`, and compressed. */
export const text = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  txt: "text/plain",
  md: "text/markdown",
  csv: "text/csv",
  opml: "text/x-opml",
  bib: "application/x-bibtex",
} as const;

/** Text that is UTF-8 by definition or states its encoding: compressed. */
export const structured = {
  json: "application/json",
  jsonl: "application/jsonl",
  webmanifest: "application/manifest+json",
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  xml: "application/xml",
  svg: "image/svg+xml",
} as const;

/**
 * Never compressed by a host. Pagefind's files are already gzipped, and its script unpacks them; a compressed database
 * would not support range requests.
 */
export const binary = {
  png: "image/png",
  woff2: "font/woff2",
  sqlite: "application/vnd.sqlite3",
  pagefind: "application/octet-stream",
  pf_meta: "application/octet-stream",
  pf_index: "application/octet-stream",
  pf_filter: "application/octet-stream",
  pf_fragment: "application/octet-stream",
} as const;

/** Files with a more specific type than their extension, by the end of their name; compressed. */
export const named = {
  "/feed.json": "application/feed+json",
  ".csv-metadata.json": "application/csvm+json",
  "/opensearch.xml": "application/opensearchdescription+xml",
} as const;

/** Files whose name changes with their content. `*` matches anything. */
export const immutable = [
  "_astro/*",
  "pagefind/fragment/*",
  "pagefind/index/*",
  "pagefind/filter/*",
  "pagefind/*.pf_meta",
] as const;

export const cacheControl = {
  immutable: "public, max-age=31536000, immutable",
  /** Cached, and revalidated with its ETag at each use, so that a new build is visible at once. */
  other: "no-cache",
} as const;

/** Sent with every file, over TLS only. */
export const strictTransportSecurity = "max-age=31536000";

/**
 * Sent with every file. `frame-ancestors` is not supported in the policy of a page's head. Any origin may read the
 * data, because all of it is public and no response depends on the requester.
 */
export const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Access-Control-Allow-Origin": "*",
} as const;

/** The Content-Type of a file, by its path without the base; undefined if its extension is not in the table. */
export function contentType(path: string): string | undefined {
  const special = Object.entries(named).find(([end]) => `/${path}`.endsWith(end));
  if (special) return special[1];
  const ending = endingOf(path);
  if (ending in text) return `${text[ending as keyof typeof text]}; charset=utf-8`;
  const others: Record<string, string> = { ...structured, ...binary };
  return others[ending];
}

/** Whether a host should compress a file of the table. */
export function isCompressed(path: string): boolean {
  return contentType(path) !== undefined && !(endingOf(path) in binary);
}

/** The file extension without the dot, or "". */
function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1] ?? "";
}

/** The Cache-Control of a file, by its path without the base. */
export function cacheControlOf(path: string): string {
  const matches = immutable.some((glob) => {
    const [start = "", end = ""] = glob.split("*");
    return path.startsWith(start) && path.endsWith(end);
  });
  return matches ? cacheControl.immutable : cacheControl.other;
}
