/** Number formats that papers propose: bits, requirements, the models they were demonstrated on, claims. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import type { Facts } from "../facts/facts.ts";
import type { Footnote, Footnotes } from "../facts/footnotes.ts";
import { quantizationClaims } from "../facts/quantization.ts";
import { describeSettings } from "../facts/settings.ts";

export interface QuantizationRow {
  scheme: string;
  note: Footnote;
  /** Bits as printed. */
  weights?: string | undefined;
  activations?: string | undefined;
  cache?: string | undefined;
  format?: string | undefined;
  when: string;
  /** Training and calibration; "" where the paper reports neither. */
  needs: string;
  shownOn?: readonly string[] | undefined;
  /** In a table of several papers only. */
  paper?: { id: string; short: string } | undefined;
  /** In a table of several papers only, in the first row of each: they are of the paper, not of one scheme. */
  claims?: readonly QuantizationClaim[] | undefined;
}

export interface QuantizationClaim {
  benchmark: string;
  value: string;
  note: Footnote;
  /** Model and settings. */
  conditions: string;
}

const WHEN = {
  "post-training": "after training",
  "quantization-aware": "during training",
  native: "trained in the format",
};

/** The schemes of some papers, in the papers' order. */
export function quantizationRows(
  papers: readonly Paper[],
  catalogue: Catalogue,
  facts: Facts,
  notes: Footnotes,
): QuantizationRow[] {
  const several = papers.length > 1;
  return papers.flatMap((paper) =>
    paper.quantization.map(({ scheme, source, weights, activations, cache, format, shownOn, ...rest }, index) => ({
      scheme,
      note: notes.for(paper, source),
      weights,
      activations,
      cache,
      format,
      when: WHEN[rest.when],
      needs: [rest.training && `training: ${rest.training}`, rest.calibration && `calibration: ${rest.calibration}`]
        .filter(Boolean)
        .join("; "),
      shownOn,
      paper: several ? { id: paper.id, short: paper.short } : undefined,
      claims: several && index === 0 ? claimsOf(paper, catalogue, facts, notes) : undefined,
    })),
  );
}

function claimsOf(paper: Paper, catalogue: Catalogue, facts: Facts, notes: Footnotes): QuantizationClaim[] {
  return quantizationClaims(facts.measurementsOfPaper(paper.id), catalogue.benchmark).map((claim) => ({
    benchmark: catalogue.benchmark(claim.benchmark).name,
    value: claim.quantity.text,
    note: notes.for(paper, claim.sourceId),
    conditions: [claim.model && facts.model(claim.model).name, ...describeSettings(claim.settings)]
      .filter(Boolean)
      .join(", "),
  }));
}
