import { ABSTRACTS_FOLDER, readAbstracts, writeAbstract } from "../src/abstracts/cache.ts";
import { choosePapers, fetchAbstracts } from "../src/abstracts/fetch.ts";
import { createArxivClient } from "../src/clients/arxiv/client.ts";
import { readArguments, refuse } from "./arguments.ts";
import { apiAddress, catalogueRoot, readCatalogue } from "./caller.ts";

const help = `Fetches the abstracts of the catalogue's papers from arXiv into ${ABSTRACTS_FOLDER}/, which git ignores. The site shows
them below our summaries, search finds them, and npm run check compares our words with theirs. Without them
everything builds and passes.

  npm run abstracts                         those that are missing or of an outdated version
  npm run abstracts -- --refresh            all of them again: arXiv may have newer versions
  npm run abstracts -- --only minicpm4      one paper, fetched again; can be repeated
  npm run abstracts -- --api URL            from another address than arXiv's
  npm run abstracts -- --root DIR           for the catalogue in another folder

Each request is for 100 papers, with three seconds between requests. It can be stopped and started again.
Exit code: 0 all are available, 1 some could not be fetched, 2 invalid arguments.`;

const { values: options } = readArguments(help, {
  refresh: { type: "boolean", default: false },
  only: { type: "string", multiple: true, default: [] },
  api: { type: "string" },
  root: { type: "string" },
});
const api = apiAddress(options.api, help);
const root = catalogueRoot(options.root, help);
const { papers } = readCatalogue(root, ", which may hide papers");
const unknown = options.only.filter((id) => !papers.some((paper) => paper.id === id));
if (unknown.length > 0) refuse(`the catalogue has no paper ${unknown.map((id) => `"${id}"`).join(", ")}`, help);

const today = new Date().toISOString().slice(0, 10);
const say = (sentence: string) => console.error(sentence);
const chosen = options.only.length === 0 ? papers : papers.filter(({ id }) => options.only.includes(id));
const toFetch =
  options.refresh || options.only.length > 0 ? chosen : choosePapers(chosen, readAbstracts(root, say), today);
if (toFetch.length > 0) say(`Requesting from arXiv: ${toFetch.length} of ${papers.length} abstracts`);
const { fetched, problems } = await fetchAbstracts(
  createArxivClient({ api, say }),
  toFetch,
  today,
  (id, abstract) => writeAbstract(root, id, abstract),
  say,
);
for (const problem of problems) console.error(problem);
const atHand = readAbstracts(root, () => undefined);
const held = papers.filter(({ id }) => atHand.has(id)).length;
console.log(`${fetched} fetched; ${ABSTRACTS_FOLDER}/ has the abstracts of ${held} of ${papers.length} papers`);
if (problems.length > 0) {
  console.error("What is missing can be fetched later: npm run abstracts continues where it stopped.");
  process.exitCode = 1;
}
