/** Checks the catalogue's external links. */
import { loadCatalogueFiles } from "../src/reader/catalogue-files.ts";
import { collectAddresses } from "../src/link-check/addresses.ts";
import { checkLinks, nothingAnswered } from "../src/link-check/check-links.ts";
import { formatMarkdown, formatText } from "../src/link-check/report.ts";
import { errorsOf, formatIssues } from "../src/reader/issue.ts";
import { writeAtomically } from "../src/lib/atomic-write.ts";
import { readArguments } from "./arguments.ts";
import { callerPath, catalogueRoot } from "./caller.ts";

const help = `Requests every external address of the catalogue (sources, code, weights, benchmarks, outside models, links
in texts) and reports which are dead and which have moved permanently. Needs the network.

  npm run links                     one request a second to each host
  npm run links -- --arxiv          also the papers' pages at arXiv and doi.org: one request in three seconds
  npm run links -- --markdown FILE  also writes the links to fix as Markdown; an empty file if there are none
  npm run links -- --root DIR       the catalogue in another folder
  npm run links -- --allow-local    also allows hosts that are not on the public internet (for tests)

dead: HTTP 404 or 410, or no such host. moved: redirected permanently (301, 308) to an address that answers. unsure:
anything else, such as 403, 429, a timeout or a certificate error; never reported as dead.

Exit code: 0 no dead address, 1 a dead address, or no address answered; 2 invalid arguments.`;

const { values: options } = readArguments(help, {
  arxiv: { type: "boolean", default: false },
  markdown: { type: "string" },
  root: { type: "string" },
  "allow-local": { type: "boolean", default: false },
});
const { content, issues } = loadCatalogueFiles(catalogueRoot(options.root, help));
const errors = errorsOf(issues);
if (errors.length > 0) console.error(`${formatIssues(errors)}\n\nFiles with errors are skipped.`);
const addresses = collectAddresses(content, { arxiv: options.arxiv });

/** Interval of progress messages, in addresses. */
const REPORT_EVERY = 25;
const links = await checkLinks(addresses, {
  // A local server needs no rate limit.
  ...(options["allow-local"] ? { allowLocal: true, paceMs: () => 1 } : {}),
  onProgress: (done, of) => {
    if (done % REPORT_EVERY === 0 || done === of) console.error(`${done} of ${of}`);
  },
});
if (nothingAnswered(links)) {
  console.error("No address answered: is there a network connection? No report was written.");
  process.exit(1);
}
console.log(formatText(links));
if (options.markdown !== undefined) writeAtomically(callerPath(options.markdown), formatMarkdown(links));
process.exitCode = links.some(({ outcome }) => outcome.kind === "dead") ? 1 : 0;
