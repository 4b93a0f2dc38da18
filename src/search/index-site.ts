/** Writes the search index of a built site into `pagefind/`: Pagefind's files and the files of names. */
import { createIndex, close } from "pagefind";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import { chunk } from "../lib/chunk.ts";
import { fileName, nameFiles } from "./names.ts";
import { orderOf, orders } from "./orders.ts";
import { isIndexed, toHtml, type SearchRecord } from "./record.ts";
import { spellings } from "./words.ts";

/**
 * Word positions per chunk of the index. Pagefind's default of 20,000 makes chunks of 25 KB on average, of which each
 * word of a query loads one.
 */
const POSITIONS = "4000";
/** Records passed to Pagefind at once; at most two batches are in memory. */
const BATCH = 200;

/** Writes the index of some records. @returns the number of records in Pagefind's index */
export async function indexSite(folder: string, records: readonly SearchRecord[]): Promise<number> {
  const indexed = records.filter(isIndexed);
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] ??= POSITIONS;
  const { index, errors } = await createIndex({ forceLanguage: "en", includeCharacters: "μ" });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  const problems: string[] = [];
  let pending: Promise<{ errors: string[] }[]> = Promise.resolve([]);
  for (const batch of chunk(indexed, BATCH)) {
    const added = Promise.all(
      batch.map((record) => index.addHTMLFile({ url: `/${record.path}`, content: toHtml(record, otherWords(record)) })),
    );
    // Pagefind indexes one batch while the next is prepared.
    problems.push(...(await pending).flatMap(({ errors }) => errors));
    pending = added;
  }
  problems.push(...(await pending).flatMap(({ errors }) => errors));
  const [written] = await Promise.all([
    index.writeFiles({ outputPath: join(folder, "pagefind") }),
    writeNames(join(folder, "pagefind", "names"), records),
  ]);
  problems.push(...written.errors);
  await writeOrders(join(folder, "pagefind"), indexed);
  await writeOfflineList(join(folder, "pagefind"));
  await close();
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join("; ")}`);
  return indexed.length;
}

/** Alternative spellings of a record's short names. */
function otherWords(record: SearchRecord): string[] {
  const short = record.names.filter((name) => name.length <= 40);
  return [...new Set(short.flatMap(spellings))];
}

async function writeNames(folder: string, records: readonly SearchRecord[]): Promise<void> {
  const { manifest, names, words } = nameFiles(records);
  await mkdir(join(folder, "words"), { recursive: true });
  const write = (name: string, data: unknown) => writeFile(join(folder, `${name}.json`), JSON.stringify(data));
  await write("index", manifest);
  for (const [beginning, entries] of names) await write(fileName(beginning), entries);
  for (const [beginning, list] of words) await write(`words/${fileName(beginning)}`, list);
}

/**
 * Pagefind's id of each page, by its path without the base.
 * @param folder Pagefind's output
 */
async function idsByPath(folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const file of await readdir(join(folder, "fragment"))) {
    ids.set(urlIn(join(folder, "fragment", file)).replace(/^\//, ""), file.replace(/\.pf_fragment$/, ""));
  }
  return ids;
}

/** Bytes at the start of a fragment that contain the page's address. */
const BEGINNING = 1024;

/** The page address at the start of a fragment. */
function urlIn(fragment: string): string {
  const bytes = Buffer.allocUnsafe(BEGINNING);
  const file = openSync(fragment, "r");
  const length = readSync(file, bytes, 0, BEGINNING, 0);
  closeSync(file);
  const text = gunzipSync(bytes.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH }).toString("utf8");
  const [, url] = /\{"url":("(?:[^"\\]|\\.)*")/.exec(text) ?? [];
  if (url === undefined) throw new Error(`Pagefind: ${fragment} does not start with an address`);
  return JSON.parse(url) as string;
}

async function writeOrders(folder: string, records: readonly SearchRecord[]): Promise<void> {
  const ids = await idsByPath(folder);
  await mkdir(join(folder, "order"), { recursive: true });
  for (const by of orders)
    await writeFile(join(folder, "order", `${by}.json`), JSON.stringify(orderOf(records, by, ids)));
}

/** 3 MB: more should not be cached on a reader's phone without consent. */
const OFFLINE_BYTES = 3_000_000;
/** Lists the index files for the service worker; empty where they are too large to cache. */
async function writeOfflineList(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  const needed = files.filter((file) =>
    /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[^/]+|[^/]+\.pf_meta|(index|fragment|filter|names|order)\/.+)$/.test(
      file,
    ),
  );
  let total = 0;
  for (const file of needed) {
    total += statSync(join(folder, file)).size;
    if (total > OFFLINE_BYTES) break;
  }
  await writeFile(join(folder, "offline.json"), JSON.stringify(total <= OFFLINE_BYTES ? needed : []));
}
