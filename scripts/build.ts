/**
 * Builds the finished site: check, pages, search index. Everything is made beside the earlier output, which is only
 * replaced when the whole build has succeeded.
 */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Phases } from "../src/bench/phases.ts";
import { readArguments } from "./arguments.ts";

const help = `Builds the finished site.

  npm run build                       into dist/
  npm run build -- --out DIR          into another folder
  npm run build -- --base /name       for an address below a path (or BASE_PATH=/name)
  npm run build -- --site URL         for another origin (or SITE_URL=URL)
  npm run build -- --timings FILE     writes what each part took, as JSON: seconds by the clock and of CPU

A mistake in the content stops the build before anything is written.
Exit code: 0 built, 1 a mistake in the content or a failed build, 2 a wrong call.`;

const { values: options } = readArguments(help, {
  out: { type: "string", default: "dist" },
  base: { type: "string" },
  site: { type: "string" },
  timings: { type: "string" },
});
if (options.base !== undefined) process.env["BASE_PATH"] = options.base;
if (options.site !== undefined) process.env["SITE_URL"] = options.site;

const root = fileURLToPath(new URL("..", import.meta.url));
const target = resolve(root, options.out);
const staging = join(root, ".build", `site-${process.pid}`);
process.env["OUT_DIR"] = staging;
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
// Pages read what git ignores (the abstracts) from the folder that the build runs in.
process.chdir(root);

const started = performance.now();
const phases = new Phases();
const say = (what: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${what}`);

const { checkContent } = await import("../src/check/check.ts");
const { errorsOf, formatIssues } = await import("../src/paper/issue.ts");
const { content, issues } = checkContent(root, new Date().toISOString().slice(0, 10));
const errors = errorsOf(issues);
if (errors.length > 0) {
  console.error(formatIssues(errors));
  console.error("\nNothing was built; the earlier output is as it was.");
  process.exit(1);
}
say(`checked ${content.papers.length} papers`);
phases.end("check");

try {
  await mkdir(staging, { recursive: true });
  const { build } = await import("astro");
  await build({ root, logLevel: "warn" });
  say("built the pages");
  phases.end("pages");
  const { indexSite } = await import("../src/search/index-site.ts");
  const { readAbstracts } = await import("../src/abstracts/cache.ts");
  const indexed = await indexSite(staging, content, readAbstracts(root));
  say(`indexed ${indexed} records for search`);
  phases.end("search index");
  const missing = content.papers.filter((paper) => !existsSync(join(staging, "papers", paper.id, "index.html")));
  if (missing.length > 0) throw new Error(`no page was made for ${missing.map((paper) => paper.id).join(", ")}`);
  await rm(target, { recursive: true, force: true });
  await rename(staging, target);
  say(`done: ${options.out}`);
  phases.end("putting in place");
  if (options.timings !== undefined) await writeFile(resolve(root, options.timings), JSON.stringify(phases.all));
} catch (error) {
  await rm(staging, { recursive: true, force: true });
  console.error(`The build failed; the earlier output is as it was.\n${(error as Error).message}`);
  process.exitCode = 1;
}
// Astro and Pagefind leave handles open.
process.exit();
