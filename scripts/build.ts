/**
 * Builds the finished site: check, pages, search index. Everything is made beside the earlier output, which is only
 * replaced when the whole build has succeeded.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Catalogue } from "../src/catalogue/catalogue.ts";
import type { Earlier } from "../src/reuse/earlier.ts";
import type { Facts } from "../src/facts/facts.ts";
import { Phases } from "../src/bench/phases.ts";
import { readPart, type Part } from "../src/parts/part.ts";
import { readArguments, refuse } from "./arguments.ts";
import { progressLine } from "./progress.ts";

const help = `Builds the finished site.

  npm run build                       into dist/
  npm run build -- --out DIR          into another folder
  npm run build -- --base /name       for an address below a path (or BASE_PATH=/name)
  npm run build -- --site URL         for another origin (or SITE_URL=URL)
  npm run build -- --jobs 2           pages in so many processes (by itself: one, or one a core for 2,000 papers and more)
  npm run build -- --part 2/4         only the second of four parts of the pages, without search: for several machines
  npm run build -- --join DIR DIR …   the site from the folders of all parts, with search
  npm run build -- --fresh            makes every page, also those that the last build into this folder left as they are
  npm run build -- --timings FILE     writes what each part took, as JSON: seconds by the clock and of CPU

A mistake in the content stops the build before anything is written.
Exit code: 0 built, 1 a mistake in the content or a failed build, 2 a wrong call.`;

const { values: options, positionals } = readArguments(
  help,
  {
    out: { type: "string", default: "dist" },
    base: { type: "string" },
    site: { type: "string" },
    jobs: { type: "string" },
    part: { type: "string" },
    join: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
    timings: { type: "string" },
  },
  { positionals: true },
);
const part = options.part === undefined ? undefined : readPart(options.part);
if (options.part !== undefined && !part) refuse(`--part takes a part like 2/4, found "${options.part}"`, help);
if (options.jobs !== undefined && !/^[1-9]\d?$/.test(options.jobs)) {
  refuse(`--jobs takes a number, found "${options.jobs}"`, help);
}
if (options.join && part) refuse("--part makes a part, --join takes all of them: not both", help);
if (options.join !== positionals.length > 0) refuse("--join and the folders of the parts belong together", help);
const missing = positionals.filter((folder) => !existsSync(folder));
if (missing.length > 0) refuse(`there is no folder ${missing.join(", ")}`, help);
if (options.base !== undefined) process.env["BASE_PATH"] = options.base;
if (options.site !== undefined) process.env["SITE_URL"] = options.site;

const root = fileURLToPath(new URL("..", import.meta.url));
const target = resolve(root, options.out);
const folders = positionals.map((folder) => resolve(folder));
const scratch = join(root, ".build", `site-${process.pid}`);
const staging = join(scratch, "site");
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

let earlier: Earlier | undefined;
/** Files of the earlier site that stay; undefined if none can. */
let kept: ReadonlySet<string> | undefined;
try {
  await mkdir(staging, { recursive: true });
  const { handOver } = await import("../src/catalogue/hand-over.ts");
  const { wholeFiles, writeWholeFiles } = await import("../src/exports/whole-files.ts");
  const { catalogueFromContent } = await import("../src/catalogue/from-content.ts");
  const { buildFacts } = await import("../src/facts/facts.ts");
  const linked = () => {
    const catalogue = catalogueFromContent(content);
    const facts = buildFacts(catalogue);
    phases.end("linking");
    return { catalogue, facts };
  };
  const handed: Record<string, string> = options.join
    ? {}
    : { ...handOver(content, join(scratch, "content")), WRITTEN_ELSEWHERE: wholeFiles.join(" ") };
  if (part) {
    await pages([{ ...part, folder: staging }], handed);
    phases.end("pages");
    if (part.index === 1) {
      const { catalogue, facts } = linked();
      await writeWholeFiles(staging, catalogue, facts);
    }
  } else {
    const { catalogue, facts } = linked();
    const { Earlier } = await import("../src/reuse/earlier.ts");
    if (!options.join) earlier = new Earlier(root, target, scratch, content, options.fresh);
    const parts = options.join
      ? []
      : jobs(earlier?.mostly === true).map((job) => ({ ...job, folder: join(scratch, `part-${job.index}`) }));
    // All at once: what pages take is told by their processes, the rest is search and what is written here.
    const begun = phases.now();
    const [made, searched] = await Promise.all([
      parts.length === 0 ? undefined : pages(parts, { ...handed, ...earlier?.environment(target) }),
      search(catalogue, facts, () =>
        options.join ? Promise.resolve() : writeWholeFiles(staging, catalogue, facts),
      ).then(() => phases.now().wall),
    ]);
    if (made) phases.all.push({ name: "pages", ...made });
    const cpu = phases.now().cpu - begun.cpu - (made?.cpu ?? 0);
    phases.all.push({ name: "search and whole files", wall: searched - begun.wall, cpu });
    phases.skip();
    kept = earlier?.usable === true ? earlier.taken() : undefined;
    const { joinParts } = await import("../src/parts/join.ts");
    const { isSitemap, lastChanges, writeSitemap } = await import("../src/discovery/sitemap.ts");
    const from = options.join ? folders : parts.map(({ folder }) => folder);
    await writeSitemap(from, staging, lastChanges(catalogue, facts));
    await joinParts(from, staging, isSitemap, options.join);
    const missing = content.papers.filter(({ id }) => {
      const page = `papers/${id}/index.html`;
      return kept?.has(page) !== true && !existsSync(join(staging, page));
    });
    if (missing.length > 0) throw new Error(`no page was made for ${missing.map((paper) => paper.id).join(", ")}`);
  }
  const { replaceSite, updateSite } = await import("../src/parts/put-in-place.ts");
  const trash = join(scratch, "trash");
  earlier?.forget();
  if (kept) updateSite(staging, target, kept, trash);
  else replaceSite(staging, target, trash);
  earlier?.keep();
  await rm(scratch, { recursive: true, force: true });
  say(`done: ${options.out}`);
  phases.end("putting in place");
  if (options.timings !== undefined) await writeFile(resolve(root, options.timings), JSON.stringify(phases.all));
} catch (error) {
  await rm(scratch, { recursive: true, force: true });
  console.error(`The build failed; the earlier output is as it was.\n${(error as Error).message}`);
  process.exitCode = 1;
}
// Pagefind leaves handles open.
process.exit();

