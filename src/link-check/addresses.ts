/** Every external address in the catalogue, once, with its locations. */
import type { Root, RootContent } from "mdast";
import type { CatalogueFiles } from "../reader/catalogue-files.ts";
import { ORGANIZATIONS_FILE, OUTSIDE_MODELS_FILE } from "../reader/file-tree.ts";
import { external } from "../urls.ts";
import type { ContentFile } from "../reader/front-matter.ts";
import { markdownTree } from "../reader/markdown-tree.ts";

export interface Place {
  /** Path from the repository's root. */
  file: string;
  /** 1-based, where known. */
  line?: number;
  /** Dotted path of the field (`links.weights.0`), or `body`. */
  field: string;
}

/** Address without its fragment → locations in the order of files. */
export type Addresses = Map<string, Place[]>;

/** @param arxiv also the papers' pages at arXiv and doi.org, which are derived from ids */
export function collectAddresses(content: CatalogueFiles, { arxiv = false } = {}): Addresses {
  const found: Addresses = new Map();
  const add = (written: string, place: Place) => {
    const url = URL.canParse(written) ? new URL(written) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) return;
    url.hash = "";
    found.set(url.href, [...(found.get(url.href) ?? []), place]);
  };
  const entries = [
    content.papers,
    [...content.families.values()],
    [...content.topics.values()],
    [...content.benchmarks.values()],
  ].flat();
  for (const { content: file } of entries) {
    for (const [path, text] of textsIn(file.fields)) {
      add(text, { file: file.file, line: file.locate(path).line, field: path.join(".") });
    }
    for (const { url, line } of linksIn(file)) add(url, { file: file.file, line, field: "body" });
  }
  for (const [file, map] of [
    [OUTSIDE_MODELS_FILE, content.outsideModels],
    [ORGANIZATIONS_FILE, content.organizations],
  ] as const) {
    for (const [path, text] of textsIn(Object.fromEntries(map))) add(text, { file, field: path.join(".") });
  }
  if (arxiv) {
    for (const { fields, content: file } of content.papers) {
      const at = (field: string) => ({ file: file.file, line: file.locate([field]).line, field });
      add(external.arxivAbstract(fields.arxiv), at("arxiv"));
      if (fields.doi !== undefined) add(external.doi(fields.doi), at("doi"));
      if (fields.venue?.doi !== undefined) add(external.doi(fields.venue.doi), at("venue"));
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Texts of nested fields with their paths. Walks all fields, so that new ones are included. */
function* textsIn(value: unknown, path: (string | number)[] = []): Generator<[(string | number)[], string]> {
  if (typeof value === "string") yield [path, value];
  else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* textsIn(inner, [...path, index]);
  } else if (value !== null && typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, key]);
  }
}

function* linksIn({ body, bodyLine }: ContentFile): Generator<{ url: string; line: number }> {
  const waiting: (Root | RootContent)[] = [markdownTree(body)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ("url" in node) yield { url: node.url, line: (node.position?.start.line ?? 1) + bodyLine - 1 };
    if ("children" in node) waiting.push(...node.children.toReversed());
  }
}
