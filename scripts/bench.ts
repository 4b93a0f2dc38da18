/** How long builds take and how large they become, at any number of papers, beside Hugo sites of the same. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure, type Measurement } from "../src/bench/bench.ts";
import { readRecordFile } from "../src/bench/corpus.ts";
import { hugoVersion } from "../src/bench/hugo.ts";
import { MOST_PAPERS } from "../src/bench/made-catalogue.ts";
import { derive, growthTable, largestLines, sizeTable, timeTable } from "../src/bench/report.ts";
import { readArguments, refuse } from "./arguments.ts";
import { callerPath } from "./caller.ts";

const help = `Builds the whole site of a catalogue made for it, in a folder of its own, and measures the build.

  npm run bench                          10,000 papers, made from a fixed seed: the same ones every time
  npm run bench -- --papers 1000         another number, up to ${MOST_PAPERS.toLocaleString("en-GB")}
  npm run bench -- --corpus FILE.jsonl   made from records, beside the real papers; .gz is unpacked. One JSON object a
                                         line with slug, title, authors, year, venue and abstract
  npm run bench -- --grow                100, 1,000 and --papers papers, in one table
  npm run bench -- --edit                builds again after a change of one paper
  npm run bench -- --social-images       makes pictures for sharing too
  npm run bench -- --no-hugo             measures no Hugo sites beside it
  npm run bench -- --json FILE           writes all figures to a file
  npm run bench -- --keep DIR            makes everything in DIR, which must not exist, and leaves it there

wall             seconds by the clock. Run nothing else meanwhile, or read the CPU column
CPU              user and system seconds of the process and of all that it started
node or hugo MB, pagefind MB, together MB, beside pagefind MB
                 the most memory that was resident: the kernel's high-water mark (VmHWM) of the largest process of the
                 name, looked at ten times a second; "together" is the largest sum (VmRSS) at one look,
                 "beside pagefind" that of all other programs
hugo + pagefind  made by an installed hugo, and Pagefind's index over it; same papers: a page for each, lists by 100 and
                 topics; same pages: all pages and files of the site, ready-made, and an index of papers and models

Before each build the disk writes what is waiting.
CPU and memory are read from /proc, so on other systems than Linux they stay empty, but for the build's own parts.
Ctrl-C ends the build and takes the folder away.
Exit code: 0 measured, 1 a failure, 2 a wrong call, 130 stopped.`;

const { values: options } = readArguments(help, {
  papers: { type: "string", default: "10000" },
  corpus: { type: "string" },
  grow: { type: "boolean", default: false },
  edit: { type: "boolean", default: false },
  "social-images": { type: "boolean", default: false },
  hugo: { type: "boolean", default: true },
  json: { type: "string" },
  keep: { type: "string" },
});
const papers = Number(options.papers);
if (!/^[1-9]\d{0,5}$/.test(options.papers) || papers > MOST_PAPERS) {
  refuse(`--papers takes a number from 1 to ${MOST_PAPERS}, found "${options.papers}"`, help);
}
const corpus = options.corpus === undefined ? undefined : callerPath(options.corpus);
if (corpus !== undefined && !existsSync(corpus)) refuse(`${options.corpus} is not there`, help);
const keep = options.keep === undefined ? undefined : callerPath(options.keep);
if (keep !== undefined && existsSync(keep)) refuse(`${options.keep} exists already`, help);

const hugo = options.hugo ? hugoVersion() : undefined;
if (options.hugo && hugo === undefined) console.error("hugo is not installed: there is nothing to compare with");
const sizes = options.grow ? [...new Set([100, 1000, papers])].filter((size) => size <= papers) : [papers];
const folder = keep ?? mkdtempSync(join(tmpdir(), "smallprint-bench-"));
const stopping = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stopping.abort());

const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`;
/** A line that is written over, at a terminal only. */
const sketch = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\u001B[K${text}`);
const say = (what: string) => {
  sketch("");
  console.error(`${seconds()}  ${what}`);
};
const onLook = (resident: number) => sketch(`${seconds()}  … ${Math.round(resident / 1e6)} MB`);

const measurements: Measurement[] = [];
try {
  const records = corpus === undefined ? undefined : readRecordFile(corpus);
  for (const size of sizes) {
    // Nothing is deleted before all is measured: some file systems are slow to make files where many were deleted.
    const place = join(folder, `papers-${size}`);
    const { socialImages, edit } = { socialImages: options["social-images"], edit: options.edit };
    const repository = fileURLToPath(new URL("..", import.meta.url));
    const rest = { repository, records, socialImages, edit, signal: stopping.signal, say, onLook };
    measurements.push(await measure({ ...rest, folder: place, papers: size, hugo: hugo !== undefined }));
  }
  sketch("");
  tell();
  if (options.json !== undefined) writeFileSync(callerPath(options.json), `${JSON.stringify(report(), null, 2)}\n`);
} catch (error) {
  sketch("");
  console.error(stopping.signal.aborted ? "stopped" : `Nothing was measured: ${(error as Error).message}`);
  process.exitCode = stopping.signal.aborted ? 130 : 1;
} finally {
  // What was ended may still be writing for a moment.
  if (keep === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  else console.error(`kept in ${options.keep}`);
}

function tell(): void {
  const [first] = measurements;
  if (first !== undefined && measurements.length === 1) {
    console.log("Seconds:");
    console.table(timeTable(first));
    console.table(sizeTable(first));
  } else console.table(growthTable(measurements));
  for (const line of largestLines(measurements)) console.log(line);
}

function report() {
  return {
    version: 1,
    machine: {
      node: process.version,
      ...(hugo === undefined ? {} : { hugo }),
      processor: cpus()[0]?.model ?? "",
      cores: availableParallelism(),
      memory: totalmem(),
    },
    corpus: corpus === undefined ? "seed" : "records",
    socialImages: options["social-images"],
    measurements: measurements.map(derive),
  };
}
