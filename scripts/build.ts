/**
 * Builds the finished site: check, pages, search index. Everything is made beside the earlier output, which is only
 * replaced when the whole build has succeeded.
 */
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { existsSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { handedIn } from "../src/catalogue/hand-over.ts";
import type { Phase } from "../src/bench/bench.ts";
import type { Beside, Known } from "../src/parts/beside.ts";
import { clientIn } from "../src/parts/bundle.ts";
import type { Checked } from "../src/parts/check-content.ts";
import { joinParts } from "../src/parts/join.ts";
import type { Progress } from "../src/parts/make-pages.ts";
import { PAGES, PART, partsProblem, partText, readPart, type Part } from "../src/parts/part.ts";
import { planUpdate, replaceSite, updateSite } from "../src/parts/put-in-place.ts";
import { runBundle, runCheck, runPages, startBeside, stopAll, type Ended } from "../src/parts/run.ts";
import type { Earlier } from "../src/reuse/earlier.ts";
import { readArguments, refuse } from "./arguments.ts";
import { progressLine } from "./progress.ts";

const help = `Builds the finished site.

  npm run build                       into dist/
  npm run build -- --out DIR          into another folder
  npm run build -- --base /name       for an address below a path (or BASE_PATH=/name)
  npm run build -- --site URL         for another origin (or SITE_URL=URL)
  npm run build -- --jobs 2           pages in so many processes (by itself: one, or one a core for 100 papers and more)
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
const trash = join(scratch, "trash");
const handed = handedIn(join(scratch, "content"));
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
// Pages read what git ignores (the abstracts) from the folder that the build runs in.
process.chdir(root);
// What knows the site's address is imported from here on only.

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  process.once(signal, () => {
    console.error("\nStopped; the earlier output is as it was.");
    leave(code);
  });
}

const started = performance.now();
const phases: Phase[] = [];
const say = (what: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${what}`);

const known = Promise.withResolvers<Known>();
// What takes longest after an edit loads its code while the content is checked.
const besidePages = part && part.index > 1 ? undefined : startBeside(handed, known.resolve);
try {
  const [checked, build] = await Promise.all([
    timed("check", () => runCheck({ root, file: join(scratch, "content") })),
    options.join ? buildJoined : part ? startPart(part) : startWhole(),
  ]);
  if (typeof checked === "string") {
    console.error(`${checked}\n\nNothing was built; the earlier output is as it was.`);
    leave(1);
  }
  await mkdir(staging);
  say(`checked ${checked.ids.length} papers`);
  const put = await build(checked);
  await timed("putting in place", async () => {
    const before = process.cpuUsage();
    put();
    await rm(scratch, { recursive: true, force: true });
    const { user, system } = process.cpuUsage(before);
    return { answer: undefined, cpu: (user + system) / 1e6 };
  });
  say(`done: ${options.out}`);
  if (options.timings !== undefined) await writeFile(resolve(root, options.timings), JSON.stringify(phases));
} catch (error) {
  console.error(`The build failed; the earlier output is as it was.\n${(error as Error).message}`);
  leave(1);
}

/** Ends with nothing left behind. */
function leave(code: number): never {
  stopAll();
  // They may write for a moment more.
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10 });
  process.exit(code);
}

/** Makes everything; what it returns puts it in place. */
type Build = (checked: Checked) => Promise<() => void>;

async function startWhole(): Promise<Build> {
  const { Earlier } = await import("../src/reuse/earlier.ts");
  const earlier = new Earlier(root, target, scratch, options.fresh);
  const bundling = earlier.bundle ?? bundlePages();
  return async (checked) => {
    const mostly = earlier.compare(checked.keys);
    const making = async () => {
      const bundle = await bundling;
      const lists = await pages(parts(checked, mostly), bundle, mostly, earlier);
      const kept = earlier.usable ? earlier.taken() : undefined;
      await complete(lists, checked, kept);
      return { bundle, update: kept && planUpdate(target, kept) };
    };
    const [{ bundle, update }] = await Promise.all([making(), beside({ folder: staging, whole: true, search: true })]);
    return () => {
      earlier.forget();
      if (update) updateSite(staging, target, update, trash);
      else replaceSite(staging, target, trash);
      earlier.keep(bundle);
    };
  };
}

