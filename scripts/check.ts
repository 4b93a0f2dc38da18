/** Checks the catalogue, or named files of it. */
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
// Compilation is cached: it is a third of the time needed for a small catalogue.
enableCompileCache(`${root}/node_modules/.cache/smallprint-check`);
const { lintCatalogue } = await import("../src/lint/lint.ts");
const { namedFiles } = await import("../src/lint/named-files.ts");
const { formatGithub } = await import("../src/lint/reporters/github.ts");
const { toReport } = await import("../src/lint/reporters/json.ts");
const { errorsOf, formatIssues } = await import("../src/reader/issue.ts");
const { readArguments, refuse } = await import("./arguments.ts");

const help = `Checks the catalogue and prints every error with its position and a hint, one a line:
file:line:column  field  what is wrong  how to fix it

  npm run check                        the full catalogue
  npm run check -- FILE …              the named files, and references to them from other files
  npm run check -- --format json       for programs (docs/check.md); --format github for annotations of a pull request
  npm run check -- --fix [FILE …]      applies automatic fixes, then checks: order of fields, quoting, dates, dashes in
                                       names, line endings, trailing whitespace

Warnings do not fail the check. Exit code: 0 no errors, 1 errors, 2 invalid arguments.`;

const { values: options, positionals } = readArguments(
  help,
  { format: { type: "string", default: "text" }, fix: { type: "boolean", default: false } },
  { positionals: true },
);
const named = positionals.length === 0 ? undefined : readNames(positionals);
const { format } = options;
if (format !== "text" && format !== "json" && format !== "github") {
  refuse(`--format accepts text, json or github, found "${format}"`, help);
}

if (options.fix) {
  const { fixFiles } = await import("../src/lint/fixers/fix-files.ts");
  // On stderr, so that the report on stdout stays machine-readable.
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
    // npm runs scripts in the project's folder and passes the caller's folder.
    return namedFiles(root, process.env["INIT_CWD"] ?? process.cwd(), names);
  } catch (error) {
    return refuse((error as Error).message, help);
  }
}

function summary(): string {
  const { papers, families, topics, benchmarks } = content;
  return `${papers.length} papers, ${families.size} families, ${topics.size} topics, ${benchmarks.size} benchmarks`;
}
