import { createArxivClient } from "../src/clients/arxiv/client.ts";
import { readReference, type PaperReference } from "../src/schema/arxiv-id.ts";
import { didYouMean } from "../src/lib/nearest.ts";
import { askConsent, askReference, askWishes } from "../src/drafting/ask.ts";
import { BibliographyError, readBibliography } from "../src/drafting/bibliography.ts";
import { decide, proposeAll, takenIds, type Wishes } from "../src/drafting/decide.ts";
import { draftPaper } from "../src/drafting/draft.ts";
import { findPaper, NoPaperError } from "../src/drafting/find-paper.ts";
import { findDuplicate, listKnownPapers } from "../src/drafting/known-papers.ts";
import { describeDecisions, describeFindings, describeNext, describePaper } from "../src/drafting/report.ts";
import { writeDraft } from "../src/drafting/write.ts";
import { day, slug } from "../src/schema/fields.ts";
import { paper } from "../src/schema/paper.ts";
import { readArguments, refuse } from "./arguments.ts";
import { apiAddress, callerPath, catalogueRoot, readCatalogue } from "./caller.ts";

const help = `Drafts a paper's file: arXiv's metadata is filled in, everything else is marked TODO.

  npm run new -- 2506.07900                  by arXiv id; an arXiv address or a DOI works as well
  npm run new -- --from ref.bib              without a network: .bib, .ris, or a response of arXiv's API as .xml
  npm run new -- 2506.07900 --from refs.bib  that paper, from a file with several

  --id ID          the file's name and the page's address; otherwise from the title
  --short NAME     the name in lists; otherwise from the title
  --family ID      instead of the proposed families; can be repeated
  --topic ID       instead of the proposed topics; can be repeated
  --dry-run        prints the file and writes nothing
  --yes            accepts the proposals without prompting; the default without a terminal
  --date DAY       the day it enters the catalogue; otherwise today
  --api URL        another address than arXiv's
  --root DIR       the catalogue in another folder

At a terminal it prompts for what no option sets. It never overwrites a file, and refuses a paper that has one. The
abstract is shown for reference and not written.
Exit code: 0 drafted, 1 nothing was drafted or you cancelled, 2 invalid arguments.`;

const { values: options, positionals } = readArguments(
  help,
  {
    from: { type: "string" },
    id: { type: "string" },
    short: { type: "string" },
    family: { type: "string", multiple: true },
    topic: { type: "string", multiple: true },
    "dry-run": { type: "boolean", default: false },
    yes: { type: "boolean", default: false },
    date: { type: "string", default: new Date().toISOString().slice(0, 10) },
    api: { type: "string" },
    root: { type: "string" },
  },
  { positionals: true },
);
const api = apiAddress(options.api, help);
const root = catalogueRoot(options.root, help);
const atTerminal = process.stdin.isTTY && process.stdout.isTTY && !options.yes;
const say = (text: string) => console.error(text);

/** Exits without writing anything. */
function stop(sentence: string): never {
  say(sentence);
  process.exit(1);
}

const content = readCatalogue(root, ", which may affect the proposals");
const known = listKnownPapers(root);
const wishes: Wishes = { id: options.id, short: options.short, families: options.family, topics: options.topic };
const wrong = [
  ...(positionals.length > 1 ? [`one paper at a time, found ${positionals.length}`] : []),
  ...(options.id !== undefined && !slug("").safeParse(options.id).success
    ? [`--id needs lowercase letters, digits, "-" and ".", found "${options.id}"`]
    : []),
  ...(options.short === undefined ? [] : (paper.shape.short.safeParse(options.short).error?.issues ?? [])).map(
    ({ message }) => `--short ${message}`,
  ),
  ...(options.family ?? [])
    .filter((id) => !content.families.has(id))
    .map((id) => unknown("family", id, content.families)),
  ...(options.topic ?? []).filter((id) => !content.topics.has(id)).map((id) => unknown("topic", id, content.topics)),
  ...(day.safeParse(options.date).success ? [] : [`--date needs a day like 2026-11-24, found "${options.date}"`]),
];
if (wrong.length > 0) refuse(wrong.join("\n"), help);
if (options.id !== undefined && takenIds(known).has(options.id)) {
  const owner = known.find(({ id, aliases }) => id === options.id || aliases.includes(options.id ?? ""));
  stop(`The id "${options.id}" belongs to ${owner?.file}: choose another`);
}

function unknown(kind: string, id: string, all: ReadonlyMap<string, unknown>): string {
  return [`"${id}" is not a known ${kind}.`, didYouMean(id, all.keys()), `Known: ${[...all.keys()].join(", ")}`]
    .filter(Boolean)
    .join(" ");
}

let input = positionals[0];
if (input === undefined && options.from === undefined) {
  if (!atTerminal) refuse("which paper? Give an arXiv id, an address, a DOI, or --from FILE", help);
  input = (await askReference()) ?? stop("Nothing was written.");
}
let reference: PaperReference | undefined;
if (input !== undefined) {
  reference =
    readReference(input) ??
    refuse(
      `"${input}" is neither an arXiv id nor a DOI. Expected YYMM.NNNNN, for example 2506.07900, an address like https://arxiv.org/abs/2506.07900, or a DOI`,
      help,
    );
}

function refuseDuplicate(paper: Parameters<typeof findDuplicate>[0]): void {
  const duplicate = findDuplicate(paper, known);
  if (duplicate === undefined) return;
  stop(`The paper has a file already: ${duplicate.file} (${duplicate.why}). Correct that one; nothing was written.`);
}

try {
  // Before any request to arXiv.
  if (reference?.kind === "arxiv") refuseDuplicate({ arxiv: reference.id });
  const metadata =
    options.from !== undefined
      ? readBibliography(callerPath(options.from), reference)
      : await findPaper(createArxivClient({ api, say }), reference as PaperReference);
  refuseDuplicate(metadata);
  if (metadata.withdrawn) {
    stop(
      `The paper is withdrawn at arXiv${metadata.comment === undefined ? "" : ` ("${metadata.comment}")`}: it is not entered.`,
    );
  }
  say(`\n${describePaper(metadata)}\n`);
  if (reference?.kind === "arxiv" && (reference.version ?? metadata.version) !== metadata.version) {
    say(`You named version ${reference.version}; the draft is of version ${metadata.version}, the newest.\n`);
  }
  const proposals = proposeAll(metadata, content, known);
  const findings = describeFindings(metadata, content.papers);
  say(describeDecisions(decide(proposals, wishes, options.date), proposals, wishes));
  say(findings === "" ? "" : `${findings}\n`);
  const wanted = atTerminal ? await askWishes(proposals, wishes, content, takenIds(known)) : wishes;
  if (wanted === null) stop("Nothing was written.");
  const draft = draftPaper(metadata, decide(proposals, wanted, options.date), content);
  if (options["dry-run"]) {
    say(`${draft.file} would be:\n`);
    console.log(draft.text.trimEnd());
  } else {
    if (atTerminal && !(await askConsent(draft.file))) stop("Nothing was written.");
    if (!writeDraft(root, draft)) stop(`${draft.file} exists already and was not changed: choose another --id`);
    console.log(draft.file);
    say(`\n${describeNext(draft)}`);
  }
} catch (error) {
  if (error instanceof NoPaperError || error instanceof BibliographyError)
    stop(`${error.message}\nNothing was written.`);
  throw error;
}
