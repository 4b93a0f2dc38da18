/** Numbers in the API: as printed, as a value, with a unit, and its relation to the true number (`bound`). */
import { z } from "zod";
import { bounds, units, type Quantity } from "../../schema/quantity.ts";
import { NOT_DISCLOSED } from "../../schema/paper.ts";
import { apiSource, toApiSource, type SourcedPaper } from "./source.ts";

export const apiNumber = z
  .object({
    text: z.string().describe("As printed, with typographic signs: `about 2.7B`, `up to 5×`."),
    value: z
      .number()
      .describe(
        "In the unit, multiplied out: `3.8B` is 3800000000. `K` is 1,000, also for contexts that mean 1,024. The lower end of a range.",
      ),
    high: z.number().optional().describe("The upper end of a range."),
    unit: z
      .enum(units.filter((unit) => unit !== ""))
      .optional()
      .describe("Absent for a plain number."),
    bound: z.enum(bounds).describe("How it stands to the true number. Only `exact` ones should be ranked or drawn."),
  })
  .meta({ id: "Number", description: "A number as a paper prints it." });

const remark = z.string().optional().describe("What it counts or leaves out.");

export const sourcedNumber = z
  .object({ ...apiNumber.shape, source: apiSource, note: remark })
  .meta({ id: "SourcedNumber", description: "A number with the place where it stands." });

export const sourcedText = z
  .object({ text: z.string().describe("As printed."), source: apiSource, note: remark })
  .meta({ id: "SourcedText", description: "A statement with the place where it stands." });

export const notDisclosed = z.literal(NOT_DISCLOSED);

/** A number, a text, or `not-disclosed`. A field that was not entered is absent. */
export const numberOrNotDisclosed = z.union([notDisclosed, sourcedNumber]);
export const textOrNotDisclosed = z.union([notDisclosed, sourcedText]);

export type ApiNumber = z.output<typeof apiNumber>;
export type NumberField = z.output<typeof numberOrNotDisclosed> | undefined;
export type TextField = z.output<typeof textOrNotDisclosed> | undefined;

type Sourced<T> = { value: T; source: string; note?: string | undefined } | typeof NOT_DISCLOSED | undefined;

export function toApiNumber({ text, value, high, unit, bound }: Quantity): ApiNumber {
  return { text, value, high, unit: unit === "" ? undefined : unit, bound };
}

export function toNumberField(field: Sourced<Quantity>, paper: SourcedPaper): NumberField {
  if (field === undefined || field === NOT_DISCLOSED) return field;
  return { ...toApiNumber(field.value), source: toApiSource(paper, field.source), note: field.note };
}

export function toTextField(field: Sourced<string>, paper: SourcedPaper): TextField {
  if (field === undefined || field === NOT_DISCLOSED) return field;
  return { text: field.value, source: toApiSource(paper, field.source), note: field.note };
}
