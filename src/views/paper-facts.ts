/** All sourced facts of one paper, in the sections of its page. */
import type { Catalogue, Paper } from "../catalogue/catalogue.ts";
import { derivedOfModel, type Derived } from "../facts/derive.ts";
import type { Facts } from "../facts/facts.ts";
import type { Footnote, Footnotes } from "../facts/footnotes.ts";
import { changeRows, type ChangeRow } from "./change-rows.ts";
import { compressionRows, type CompressionRow } from "./compression-table.ts";
import { disclosureView, type DisclosureView } from "./disclosure.ts";
import { lineageList, type LineageGroup } from "./lineage-list.ts";
import { modelRows, type ModelRow } from "./models-table.ts";
import { quantizationRows, type QuantizationRow } from "./quantization.ts";
import { resultGroups, type ResultGroup } from "./results-table.ts";

/** The sources that a section names, for its margin. */
interface Section {
  notes: readonly Footnote[];
}

/** A section is undefined if the paper has no facts for it. */
export interface PaperFactsView {
  results: (Section & { groups: readonly ResultGroup[] }) | undefined;
  models: (Section & { rows: readonly ModelRow[]; derived: readonly DerivedGroup[] }) | undefined;
  quantization: (Section & { rows: readonly QuantizationRow[] }) | undefined;
  lineage: (Section & { groups: readonly LineageGroup[]; steps: readonly CompressionRow[] }) | undefined;
  changes: (Section & { rows: readonly ChangeRow[] }) | undefined;
  disclosure: (Section & { view: DisclosureView }) | undefined;
  furtherFacts: (Section & { rows: readonly NoteRow[] }) | undefined;
  sources: readonly Footnote[];
}

export interface DerivedGroup {
  /** A model's name. */
  of: string;
  numbers: readonly Derived[];
}

/** A sourced fact that is in no other section. */
export interface NoteRow {
  what: string;
  value: string;
  note: Footnote;
}

/** @param notes filled by `paperFootnotes` */
export function paperFactsView(paper: Paper, catalogue: Catalogue, facts: Facts, notes: Footnotes): PaperFactsView {
  const own = facts.lineageOfPaper(paper.id);
  const incoming = facts.lineageToPaper(paper.id);
  const disclosure = disclosureView(paper, notes);
  const section = <T extends object>(part: readonly unknown[], content: () => T) =>
    part.length === 0 ? undefined : { notes: notes.within(paper, part), ...content() };
  return {
    results: section(paper.results, () => ({ groups: resultGroups(paper, catalogue, facts, notes) })),
    models: section(paper.models, () => ({
      rows: modelRows(
        paper.models.map((model) => ({ model, paper })),
        notes,
      ),
      derived: paper.models.map((model) => ({ of: model.name, numbers: derivedOfModel(model) })),
    })),
    quantization: section(paper.quantization, () => ({ rows: quantizationRows([paper], catalogue, facts, notes) })),
    lineage:
      own.length + incoming.length === 0
        ? undefined
        : {
            notes: [
              ...notes.within(paper, paper.lineage),
              ...incoming.map((lineage) => notes.for(lineage.paper, lineage.edge.source)),
            ],
            groups: lineageList(own, incoming, notes),
            steps: compressionRows(paper, catalogue, facts),
          },
    changes: section(paper.changes, () => ({
      rows: changeRows(
        paper.changes.map((change) => ({ paper, change })),
        notes,
      ),
    })),
    disclosure: disclosure && { notes: notes.within(paper, paper.disclosure), view: disclosure },
    furtherFacts: section(paper.notes, () => ({
      rows: paper.notes.map(({ what, value, source }) => ({ what, value, note: notes.for(paper, source) })),
    })),
    sources: notes.all,
  };
}
