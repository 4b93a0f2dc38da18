/** The files below `content/`, by kind, and everything else that is there. Symbolic links are not followed. */
import { lstatSync, readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";

export const kinds = [
  "papers",
  "benchmarks",
  "families",
  "topics",
  "outsideModels",
  "organizations",
  "signals",
  "addresses",
] as const;
export type Kind = (typeof kinds)[number];

export const OUTSIDE_MODELS_FILE = "content/outside-models.yaml";
export const ORGANIZATIONS_FILE = "content/organizations.yaml";
/** Published addresses, one a line; see `addresses.ts`. */
export const ADDRESSES_FILE = "content/addresses.txt";

export interface FileTree {
  /** Paths from the root, sorted. */
  files: Map<Kind, string[]>;
  /** Regular files of no known kind. */
  others: string[];
  /** Symbolic links. */
  links: string[];
  /** Pipes, sockets and devices. */
  special: string[];
}

const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ["papers", /^content\/papers\/(?:19|20)\d\d\/[^/]+\.md$/],
  ["benchmarks", /^content\/benchmarks\/[^/]+\.md$/],
  ["families", /^content\/families\/[^/]+\.mdx$/],
  ["topics", /^content\/topics\/[^/]+\.mdx$/],
  // The signals rule decides which of these are valid.
  ["signals", /^content\/signals\/[^/]+$/],
];

/** The kind of a content file, by its path. */
export function kindOf(file: string): Kind | undefined {
  if (file === OUTSIDE_MODELS_FILE) return "outsideModels";
  if (file === ORGANIZATIONS_FILE) return "organizations";
  if (file === ADDRESSES_FILE) return "addresses";
  return PATTERNS.find(([, pattern]) => pattern.test(file))?.[0];
}

/** The id in a file's name. */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.mdx?$/, "");
}

/** @param root the repository's root, with or without a trailing slash */
export function readFileTree(root: string): FileTree {
  const tree: FileTree = { files: new Map(kinds.map((kind) => [kind, []])), others: [], links: [], special: [] };
  const folders: string[] = [];
  const sort = (path: string, entry: Pick<Dirent, "isDirectory" | "isFile" | "isSymbolicLink">) => {
    if (entry.isSymbolicLink()) tree.links.push(path);
    else if (entry.isDirectory()) folders.push(path);
    else if (!entry.isFile()) tree.special.push(path);
    else {
      const kind = kindOf(path);
      if (kind === undefined) tree.others.push(path);
      else tree.files.get(kind)?.push(path);
    }
  };
  const start = lstatSync(join(root, "content"), { throwIfNoEntry: false });
  if (start !== undefined) sort("content", start);
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }))
      sort(`${folder}/${entry.name}`, entry);
  }
  for (const list of [...tree.files.values(), tree.others, tree.links, tree.special]) list.sort();
  return tree;
}
