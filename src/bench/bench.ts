/** One measurement: a catalogue of a size, its site built, Hugo sites of the same papers and of the same pages beside it. */
import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readContent } from "../check/content.ts";
import { writeCorpus, type BenchRecord } from "./corpus.ts";
import { writeHugoSite } from "./hugo.ts";
import { writeMadeCatalogue } from "./made-catalogue.ts";
import { runMeasured, type Use } from "./measured-run.ts";
import { differingFiles, measureOutput, type OutputSize } from "./output.ts";
import { copyProject } from "./project.ts";
import { SEARCHED, writeSamePages } from "./same-pages.ts";

export interface BenchOptions {
  repository: string;
  /** Where everything is made: it need not exist, and is left to the caller. */
  folder: string;
  /** Papers that are made. */
  papers: number;
  /** What they are made from; without them from a seed. The real papers stand beside those made from records. */
  records?: readonly BenchRecord[] | undefined;
  socialImages: boolean;
  /** Whether Hugo sites are measured too. */
  hugo: boolean;
  /** Whether the site is built again after a change of one paper. */
  edit: boolean;
  signal: AbortSignal;
  say(what: string): void;
  onLook?: ((resident: number) => void) | undefined;
}

export interface Phase {
  name: string;
  /** Seconds by the clock; phases may run beside each other. */
  wall: number;
  /** User and system seconds. */
  cpu: number;
}

/** A build, or what stands for one. */
export interface Built extends Use {
  phases: Phase[];
}

export interface Measurement {
  /** All papers of the catalogue. */
  papers: number;
  site: Built & { output: OutputSize };
  /** The same build after a change of one paper, and the files in which it is not what a build from nothing makes. */
  edited?: Built & { differing: string[] };
  /** A minimal Hugo site of the same papers. */
  hugo?: Built & { output: OutputSize };
  /** A Hugo site of the same pages and files, ready-made. */
  samePages?: Built & { output: OutputSize };
}

/** What a caller's own settings would change. */
const UNSET = {
  SITE_URL: undefined,
  BASE_PATH: undefined,
  OFFLINE: undefined,
  STYLEGUIDE: undefined,
};

/** @throws where a part fails, or the signal ends it */
export async function measure(options: BenchOptions): Promise<Measurement> {
  const { repository, folder, papers, records, say } = options;
  const project = join(folder, "site");
  copyProject(repository, project);
  if (records === undefined) writeMadeCatalogue(project, papers);
  else writeCorpus(repository, project, records, papers);
  const { content } = readContent(project);
  const count = content.papers.length;
  say(`made a catalogue of ${count} papers`);

  const built = await buildSite(project, options);
  const measurement: Measurement = { papers: count, site: { ...built, output: measureOutput(join(project, "dist")) } };
  if (options.edit) {
    const last = content.papers.at(-1)?.content.file ?? "";
    appendFileSync(join(project, last), "\nOne sentence more.\n");
    say(`changed ${last}`);
    const edited = await buildSite(project, options);
    await buildSite(project, options, "--fresh", "--out", "fresh");
    const differing = differingFiles(join(project, "dist"), join(project, "fresh"));
    say(`the site after the change and one from nothing differ in ${differing.length} files`);
    measurement.edited = { ...edited, differing };
  }
  if (options.hugo) {
    const site = join(folder, "hugo");
    writeHugoSite(site, content.papers);
    say("made a Hugo site of the same papers");
    measurement.hugo = await buildHugo(site, options);
    const same = join(folder, "hugo-same");
    writeSamePages(same, join(project, "dist"));
    say("made a Hugo site of the same pages");
    measurement.samePages = await buildHugo(same, options, "--root-selector", "main", "--glob", SEARCHED);
  }
  return measurement;
}

/** Has the disk write what is waiting: 74,000 files of one build would be paid for by the next. */
function settle(): void {
  spawnSync("sync");
}

async function buildSite(
  project: string,
  { socialImages, signal, say, onLook }: BenchOptions,
  ...parameters: string[]
): Promise<Built> {
  settle();
  const timings = join(project, "timings.json");
  const use = await runMeasured(process.execPath, ["scripts/build.ts", "--timings", timings, ...parameters], {
    cwd: project,
    env: { ...process.env, ...UNSET, SOCIAL_IMAGES: socialImages ? "1" : "0" },
    signal,
    ...(onLook ? { onLook } : {}),
    // The build's own lines tell the seconds since its beginning.
    onLine: (line) => say(`  ${line.replace(/^ *[\d.]+ s +/, "")}`),
  });
  return { ...use, phases: JSON.parse(readFileSync(timings, "utf8")) as Phase[] };
}

/** @param parameters Pagefind's */
async function buildHugo(
  site: string,
  { repository, signal, say, onLook }: BenchOptions,
  ...parameters: string[]
): Promise<Built & { output: OutputSize }> {
  settle();
  const env = { ...process.env, HUGO_CACHEDIR: join(site, "cache") };
  const options = { cwd: site, env, signal, ...(onLook ? { onLook } : {}) };
  const hugo = await runMeasured("hugo", ["--quiet"], options);
  say("  hugo built its pages");
  const pagefind = join(repository, "node_modules", "pagefind", "lib", "runner", "bin.cjs");
  const index = await runMeasured(process.execPath, [pagefind, "--site", "public", ...parameters], options);
  say("  pagefind indexed them");
  const peaks = { ...index.peaks };
  for (const [name, peak] of Object.entries(hugo.peaks)) peaks[name] = Math.max(peak, peaks[name] ?? 0);
  return {
    wall: hugo.wall + index.wall,
    cpu: hugo.cpu === null || index.cpu === null ? null : hugo.cpu + index.cpu,
    peaks,
    together: Math.max(hugo.together, index.together),
    besidePagefind: Math.max(hugo.besidePagefind, index.besidePagefind),
    phases: [
      { name: "hugo", wall: hugo.wall, cpu: hugo.cpu ?? 0 },
      { name: "pagefind", wall: index.wall, cpu: index.cpu ?? 0 },
    ],
    output: measureOutput(join(site, "public")),
  };
}
