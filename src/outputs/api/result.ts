import { createHash } from "node:crypto";
import { z } from "zod";
import type { Catalogue, Paper } from "../../catalogue/catalogue.ts";
import type { Facts } from "../../facts/facts.ts";
import type { Measurement } from "../../facts/measurement.ts";
import { settingsKey } from "../../facts/settings.ts";
import * as front from "../../schema/paper.ts";
import { addresses, like, numberRepeats, paperAddresses } from "./fields.ts";
import { apiNumber, toApiNumber } from "./number.ts";
import { apiSettings, toApiSettings } from "./settings.ts";
import { apiSource, toApiSource } from "./source.ts";

const { shape } = front.result;

export const apiBaseline = z
  .object({
    model: z.string().optional().describe("Id of a model of the catalogue or of an outside model."),
    name: z.string().optional().describe("What it is called, where it is no known model."),
    number: apiNumber.optional().describe("Its own number, where the source tells it."),
    settings: apiSettings
      .optional()
      .describe("Its conditions: the result's own, except where the source tells others."),
    source: apiSource,
  })
  .meta({ id: "Baseline", description: "What a result is set against." });

export const apiResult = z
  .object({
    id: z
      .string()
      .describe(
        "Stable: made from paper, benchmark, model or method, and settings (the baseline counts as one where the benchmark needs it). A corrected number keeps its id.",
      ),
    paper: z.string().describe("Id of the paper that reports it."),
    ...addresses,
    model: like(shape.model, z.string().optional()),
    method: like(shape.method, z.string().optional()),
    benchmark: like(shape.benchmark, z.string()),
    number: apiNumber,
    settings: apiSettings.optional(),
    against: z.array(apiBaseline).describe("What it is set against."),
    source: apiSource,
    note: z.string().optional().describe("A remark on the result."),
  })
  .meta({ id: "Result", description: front.result.description });

export type ApiResult = z.output<typeof apiResult>;

/** The results that a paper reports, in its order. */
export function resultsOf(paper: Paper, catalogue: Catalogue, facts: Facts): ApiResult[] {
  const own = facts.measurementsOfPaper(paper.id).filter(({ role }) => role === "own");
  const ids = numberRepeats(
    own.map((m) => identityOf(m, catalogue.benchmark(m.benchmark).settings.includes("baseline"))),
  );
  return own.map((measurement, index) => ({
    id: ids[index] ?? "",
    paper: paper.id,
    ...paperAddresses(paper.id),
    model: measurement.model,
    method: measurement.method,
    benchmark: measurement.benchmark,
    number: toApiNumber(measurement.quantity),
    settings: toApiSettings(measurement.settings),
    against: measurement.baselines.map(({ model, name, quantity, settings, sourceId }) => ({
      model,
      name,
      number: quantity && toApiNumber(quantity),
      settings: toApiSettings(settings),
      source: toApiSource(paper, sourceId),
    })),
    source: toApiSource(paper, measurement.sourceId),
    note: measurement.note,
  }));
}

/** `phi-3/mmlu/1f3a9c2e`: what distinguishes a result from the paper's others, except its number. */
function identityOf(measurement: Measurement, countBaselines: boolean): string {
  const { paperId, benchmark, model, method, settings, baselines } = measurement;
  const against = countBaselines ? baselines.map((baseline) => baseline.model ?? baseline.name).sort() : [];
  const rest = JSON.stringify([model ?? null, method ?? null, settingsKey(settings), against]);
  return `${paperId}/${benchmark}/${createHash("sha256").update(rest).digest("hex").slice(0, 8)}`;
}