/** The parts of a whole build: starting a process takes about as long as making the pages of 1,000 papers. */
function jobs(mostlyThere: boolean): Part[] {
  const cores = Math.min(4, availableParallelism());
  const of =
    options.jobs === undefined ? (mostlyThere || content.papers.length < 2_000 ? 1 : cores) : Number(options.jobs);
  return Array.from({ length: of }, (_, index) => ({ index: index + 1, of }));
}

/** Returns seconds by the clock and of CPU. */
async function pages(
  parts: readonly (Part & { folder: string })[],
  environment: Record<string, string>,
): Promise<{ wall: number; cpu: number }> {
  const begun = performance.now();
  const { makePages } = await import("../src/parts/run.ts");
  const line = progressLine("pages");
  const cpu = await makePages(parts, environment, ({ done, total }) => line.tell(done, total));
  line.end();
  say("built the pages");
  return { wall: (performance.now() - begun) / 1000, cpu };
}

async function search(catalogue: Catalogue, facts: Facts, meanwhile: () => Promise<void>): Promise<void> {
  const { indexSite } = await import("../src/search/index-site.ts");
  const { readAbstracts } = await import("../src/abstracts/cache.ts");
  const indexed = await indexSite(staging, content, catalogue, facts, readAbstracts(root), meanwhile);
  say(`indexed ${indexed} records for search`);
}
