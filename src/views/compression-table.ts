/** Size and score that each step from a parent to a smaller model retained, and the tokens spent, in words and shares. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import { compressionSteps, type CompressionStep } from "../facts/compression.ts";
import type { Facts } from "../facts/facts.ts";
import { lineageWords } from "../facts/lineage.ts";
import { disclosedValue } from "../facts/size.ts";
import type { ModelLink } from "./model-link.ts";

export interface CompressionRow {
  child: ModelLink;
  /** How the child came from its parent: "pruned from". */
  relation: string;
  parent: string;
  sizes: readonly { share: string; of: "active" | "total"; formula: string; caution?: string | undefined }[];
  /** Undefined where the paper does not report them. */
  tokens?: { text: string; shares: readonly { share: string; formula: string }[] } | undefined;
  scores: readonly { share: string; benchmark: string; formula: string }[];
}

/** The steps that a paper reports; shares are computed from sourced numbers. */
export function compressionRows(paper: Paper, catalogue: Catalogue, facts: Facts): CompressionRow[] {
  return compressionSteps(paper, facts, catalogue).map(compressionRow);
}

function compressionRow({ lineage, sizes, scores }: CompressionStep): CompressionRow {
  const tokens = disclosedValue(lineage.edge.tokens);
  return {
    child: { id: lineage.from.modelId ?? "", name: lineage.from.name },
    relation: lineageWords[lineage.type].forward.toLowerCase(),
    parent: lineage.to.name,
    sizes: sizes
      .filter(({ name }) => name.endsWith("kept"))
      .map(({ name, text, formula, caution }) => ({
        share: text,
        of: name.startsWith("Active") ? "active" : "total",
        formula,
        caution,
      })),
    tokens: tokens && {
      text: tokens.text,
      shares: sizes
        .filter(({ name }) => name.startsWith("Tokens"))
        .map(({ text, formula }) => ({ share: text, formula })),
    },
    scores: scores.map(({ name, text, formula }) => ({ share: text, benchmark: name, formula })),
  };
}
