/** Makes a catalogue of many papers for measurements. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readRecordFile, writeCorpus } from "../src/bench/corpus.ts";
import { readArguments, refuse } from "./arguments.ts";

const help = `Makes a catalogue of many papers for measurements: the real one and papers made from records beside it.

  node scripts/bench-corpus.ts --records FILE --out DIR [--papers 10000]

FILE holds one JSON object a line with slug, title, authors, year, venue and abstract; .gz is unpacked.
DIR must not exist yet. Nothing made here belongs in the repository.
Exit code: 0 made, 1 a failure, 2 a wrong call.`;

const { values: options } = readArguments(help, {
  records: { type: "string" },
  out: { type: "string" },
  papers: { type: "string", default: "10000" },
});
if (options.records === undefined || options.out === undefined) refuse("--records and --out are needed", help);
if (!/^[1-9]\d{0,6}$/.test(options.papers)) refuse(`--papers takes a number, found "${options.papers}"`, help);
const target = resolve(options.out);
if (existsSync(target)) refuse(`${options.out} exists already`, help);
try {
  const records = readRecordFile(options.records);
  const root = fileURLToPath(new URL("..", import.meta.url));
  const made = writeCorpus(root, target, records, Number(options.papers));
  console.log(`${options.out}: ${made.length} papers made from ${records.length} records`);
} catch (error) {
  console.error(`No catalogue was made: ${(error as Error).message}`);
  process.exitCode = 1;
}
