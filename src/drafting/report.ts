/** Report of a draft and its reasons, for the terminal. */
import type { CatalogueFiles } from "../reader/catalogue-files.ts";
import { pluralize } from "../lib/pluralize.ts";
import { formatDay } from "../lib/dates.ts";
import type { Proposals, Wishes } from "./decide.ts";
import type { Decisions, Draft } from "./draft.ts";
import { nameOrigin } from "./find-paper.ts";
import { findLinks, findVenue } from "./findings.ts";
import type { PaperMetadata } from "./metadata.ts";
import type { Proposal } from "./propose-taxonomy.ts";

/** Number of similar topics listed in addition to the chosen ones. */
const NEAR_TOPICS = 4;
const LINE_WIDTH = 100;
const LABEL_WIDTH = 10;

/** The paper in two lines, and its abstract as reference. */
export function describePaper(metadata: PaperMetadata): string {
  const { title, published = "", revised, categories, authors, comment, abstract, latest } = metadata;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(published) ? formatDay(published) : published;
  const about = [
    nameOrigin(metadata),
    ...(day === "" ? [] : [day]),
    ...(revised === undefined ? [] : [`revised ${formatDay(revised)}`]),
    ...(categories.length > 0 ? [categories.join(" ")] : []),
    pluralize(authors.length, "author"),
  ];
  return [
    title,
    about.join(" · "),
    ...(comment === undefined ? [] : [`Comment: ${comment}`]),
    ...(latest === undefined
      ? []
      : [
          `Since version 1 the ${Object.keys(latest).join(" and the ")} changed: the draft lists this under \`changes\``,
        ]),
    "",
    ...(abstract === undefined || abstract === ""
      ? [`${metadata.origin} has no abstract.`]
      : [
          "The abstract, for reference; it is not written into the file:",
          ...wrap(abstract).map((line) => `  │ ${line}`),
        ]),
  ].join("\n");
}

const row = (label: string, value: string, why: string) =>
  `${label.padEnd(LABEL_WIDTH)}${value}${why === "" ? "" : `  (${why})`}`;

/** Each decision with its reason. */
export function describeDecisions(decisions: Decisions, proposals: Proposals, wishes: Wishes): string {
  const rows = (
    label: string,
    chosen: readonly string[],
    proposed: readonly Proposal[],
    requested: boolean,
    none: string,
  ) =>
    chosen.length === 0
      ? [row(label, none, requested ? "as requested" : "")]
      : chosen.map((id, index) =>
          row(index === 0 ? label : "", id, proposed.find((proposal) => proposal.id === id)?.why ?? "as requested"),
        );
  const { name, families, topics, otherTopics } = proposals;
  const near = [...topics, ...otherTopics].filter(({ id }) => !decisions.topics.includes(id)).slice(0, NEAR_TOPICS);
  return [
    row("id", decisions.id, wishes.id === undefined || wishes.id === name.id ? name.why : "as requested"),
    row("short", decisions.short ?? "none proposed", ""),
    ...rows("families", decisions.families, families, wishes.families !== undefined, "none"),
    ...rows("topics", decisions.topics, topics, wishes.topics !== undefined, "none proposed"),
    ...(near.length > 0 ? [row("", `also near: ${near.map(({ id }) => id).join(", ")}`, "")] : []),
  ].join("\n");
}

/** Findings from comment and abstract, to be checked; empty without any. */
export function describeFindings(metadata: PaperMetadata, papers: CatalogueFiles["papers"]): string {
  const venue = findVenue(metadata, papers);
  const { code, weights, project } = findLinks(metadata);
  return [
    ...(venue === undefined ? [] : [row("venue", `${venue.name} ${venue.year}`, `found in "${venue.said}"`)]),
    ...(code === undefined ? [] : [row("code", code, "")]),
    ...weights.map((address, index) => row(index === 0 ? "weights" : "", address, "")),
    ...(project === undefined ? [] : [row("project", project, "")]),
  ].join("\n");
}

/** Next steps. */
export function describeNext({ file, text }: Draft): string {
  const count = text.match(/\bTODO\b/g)?.length ?? 0;
  return [
    `Next: replace the ${count} places marked TODO, in your own words, then`,
    `  npm run check -- ${file}`,
    "  npm run dev",
  ].join("\n");
}

function wrap(text: string): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}
