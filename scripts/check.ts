import { readArguments } from "./arguments.ts";
import { checkContent } from "../src/check/check.ts";
import { formatIssues } from "../src/paper/issue.ts";

const help = `Checks the catalogue and prints every mistake with its place and its mend.

  npm run check               the whole catalogue
  npm run check -- FILE …     only the mistakes of the named files (all cross-references are checked all the same)

Exit code: 0 without a mistake, 1 with one, 2 for a wrong call.`;

const { positionals: named } = readArguments(help, {}, { positionals: true });
const root = new URL("..", import.meta.url).pathname;
const { content, issues } = checkContent(root, new Date().toISOString().slice(0, 10));
const shown = named.length === 0 ? issues : issues.filter((issue) => named.some((file) => file.endsWith(issue.file)));
if (shown.length > 0) {
  console.error(formatIssues(shown));
  process.exit(1);
}
console.log(
  `${named.length === 0 ? `${content.papers.length} papers, ${content.families.size} families, ${content.topics.size} topics, ${content.benchmarks.size} benchmarks` : named.join(", ")}: no problems`,
);
