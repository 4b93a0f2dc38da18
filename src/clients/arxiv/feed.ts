/**
 * Parser of arXiv's API responses: an Atom feed of papers, or of one error.
 * https://info.arxiv.org/help/api/user-manual.html
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";
import { parseArxivId } from "../../schema/arxiv-id.ts";

/** One paper, in the requested version or the newest. */
export interface ArxivEntry {
  /** Without version. */
  id: string;
  version: number;
  title: string;
  /** The authors' text: shown with its source, never written into the catalogue's files. */
  abstract: string;
  authors: string[];
  /** Distinct, in the order of the authors; few papers give any. */
  affiliations: string[];
  /** yyyy-mm-dd (UTC) of version 1. */
  published: string;
  /** yyyy-mm-dd (UTC) of this version. */
  updated: string;
  /** arXiv's own, the primary one first. */
  categories: string[];
  /** The publisher's, not arXiv's own. */
  doi?: string;
  comment?: string;
  journalRef?: string;
  withdrawn: boolean;
}

export interface ArxivFeed {
  entries: ArxivEntry[];
  /** arXiv's error messages: "incorrect id format for 1234.12345". */
  errors: string[];
}

/** The response is not a complete Atom feed: truncated, HTML, something else. A retry may help. */
export class FeedError extends Error {}

/** 16 MB: arXiv's manual puts a response of 30,000 papers at 15 MB; we request a hundred. */
export const MAX_FEED_LENGTH = 16 * 1024 * 1024;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  removeNSPrefix: true,
  // Ids such as 2310.06470 must keep their last zero.
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
  // Numeric references (&#233;) are decoded with the named ones only.
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: 200_000, maxExpandedLength: MAX_FEED_LENGTH },
  isArray: (name) => ["entry", "author", "affiliation", "category", "link", "doi"].includes(name),
});

/** One line without control characters, because it is printed to terminals. */
const line = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
const words = z.object({ "#text": z.string().transform(line) }).transform((node) => node["#text"]);
const present = words.pipe(z.string().min(1));
const entryShape = z.object({
  id: present,
  title: present,
  summary: words,
  published: words.optional(),
  updated: words.optional(),
  author: z.array(z.object({ name: present, affiliation: z.array(words).default([]) })).default([]),
  category: z.array(z.object({ "@term": z.string() })).default([]),
  primary_category: z.object({ "@term": z.string() }).optional(),
  link: z.array(z.object({ "@href": z.string().default(""), "@title": z.string().optional() })).default([]),
  doi: z.array(words).default([]),
  comment: words.optional(),
  journal_ref: words.optional(),
});
type EntryShape = z.output<typeof entryShape>;
const feedShape = z.object({ feed: z.object({ entry: z.array(entryShape).default([]) }) });

/**
 * The papers and errors of a response.
 * @throws FeedError where it is not a complete feed, or an entry lacks its id, title, authors or dates
 */
export function readFeed(xml: string): ArxivFeed {
  if (xml.length > MAX_FEED_LENGTH) throw new FeedError(`is larger than ${MAX_FEED_LENGTH / 1024 / 1024} MB`);
  if (xml.trim() === "") throw new FeedError("is empty");
  if (!/^\s*(?:<\?xml[^>]*\?>\s*)?<feed[\s>]/.test(xml)) {
    throw new FeedError(`is not an Atom feed: it starts with "${line(xml.slice(0, 80)).slice(0, 40)}"`);
  }
  if (!/<\/feed>\s*$/.test(xml)) throw new FeedError("is truncated");
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new FeedError(`is not well-formed XML: line ${valid.err.line}: ${valid.err.msg}`);
  const parsed = feedShape.safeParse(parser.parse(xml));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new FeedError(`does not match the shape of an arXiv feed: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const feed: ArxivFeed = { entries: [], errors: [] };
  for (const entry of parsed.data.feed.entry) {
    if (/\/api\/errors(?:#|$)/.test(entry.id)) feed.errors.push(entry.summary);
    else feed.entries.push(readEntry(entry));
  }
  return feed;
}

function readEntry(shape: EntryShape): ArxivEntry {
  const named = parseArxivId(shape.id.replace(/^https?:\/\/[^/]+\/abs\//, ""));
  if (named === null) throw new FeedError(`names a paper by "${shape.id}", which is not an arXiv id`);
  const published = readDay(shape.published);
  const updated = readDay(shape.updated) ?? published;
  if (published === undefined || updated === undefined) throw new FeedError(`has no date for ${named.id}`);
  if (shape.author.length === 0) throw new FeedError(`has no author for ${named.id}`);
  const [doi] = shape.doi.filter((text) => text !== "");
  return {
    id: named.id,
    // Every entry of the API carries its version; feeds saved from elsewhere may not.
    version: named.version ?? 1,
    title: shape.title,
    abstract: shape.summary,
    authors: shape.author.map(({ name }) => name),
    affiliations: [...new Set(shape.author.flatMap(({ affiliation }) => affiliation))].filter((name) => name !== ""),
    published,
    updated,
    categories: readCategories(shape),
    ...(doi === undefined ? {} : { doi: doi.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, "") }),
    ...(shape.comment ? { comment: shape.comment } : {}),
    ...(shape.journal_ref ? { journalRef: shape.journal_ref } : {}),
    withdrawn: isWithdrawn(shape),
  };
}

/** `2024-04-09T15:36:50Z`, or with an offset as in older responses, as a day in UTC. */
function readDay(text: string | undefined): string | undefined {
  const date = new Date(text ?? "");
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** Omits the ACM and MSC classes (`I.2.6`, `68T50`) that the feed lists among arXiv's categories. */
function readCategories({ primary_category, category }: EntryShape): string[] {
  const terms = [primary_category?.["@term"], ...category.map((item) => item["@term"])];
  const own = terms.filter((term) => term !== undefined && /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(term));
  return [...new Set(own)] as string[];
}

/**
 * arXiv keeps the entry of a withdrawn paper, and the feed has no field for it. It is stated in the comment, in older
 * papers in the abstract; or the PDF link that the manual promises is missing.
 */
function isWithdrawn({ comment = "", summary, link }: EntryShape): boolean {
  // "was withdrawn from ICLR" is about a venue.
  const said =
    /^\W*withdrawn\b|\b(?:has been|have been|is|was) (?:temporarily )?withdrawn\b(?! from (?!arxiv))|\bwithdrawn by\b/i;
  if (said.test(comment)) return true;
  if (/^\W*(?:this|the) \w+ (?:has been|is|was) (?:temporarily )?withdrawn\b/i.test(summary)) return true;
  const pdf = link.find((item) => item["@title"] === "pdf");
  return link.length > 0 && (pdf === undefined || pdf["@href"] === "");
}
