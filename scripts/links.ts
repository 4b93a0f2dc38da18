/** Asks whether the catalogue's outside addresses still answer. */
import { loadCatalogueFiles } from "../src/reader/catalogue-files.ts";
import { collectAddresses } from "../src/link-check/addresses.ts";
import { checkLinks, nothingAnswered } from "../src/link-check/check-links.ts";
import { formatMarkdown, formatText } from "../src/link-check/report.ts";
import { errorsOf, formatIssues } from "../src/reader/issue.ts";
import { writeAtomically } from "../src/lib/atomic-write.ts";
import { readArguments } from "./arguments.ts";
import { callerPath, catalogueRoot } from "./caller.ts";

const help = `Asks every outside address of the catalogue (sources, code, weights, benchmarks, outside models, links in texts)
whether it still answers, and tells what has moved for good from what is dead. Needs the network.

  npm run links                     one request a second to each host
  npm run links -- --arxiv          also the papers' pages at arXiv and doi.org: three seconds each
  npm run links -- --markdown FILE  also writes what is to be fixed as Markdown; an empty file if nothing is
  npm run links -- --root DIR       of another catalogue
  npm run links -- --allow-local    also asks machines that are not on the public internet (for tests)

dead: HTTP 404 or 410, or no such host. moved: redirected for good (301, 308) to an address that answers. unsure:
anything else, such as 403, 429, a time-out or a certificate; never called dead.

Exit code: 0 without a dead address, 1 with one, or if nothing at all answered; 2 for a wrong call.`;

const { values: options } = readArguments(help, {
  arxiv: { type: "boolean", default: false },
  markdown: { type: "string" },
  root: { type: "string" },
  "allow-local": { type: "boolean", default: false },
});
const { content, issues } = loadCatalogueFiles(catalogueRoot(options.root, help));
const errors = errorsOf(issues);
if (errors.length > 0) console.error(`${formatIssues(errors)}\n\nFiles with mistakes are left out.`);
const addresses = collectAddresses(content, { arxiv: options.arxiv });

/** Steps of the progress that is told. */
const TOLD_EVERY = 25;
const links = await checkLinks(addresses, {
  // One's own machine need not be spared.
  ...(options["allow-local"] ? { allowLocal: true, paceMs: () => 1 } : {}),
  onProgress: (done, of) => {
    if (done % TOLD_EVERY === 0 || done === of) console.error(`${done} of ${of}`);
  },
});
if (nothingAnswered(links)) {
  console.error("Nothing at all answered: is there a network? No report is written.");
  process.exit(1);
}
console.log(formatText(links));
if (options.markdown !== undefined) writeAtomically(callerPath(options.markdown), formatMarkdown(links));
process.exitCode = links.some(({ outcome }) => outcome.kind === "dead") ? 1 : 0;
