import { createIndex, close } from "pagefind";
import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Indexes the built pages into `<site>/pagefind/`. Returns how many pages were indexed. */
export async function indexSite(site: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: "en" });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  const added = await index.addDirectory({ path: site });
  const written = await index.writeFiles({ outputPath: join(site, "pagefind") });
  await writeOfflineList(join(site, "pagefind"));
  await close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join("; ")}`);
  return added.page_count;
}

/** 3 MB: more is not worth keeping unasked on a reader's phone. */
const OFFLINE_BYTES = 3_000_000;

/** Names the files of the index for the service worker; an empty list where they are too large to keep whole. */
async function writeOfflineList(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll("\\", "/")).sort();
  const needed = files.filter((file) =>
    /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[^/]+|[^/]+\.pf_meta|(index|fragment|filter)\/.+)$/.test(
      file,
    ),
  );
  const sizes = await Promise.all(needed.map(async (file) => (await stat(join(folder, file))).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  await writeFile(join(folder, "offline.json"), JSON.stringify(total <= OFFLINE_BYTES ? needed : []));
}
