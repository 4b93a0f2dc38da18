/** Collects the papers' signals into the day's snapshot. */
import { fileURLToPath } from "node:url";
import { formatIssues } from "../src/reader/issue.ts";
import { refreshSignals } from "../src/signals/refresh.ts";
import { listTroubles, summarize } from "../src/signals/report.ts";
import { formatSnapshot } from "../src/signals/snapshot.ts";
import { sources } from "../src/signals/sources/index.ts";
import { failedWholly } from "../src/signals/sources/source.ts";
import { snapshotFile } from "../src/signals/store.ts";
import { addDays } from "../src/lib/dates.ts";
import { readArguments, refuse } from "./arguments.ts";
import { readCatalogue } from "./caller.ts";

const names = sources.map(({ name }) => name);
/** Each source's address can be overridden. */
const addressOptions = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));

const help = `Collects each paper's Hugging Face upvotes, GitHub stars and Semantic Scholar citations into
content/signals/<yyyy-mm-dd>.json. A count that a source does not report is omitted, never 0; a second run on one day
retains counts that it cannot fetch again. Older snapshots are thinned to one a week after 40 days and one a month
after 400.

  npm run signals                        all sources, today (UTC)
  npm run signals -- --only SOURCE       ${names.join(", ")}; may be given more than once
  npm run signals -- --date 2026-11-24   today or yesterday: numbers of today are never put under an older date
  npm run signals -- --dry-run           prints the snapshot and writes nothing
  npm run signals -- --hugging-face URL --github URL --semantic-scholar URL    other addresses for the sources

GITHUB_TOKEN             requests 100 repositories at a time from GitHub; without it, 60 an hour are allowed
SEMANTIC_SCHOLAR_API_KEY raises the rate limit of Semantic Scholar

Exit code: 0 if every source answered, with warnings for papers that failed; 1 if a source did not answer at all (the
others' counts are still written) or nothing could be written; 2 for invalid arguments.`;

const { values: options } = readArguments(help, {
  date: { type: "string" },
  only: { type: "string", multiple: true },
  "dry-run": { type: "boolean", default: false },
  ...addressOptions,
});

const urls = Object.fromEntries(
  names.map((name) => [name, (options as Record<string, unknown>)[name] as string | undefined]),
);
for (const name of options.only ?? []) {
  if (!names.includes(name)) refuse(`no source "${name}"; known: ${names.join(", ")}`, help);
}
for (const [name, url] of Object.entries(urls)) {
  if (url !== undefined && !/^https?:\/\//.test(url)) refuse(`--${name} needs an address, found "${url}"`, help);
}
const today = new Date().toISOString().slice(0, 10);
const day = options.date ?? today;
if (![today, addDays(today, -1)].includes(day)) {
  refuse(`--date needs today (${today}) or yesterday, in UTC; found "${day}"`, help);
}

const root = fileURLToPath(new URL("..", import.meta.url));
const papers = readCatalogue(root).papers.map(({ id, fields }) => ({
  id,
  arxiv: fields.arxiv,
  code: fields.links.code,
}));

/** Interval of progress messages, in papers. */
const REPORT_EVERY = 25;
const env = (name: string) => process.env[name] || undefined;
const refreshed = await refreshSignals(root, papers, {
  day,
  write: !options["dry-run"],
  only: options.only,
  urls,
  keys: Object.fromEntries(sources.map(({ name, keyVariable }) => [name, keyVariable && env(keyVariable)])),
  onProgress: (source, done, of) => {
    if (done % REPORT_EVERY === 0 || done === of) console.error(`${source}  ${done} of ${of}`);
  },
}).catch((error: Error) => {
  console.error(`${snapshotFile(day)} could not be written: ${error.message}`);
  process.exit(1);
});

if (!refreshed.ok) {
  console.error(formatIssues(refreshed.issues));
  process.exit(1);
}
const { results, snapshot, dropped } = refreshed;
if (options["dry-run"] && snapshot) process.stdout.write(formatSnapshot(snapshot));
for (const result of results) console.error(summarize(result));
for (const line of listTroubles(results)) console.error(line);
if (!snapshot) console.error("No source returned anything, so nothing was written.");
else if (!options["dry-run"]) {
  console.log(`${snapshotFile(day)}: signals of ${Object.keys(snapshot.papers).length} papers`);
  if (dropped.length > 0) console.log(`thinned out: ${dropped.join(", ")}`);
}
process.exitCode = snapshot === undefined || results.some(failedWholly) ? 1 : 0;
