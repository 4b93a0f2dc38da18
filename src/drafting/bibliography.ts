/** Reads one paper's metadata from a file: BibTeX, RIS, or a saved response of arXiv's API. No network. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { z } from "zod";
import { FeedError, readFeed } from "../clients/arxiv/feed.ts";
import { readReference, type PaperReference } from "../schema/arxiv-id.ts";
import { withoutMarkup } from "./latex.ts";
import { fromArxiv, type PaperMetadata } from "./metadata.ts";

/** 1 MB: about 2,000 references; a larger file is not the reference of one paper. */
const MAX_BIBLIOGRAPHY_BYTES = 1024 * 1024;

/** Why a file has no usable paper, as one sentence. */
export class BibliographyError extends Error {}

/**
 * @param path as passed to the file system
 * @param wanted selects one of several papers
 * @throws BibliographyError
 */
export function readBibliography(path: string, wanted?: PaperReference): PaperMetadata {
  const name = basename(path);
  const refuse = (message: string): never => {
    throw new BibliographyError(`${name} ${message}`);
  };
  const read = READERS[extname(path).toLowerCase()];
  if (read === undefined) return refuse("has an unsupported extension: expected .bib, .ris or .xml");
  let text = "";
  try {
    if (statSync(path).size > MAX_BIBLIOGRAPHY_BYTES) refuse("is larger than 1 MB: reduce it to the one reference");
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof BibliographyError) throw error;
    refuse(`cannot be read: ${(error as Error).message}`);
  }
  const papers = read(name, text);
  const chosen = wanted === undefined ? papers : papers.filter((paper) => isWanted(paper, wanted));
  const [paper, ...more] = chosen;
  if (paper === undefined) return refuse(papers.length === 0 ? "has no reference" : "has no reference to that paper");
  if (more.length > 0) {
    return refuse(
      `has ${chosen.length} papers: name one (npm run new -- ${paper.arxiv ?? "ID"} --from ${name}) or reduce it to one`,
    );
  }
  return paper;
}

const isWanted = ({ arxiv, doi }: PaperMetadata, wanted: PaperReference) =>
  wanted.kind === "arxiv" ? arxiv === wanted.id : doi?.toLowerCase() === wanted.doi.toLowerCase();

type Reader = (name: string, text: string) => PaperMetadata[];

const readAtom: Reader = (name, text) => {
  try {
    const { entries, errors } = readFeed(text);
    if (errors.length > 0) throw new BibliographyError(`${name} contains arXiv's error "${errors.join("; ")}"`);
    return [...new Set(entries.map(({ id }) => id))].flatMap((id) => {
      const versions = entries.filter((entry) => entry.id === id).sort((a, b) => b.version - a.version);
      const [newest] = versions;
      return newest
        ? [
            {
              ...fromArxiv(
                newest,
                versions.find(({ version }) => version === 1),
              ),
              origin: name,
            },
          ]
        : [];
    });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new BibliographyError(`${name} ${error.message}. Expected an unmodified response of arXiv's API`);
  }
};

const name = z.object({
  given: z.string().optional(),
  family: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  "non-dropping-particle": z.string().optional(),
  "dropping-particle": z.string().optional(),
});
const text = z.coerce.string().optional();
/** CSL-JSON, to which Citation.js converts both formats. */
const reference = z.object({
  title: text,
  author: z.array(name).default([]),
  issued: z.object({ "date-parts": z.array(z.array(z.coerce.number())).optional() }).optional(),
  DOI: text,
  URL: text,
  abstract: text,
  note: text,
  number: text,
  "container-title": text,
});
/** BibTeX fields of arXiv, for which CSL has no equivalent. */
const bibtexEntry = z.object({ properties: z.record(z.string(), z.unknown()) });

const parse = (file: string, content: string, forceType: string, target?: string): unknown => {
  try {
    return plugins.input.chain(content, {
      forceType,
      ...(target === undefined ? {} : { target }),
      generateGraph: false,
    });
  } catch (error) {
    const [message = ""] = (error as Error).message.split("\n");
    throw new BibliographyError(`${file} cannot be read: ${message}`);
  }
};

const readBibtex: Reader = (file, content) => {
  const references = z.array(reference).parse(parse(file, content, "@biblatex/text"));
  if (references.length === 0) return [];
  const entries = z.array(bibtexEntry).parse(parse(file, content, "@biblatex/text", "@biblatex/entries+list"));
  return references.map((item, index) => {
    const fields = entries[index]?.properties ?? {};
    const field = (key: string) => (typeof fields[key] === "string" ? fields[key] : undefined);
    const primary = field("primaryclass") ?? field("eprintclass");
    return toMetadata(file, item, [field("eprint")], primary === undefined ? [] : [primary]);
  });
};

const readRis: Reader = (file, content) =>
  z
    .array(reference)
    .parse(parse(file, content, "@ris/file"))
    .map((item) => toMetadata(file, item, [], []));

const READERS: Record<string, Reader> = { ".bib": readBibtex, ".ris": readRis, ".xml": readAtom, ".atom": readAtom };

function toMetadata(
  file: string,
  item: z.output<typeof reference>,
  ids: (string | undefined)[],
  categories: string[],
): PaperMetadata {
  const title = withoutMarkup(item.title ?? "");
  if (title === "") throw new BibliographyError(`${file} has a reference without a title`);
  const named = [...ids, item.DOI, item.URL, item["container-title"], item.note, item.number].flatMap((value) =>
    value === undefined ? [] : findReferences(value),
  );
  const arxiv = named.find((found) => found.kind === "arxiv");
  const doi = named.find((found) => found.kind === "doi")?.doi;
  const [year, month, day] = item.issued?.["date-parts"]?.[0] ?? [];
  const published = [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  const authors = item.author.map((author) => withoutMarkup(fullName(author))).filter((author) => author !== "");
  const venue = item["container-title"];
  return {
    origin: file,
    ...(arxiv === undefined ? {} : { arxiv: arxiv.id }),
    ...(arxiv?.version === undefined ? {} : { version: arxiv.version }),
    title,
    authors: authors.filter((author) => author !== "others"),
    ...(authors.includes("others") ? { moreAuthors: true } : {}),
    organizations: [],
    ...(item.abstract === undefined ? {} : { abstract: withoutMarkup(item.abstract) }),
    ...(published === "" ? {} : { published }),
    categories,
    ...(doi === undefined ? {} : { doi }),
    ...(item.note === undefined ? {} : { comment: withoutMarkup(item.note) }),
    ...(venue === undefined || /arxiv/i.test(venue)
      ? {}
      : { venue: venue.includes(String(year)) ? venue : `${venue} ${year ?? ""}`.trim() }),
    addresses: item.URL === undefined || readReference(item.URL) !== null ? [] : [item.URL],
    withdrawn: false,
  };
}

/** Ids in a field with further text: "arXiv preprint arXiv:2404.06395". */
function findReferences(value: string): PaperReference[] {
  return [value, ...(value.match(/arxiv:\s*\S+/gi) ?? [])].flatMap((part) => readReference(part) ?? []);
}

function fullName(author: z.output<typeof name>): string {
  const { given, family, literal, suffix } = author;
  const particle = author["non-dropping-particle"] ?? author["dropping-particle"];
  return literal ?? [given, particle, family, suffix].filter((part) => part !== undefined && part !== "").join(" ");
}
