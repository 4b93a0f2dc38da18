/**
 * Published addresses, in `content/addresses.txt`; they never break. Contributors do not edit the file: the lint
 * refuses a change that removes an address, and `npm run addresses` adds new ones when they are published.
 */
import { join } from "node:path";
import { readSource } from "../reader/source-text.ts";
import { writeAtomically } from "../lib/atomic-write.ts";
import type { CatalogueFiles } from "../reader/catalogue-files.ts";
import { getField, asArray, asText } from "../reader/untyped.ts";
import { ADDRESSES_FILE } from "../reader/file-tree.ts";

/** 32 MB: 100,000 papers with a model each are 10 MB. */
const MAX_LIST_BYTES = 32 * 1024 * 1024;
const HEADER = "# Published addresses. `npm run addresses` adds new ones; a line is never taken out.";

export interface Address {
  /** `papers/phi-3`: no leading or trailing slash. */
  path: string;
  line: number;
}

/** Listed addresses; empty lines and comments are skipped. */
export function readAddresses(text: string): Address[] {
  return text.split("\n").flatMap((row, index) => {
    const path = row.trim();
    return path === "" || path.startsWith("#") ? [] : [{ path, line: index + 1 }];
  });
}

/** The listed addresses, or null if the file is missing or cannot be read. */
export function listedAddresses({ root, tree }: CatalogueFiles): Address[] | null {
  if (!tree.files.get("addresses")?.includes(ADDRESSES_FILE)) return null;
  const source = readSource(root, ADDRESSES_FILE, MAX_LIST_BYTES);
  return source.ok ? readAddresses(source.text) : null;
}

/** Addresses of the catalogue that are not listed yet, sorted. */
export function newAddresses(content: CatalogueFiles): string[] {
  const listed = new Set(listedAddresses(content)?.map(({ path }) => path));
  return currentAddresses(content)
    .filter((path) => !listed.has(path))
    .sort();
}

/** Adds all addresses of the catalogue to the list, sorted and without duplicates. Returns the new ones. */
export function recordAddresses(content: CatalogueFiles): string[] {
  const added = newAddresses(content);
  const paths = new Set([...(listedAddresses(content) ?? []).map(({ path }) => path), ...added]);
  const text = `${HEADER}\n${[...paths].sort().join("\n")}\n`;
  if (added.length > 0) writeAtomically(join(content.root, ADDRESSES_FILE), text);
  return added;
}

/** Addresses of the catalogue's pages. */
export function currentAddresses({ known }: CatalogueFiles): string[] {
  return (["papers", "families", "topics", "benchmarks", "models"] as const).flatMap((kind) =>
    [...known[kind]].map((id) => `${kind}/${id}`),
  );
}

/** Former addresses that redirect. */
export function redirectedAddresses({ read, outside }: CatalogueFiles): string[] {
  const aliases = (kind: string, owner: unknown) =>
    asArray(getField(owner, "aliases")).flatMap((item) => {
      const alias = asText(item);
      return alias === undefined ? [] : [`${kind}/${alias}`];
    });
  return [
    ...(["papers", "families", "topics", "benchmarks"] as const).flatMap((kind) =>
      read[kind].flatMap(({ content }) => aliases(kind, content.fields)),
    ),
    ...read.papers.flatMap(({ content }) =>
      asArray(getField(content.fields, "models")).flatMap((model) => aliases("models", model)),
    ),
    ...Object.values(outside?.fields ?? {}).flatMap((model) => aliases("models", model)),
  ];
}
