/** Writes the search index of a finished site into `pagefind/`: Pagefind's files and the names. */
import { createIndex, close } from "pagefind";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { catalogueFromContent } from "../catalogue/from-content.ts";
import type { Content } from "../check/content.ts";
import { buildFacts } from "../facts/facts.ts";
import { nameFiles } from "./names.ts";
import { plainText } from "./plain-text.ts";
import { toHtml, type SearchRecord } from "./record.ts";
import { searchRecords, type Texts } from "./records.ts";
import { spellings } from "./words.ts";

/**
 * Word positions in one file of the index. Pagefind's 20,000 make files of 25 KB, and each word of a query loads one: a
 * small catalogue is better served by small files, a large one by few.
 */
const SMALL_FILES = { records: 3_000, positions: "4000" };
/** Records that are handed to Pagefind at once: it works on them in parallel, and memory stays bounded. */
const BATCH = 200;

/** Indexes the catalogue. Returns how many records were written. */
export async function indexSite(
  folder: string,
  content: Content,
  abstracts: ReadonlyMap<string, { abstract: string }> = new Map(),
): Promise<number> {
  const catalogue = catalogueFromContent(content);
  const records = searchRecords(catalogue, buildFacts(catalogue), textsOf(content, catalogue, abstracts));
  if (records.length < SMALL_FILES.records) {
    process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] ??= SMALL_FILES.positions;
  }
  const { index, errors } = await createIndex({ forceLanguage: "en", includeCharacters: "μ" });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  const problems: string[] = [];
  for (let start = 0; start < records.length; start += BATCH) {
    const added = await Promise.all(
      records
        .slice(start, start + BATCH)
        .map((record) => index.addHTMLFile({ url: `/${record.path}`, content: toHtml(record, otherWords(record)) })),
    );
    problems.push(...added.flatMap((answer) => answer.errors));
  }
  const written = await index.writeFiles({ outputPath: join(folder, "pagefind") });
  problems.push(...written.errors);
  await writeNames(join(folder, "pagefind", "names"), records);
  await writeOfflineList(join(folder, "pagefind"));
  await close();
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join("; ")}`);
  return records.length;
}

/** Other spellings of a record's short names. */
function otherWords(record: SearchRecord): string[] {
  const short = record.names.filter((name) => name.length <= 40);
  return [...new Set(short.flatMap(spellings))];
}

function textsOf(content: Content, catalogue: Catalogue, abstracts: ReadonlyMap<string, { abstract: string }>): Texts {
  const names: Record<string, (id: string) => string> = {
    Paper: (id) => catalogue.paper(id).short,
    Family: (id) => catalogue.family(id).name,
    Topic: (id) => catalogue.topic(id).name,
  };
  const bodies = {
    papers: new Map(content.papers.map((entry) => [entry.id, entry])),
    families: content.families,
    topics: content.topics,
    benchmarks: content.benchmarks,
  };
  return (kind, id) => {
    if (kind === "abstracts") return abstracts.get(id)?.abstract ?? "";
    return plainText(bodies[kind].get(id)?.content.body ?? "", (tag, inner) => names[tag]?.(inner) ?? "");
  };
}

async function writeNames(folder: string, records: readonly SearchRecord[]): Promise<void> {
  const { manifest, shards } = nameFiles(records);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "index.json"), JSON.stringify(manifest));
  for (const [name, shard] of shards) await writeFile(join(folder, `${name}.json`), JSON.stringify(shard));
}

/** 3 MB: more is not worth keeping unasked on a reader's phone. */
const OFFLINE_BYTES = 3_000_000;
/** Names the files of the index for the service worker; an empty list where they are too large to keep whole. */
async function writeOfflineList(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll("\\", "/")).sort();
  const needed = files.filter((file) =>
    /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[^/]+|[^/]+\.pf_meta|(index|fragment|filter|names)\/.+)$/.test(
      file,
    ),
  );
  const sizes = await Promise.all(needed.map(async (file) => (await stat(join(folder, file))).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  await writeFile(join(folder, "offline.json"), JSON.stringify(total <= OFFLINE_BYTES ? needed : []));
}