/** Some of the pages and no search index; what no page is, the first part has. */
function startPart(part: Part): Build {
  const bundling = bundlePages();
  return async () => {
    const making = async () => pages([part], await bundling, false);
    const [lists] = await Promise.all([making(), beside({ folder: staging, whole: true, search: false })]);
    for (const list of lists) await rename(list, join(staging, PAGES));
    await writeFile(join(staging, PART), partText(part));
    return replace;
  };
}

async function buildJoined(checked: Checked): Promise<() => void> {
  const read = (file: string) => (existsSync(file) ? readFile(file, "utf8") : "");
  const problem = partsProblem(await Promise.all(folders.map((folder) => read(join(folder, PART)))));
  if (problem !== undefined) throw new Error(problem);
  await beside({ folder: staging, whole: false, search: true });
  await joinParts(folders, staging, (file) => file === PAGES || file === PART);
  const lists = folders.map((folder) => join(folder, PAGES));
  await complete(lists, checked);
  return replace;
}

function replace(): void {
  replaceSite(staging, target, trash);
}

/**
 * What is made last, of all pages.
 * @param lists files that name them
 * @param kept files that stay in the earlier site
 * @throws if a paper has no page
 */
async function complete(lists: readonly string[], { ids }: Checked, kept?: ReadonlySet<string>): Promise<void> {
  const placeOf = (file: string) => join(kept?.has(file) === true ? target : staging, file);
  const missing = ids.filter((id) => !existsSync(placeOf(`papers/${id}/index.html`)));
  if (missing.length > 0) throw new Error(`no page was made for ${missing.join(", ")}`);
  const { writeSitemap } = await import("../src/discovery/sitemap.ts");
  const { writeLines } = await import("../src/exports/whole-files.ts");
  const { changed, papers } = await known.promise;
  await writeSitemap(lists, staging, changed);
  await writeLines(staging, papers, placeOf);
}

/** The parts of a whole build on this machine: where most pages stay, several processes would all find out which. */
function parts({ ids }: Checked, mostly: boolean): Part[] {
  const cores = Math.min(4, availableParallelism());
  const of = options.jobs === undefined ? (mostly || ids.length < 100 ? 1 : cores) : Number(options.jobs);
  return Array.from({ length: of }, (_, index) => ({ index: index + 1, of }));
}

/** Bundles the pages' code, which knows nothing of the papers. Returns its folder. */
function bundlePages(): Promise<string> {
  const bundle = join(scratch, "bundle");
  const bundled = timed("bundling", () => runBundle(bundle)).then(() => {
    say("bundled the pages' code");
    return bundle;
  });
  // Nobody waits for it where the content has mistakes.
  bundled.catch(() => undefined);
  return bundled;
}

/**
 * Makes the pages of parts. Returns files that list them.
 * @param mostly whether most are taken over
 */
async function pages(parts: readonly Part[], bundle: string, mostly: boolean, earlier?: Earlier): Promise<string[]> {
  const { wholeFiles } = await import("../src/exports/whole-files.ts");
  await cp(clientIn(bundle), staging, { recursive: true });
  const makings = parts.map((part) => ({
    part,
    bundle,
    folder: staging,
    without: wholeFiles,
    listed: join(scratch, `pages-${part.index}.txt`),
    ...earlier?.forPart(part.index),
  }));
  const line = progressLine("pages");
  const tell = ({ done, total }: Progress) => line.tell(done, total);
  // Where few are made, search is what one waits for.
  await timed("pages", () => runPages(makings, mostly, handed, tell));
  line.end();
  say("made the pages");
  return makings.map(({ listed }) => listed);
}

async function beside(what: Beside): Promise<void> {
  if (!besidePages) return;
  const records = await timed(what.search ? "search and whole files" : "whole files", () => besidePages(what));
  say(what.search ? `indexed ${records} records for search` : "wrote the whole files");
}

/** Notes what a part of the build took; others may run beside it. */
async function timed<Answer>(name: string, work: () => Promise<Ended<Answer>>): Promise<Answer> {
  const begun = performance.now();
  const phase = { name, wall: 0, cpu: 0 };
  phases.push(phase);
  const { answer, cpu } = await work();
  Object.assign(phase, { wall: (performance.now() - begun) / 1000, cpu });
  return answer;
}
