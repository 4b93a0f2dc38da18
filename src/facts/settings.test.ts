import { expect, it } from "vitest";
import { settings as settingsSchema } from "../schema/paper.ts";
import { describeSettings, settingsKey, missingSettings } from "./settings.ts";

const settings = (fields: Record<string, string>) => settingsSchema.parse(fields);

it("prints settings in words, in a fixed order", () => {
  expect(
    describeSettings(
      settings({
        context: "128K",
        shots: "5",
        chainOfThought: "false",
        precision: "W4A8",
        thinkingBudget: "80K",
        batch: "1",
      }),
    ),
  ).toEqual(["5-shot", "no chain of thought", "80K thinking budget", "W4A8", "batch 1", "128K context"]);
  expect(describeSettings(undefined)).toEqual([]);
});

it("finds equal settings equal", () => {
  expect(settingsKey(settings({ shots: "5", context: "128K" }))).toBe(
    settingsKey(settings({ context: "128,000", shots: "5" })),
  );
  expect(settingsKey(settings({ shots: "5" }))).not.toBe(settingsKey(settings({ shots: "0" })));
  expect(settingsKey(undefined)).toBe(settingsKey({}));
});

it("names what is missing", () => {
  expect(missingSettings(settings({ shots: "5" }), ["shots", "harness", "baseline"], false)).toEqual([
    "harness",
    "baseline",
  ]);
  expect(missingSettings(settings({ shots: "0" }), ["shots", "baseline"], true)).toEqual([]);
});
