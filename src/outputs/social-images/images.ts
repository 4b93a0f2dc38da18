/** Content of the social images of papers, families and topics. */
import type { Family, Paper, Topic } from "../../catalogue/catalogue.ts";
import { catalogue } from "../../catalogue/index.ts";
import { yearSpan } from "../../catalogue/years.ts";
import { facts } from "../../facts/index.ts";
import { keyNumbers } from "../../facts/key-numbers.ts";
import { nounFor } from "../../lib/pluralize.ts";
import { citeLine } from "../../schema/author-names.ts";
import type { FamilyFields } from "../../schema/taxonomy.ts";
import { socialImage } from "./social-image.ts";

/** The families' colours on paper, as in `src/styles/global.css`; a test compares them. */
export const familyColour: Record<FamilyFields["colour"], string> = {
  blue: "#0060a8",
  vermilion: "#b8480a",
  green: "#00734e",
  purple: "#8a4a84",
  ochre: "#8a6500",
  teal: "#00707a",
  rose: "#a8325e",
  slate: "#4f5b66",
};
const INK = "#1d1b16";

const number = (count: number, noun: string, more?: string) => ({
  value: String(count),
  what: [nounFor(count, noun), more].filter((part) => part !== undefined).join(", "),
});

export function paperImage(paper: Paper) {
  const family = paper.families[0] === undefined ? undefined : catalogue.family(paper.families[0]);
  return socialImage({
    kind: family ? `Paper · ${family.name}` : "Paper",
    title: paper.title,
    line: `${citeLine(paper.authors)}, ${paper.published.slice(0, 4)}`,
    colour: family ? familyColour[family.colour] : INK,
    numbers: keyNumbers(paper, facts, catalogue, 2).map(({ value, what, of }) => ({ value, what: `${what}, ${of}` })),
  });
}

export function familyImage(family: Family) {
  const papers = catalogue.papersByFamily(family.id);
  const models = papers.reduce((sum, paper) => sum + paper.models.length, 0);
  return socialImage({
    kind: "Family",
    title: family.name,
    line: family.summary,
    colour: familyColour[family.colour],
    numbers: [number(papers.length, "paper", yearSpan(papers)), number(models, "model")],
  });
}

export function topicImage(topic: Topic) {
  const papers = catalogue.papersByTopic(topic.id);
  const results = papers.reduce((sum, paper) => sum + paper.results.length, 0);
  return socialImage({
    kind: "Topic",
    title: topic.name,
    line: topic.summary,
    colour: INK,
    numbers: [number(papers.length, "paper", yearSpan(papers)), number(results, "sourced result")],
  });
}
