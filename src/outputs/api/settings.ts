import { z } from "zod";
import * as front from "../../schema/paper.ts";
import { like } from "./fields.ts";
import { apiNumber, toApiNumber } from "./number.ts";

const { shape } = front.settings;
const text = z.string().optional();
const count = z.int().nonnegative().optional();

export const apiSettings = z
  .object({
    shots: like(shape.shots, count),
    chainOfThought: like(shape.chainOfThought, z.boolean().optional()),
    harness: like(shape.harness, text),
    tuning: like(shape.tuning, z.enum(["base", "tuned"]).optional()),
    subset: like(shape.subset, text),
    metric: like(shape.metric, text),
    passAt: like(shape.passAt, count),
    samples: like(shape.samples, count),
    precision: like(shape.precision, text),
    hardware: like(shape.hardware, text),
    batch: text.describe("Batch size."),
    context: like(shape.context, apiNumber.optional()),
    promptTokens: count.describe("Tokens of the prompt."),
    thinkingBudget: apiNumber.optional().describe("Tokens that the model may reason with."),
    other: like(shape.other, text),
  })
  .meta({ id: "Settings", description: `${front.settings.description} What is absent, the source does not tell.` });

export type ApiSettings = z.output<typeof apiSettings>;

export function toApiSettings(settings: front.Settings | undefined): ApiSettings | undefined {
  if (settings === undefined) return undefined;
  const { context, thinkingBudget, ...rest } = settings;
  return {
    ...rest,
    ...(context && { context: toApiNumber(context) }),
    ...(thinkingBudget && { thinkingBudget: toApiNumber(thinkingBudget) }),
  };
}
