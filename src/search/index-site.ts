import { createIndex, close } from "pagefind";
import { join } from "node:path";

/** Indexes the built pages into `<site>/pagefind/`. Returns how many pages were indexed. */
export async function indexSite(site: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: "en" });
  if (!index) throw new Error(`Pagefind: ${errors.join("; ")}`);
  const added = await index.addDirectory({ path: site });
  const written = await index.writeFiles({ outputPath: join(site, "pagefind") });
  await close();
  const problems = [...added.errors, ...written.errors];
  if (problems.length > 0) throw new Error(`Pagefind: ${problems.join("; ")}`);
  return added.page_count;
}
