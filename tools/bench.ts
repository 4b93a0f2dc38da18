/** Measures a build of N papers. */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments, refuse } from "../scripts/arguments.ts";
import { contentFiles } from "../src/reader/catalogue-files.ts";
import { copyProject } from "./copy-project.ts";
import { runMeasured } from "./measured-run.ts";
import { MAX_PAPERS, writeSyntheticCatalogue } from "./synthetic-catalogue.ts";

const repository = fileURLToPath(new URL("..", import.meta.url));
/** Introductions refer to real papers: a catalogue has all of these. */
const fewest = contentFiles(repository, "papers").length;

const help = `Builds the complete site of a synthetic catalogue in a temporary folder and measures the build.

  npm run bench                      1,000 papers: copies of the real ones under other ids
  npm run bench -- --papers 3000     another number, from ${fewest} to ${MAX_PAPERS.toLocaleString("en-GB")}
  npm run bench -- --social-images   with social images

wall: elapsed seconds; CPU: user and system seconds of all processes; memory: peak resident size of all processes,
sampled ten times a second (both on Linux only). Keep the machine idle, and compare only figures of one machine.
Exit code: 0 measured, 1 a failure, 2 a wrong call.`;

const { values: options } = readArguments(help, {
  papers: { type: "string", default: "1000" },
  "social-images": { type: "boolean", default: false },
});
const papers = Number(options.papers);
if (!/^[1-9]\d*$/.test(options.papers) || papers < fewest || papers > MAX_PAPERS) {
  refuse(`--papers must be a number from ${fewest} to ${MAX_PAPERS}, found "${options.papers}"`, help);
}

const folder = mkdtempSync(join(tmpdir(), "smallprint-bench-"));
process.once("SIGINT", () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(130);
});
try {
  copyProject(repository, folder);
  writeSyntheticCatalogue(repository, folder, papers);
  console.error(`building ${papers} papers in ${folder} …`);
  const astro = join(repository, "node_modules", "astro", "bin", "astro.mjs");
  const { wall, cpu, memory } = await runMeasured(process.execPath, [astro, "build"], {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", SOCIAL_IMAGES: options["social-images"] ? "1" : "0" },
  });
  const sizes = readdirSync(join(folder, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.table({
    total: row(wall, cpu, sizes.length, bytes, memory),
    "per paper": row(wall / papers, cpu / papers, sizes.length / papers, bytes / papers),
  });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function row(wall: number, cpu: number, files: number, bytes: number, memory?: number) {
  const round = (value: number) => Number(value.toPrecision(3));
  return {
    "wall s": round(wall),
    "CPU s": round(cpu),
    files: round(files),
    MB: round(bytes / 1e6),
    ...(memory === undefined ? {} : { "memory MB": Math.round(memory / 1e6) }),
  };
}
