/** Checks the catalogue, or named files of it. */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
// Compiled modules are kept: a third of the time that a small catalogue takes goes into compiling.
enableCompileCache(`${root}/node_modules/.cache/smallprint-check`);
const { lintCatalogue } = await import("../src/lint/lint.ts");
const { namedFiles } = await import("../src/lint/named-files.ts");
const { formatGithub } = await import("../src/lint/reporters/github.ts");
const { toReport } = await import("../src/lint/reporters/json.ts");
const { errorsOf, formatIssues } = await import("../src/reader/issue.ts");
const { readArguments, refuse } = await import("./arguments.ts");

const help = `Checks the catalogue and prints every mistake with its place and its hint, one a line:
file:line:column  field  what is wrong  how to fix it

  npm run check                        the whole catalogue
  npm run check -- FILE …              the named files, and what other files say of them
  npm run check -- --format json       for programs (docs/check.md); --format github for annotations of a pull request
  npm run check -- --fix [FILE …]      fixes what is mechanical, then checks: order of fields, quoting, dates, dashes in
                                       names, line ends, space at the ends of lines

Warnings fail nothing. Exit code: 0 without a mistake, 1 with one, 2 for a wrong call.`;

const { values: options, positionals } = readArguments(
  help,
  { format: { type: "string", default: "text" }, fix: { type: "boolean", default: false } },
  { positionals: true },
);
const named = positionals.length === 0 ? undefined : readNames(positionals);
const { format } = options;
if (format !== "text" && format !== "json" && format !== "github") {
  refuse(`--format takes text, json or github, found "${format}"`, help);
}

if (options.fix) {
  const { fixFiles } = await import("../src/lint/fixers/fix-files.ts");
  // Told apart from the report, which programs read.
  for (const { file, applied } of fixFiles(root, named)) console.error(`fixed ${file}: ${applied.join(", ")}`);
}
const today = new Date().toISOString().slice(0, 10);
const { content, issues } = lintCatalogue(root, today, named === undefined ? {} : { named });
if (format === "json") console.log(JSON.stringify(toReport(issues, named), null, 2));
else if (format === "github") console.log(formatGithub(issues));
else if (issues.length > 0) console.log(formatIssues(issues));
else console.log(`${named === undefined ? summary() : [...named].join(", ")}: no problems`);
process.exitCode = errorsOf(issues).length > 0 ? 1 : 0;

function readNames(names: readonly string[]): ReadonlySet<string> {
  try {
    // npm calls scripts in the project's folder and tells where it was called itself.
    return namedFiles(root, process.env["INIT_CWD"] ?? process.cwd(), names);
  } catch (error) {
    return refuse((error as Error).message, help);
  }
}

function summary(): string {
  const { papers, families, topics, benchmarks } = content;
  return `${papers.length} papers, ${families.size} families, ${topics.size} topics, ${benchmarks.size} benchmarks`;
}
