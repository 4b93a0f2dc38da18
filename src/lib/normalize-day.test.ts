import { expect, it } from "vitest";
import { normalizeDay } from "./normalize-day.ts";

it.each([
  ["2024-04-09", "2024-04-09"],
  ["2024-4-9", "2024-04-09"],
  ["2024/04/09", "2024-04-09"],
  ["2024.4.9", "2024-04-09"],
  ["9 April 2024", "2024-04-09"],
  ["9 apr 2024", "2024-04-09"],
  ["9th April, 2024", "2024-04-09"],
  ["April 9, 2024", "2024-04-09"],
  ["Sept. 30 2024", "2024-09-30"],
  ["09/04/2024", null],
  ["9-4-2024", null],
  ["2024-02-30", null],
  ["2024-13-01", null],
  ["31 Foo 2024", null],
  ["April", null],
  ["9 April 2024 or later", null],
  ["", null],
  ["1".repeat(100_000), null],
])("reads %j as %j", (written, day) => {
  expect(normalizeDay(written)).toBe(day);
});
