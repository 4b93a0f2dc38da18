/** What a host has to send with which file: the one table behind `_headers`, the nginx file and their tests. */

/** Text whose encoding only the header can tell: sent with `charset=utf-8`, and compressed. */
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

/** Text that is UTF-8 by its own definition or says so itself: compressed. */
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
 * Never compressed by a host. Pagefind's files are gzip inside, which its script undoes; of a compressed database no
 * range could be read.
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

/** Files that are more than their ending says, by the end of their name; compressed. */
export const named = {
  "/feed.json": "application/feed+json",
  ".csv-metadata.json": "application/csvm+json",
  "/opensearch.xml": "application/opensearchdescription+xml",
} as const;

/** Files whose name changes with their content. `*` stands for anything. */
export const immutable = [
  "_astro/*",
  "pagefind/fragment/*",
  "pagefind/index/*",
  "pagefind/filter/*",
  "pagefind/*.pf_meta",
] as const;

export const cacheControl = {
  immutable: "public, max-age=31536000, immutable",
  /** Kept, and asked for again with its ETag at each use: a new build is seen at once, an old one costs no bytes. */
  other: "no-cache",
} as const;

/** Sent with every file, over TLS only. */
export const strictTransportSecurity = "max-age=31536000";

/**
 * Sent with every file. `frame-ancestors` is what the policy in each page's head cannot say; data may be read by pages
 * of every origin, because all of it is public and no answer depends on who asks.
 */
export const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Access-Control-Allow-Origin": "*",
} as const;

/** The Content-Type of a file, by its path below the base; undefined if its ending is not in the table. */
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

/** What follows the last point of the name, or nothing. */
function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1] ?? "";
}

/** The Cache-Control of a file, by its path below the base. */
export function cacheControlOf(path: string): string {
  const matches = immutable.some((glob) => {
    const [start = "", end = ""] = glob.split("*");
    return path.startsWith(start) && path.endsWith(end);
  });
  return matches ? cacheControl.immutable : cacheControl.other;
}
