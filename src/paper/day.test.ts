import { expect, it } from "vitest";
import { formatDay, toDate } from "./day.ts";
import { citeLine } from "./names.ts";

it("prints days and reads them as UTC", () => {
  expect(formatDay("2024-04-09")).toBe("9 Apr 2024");
  expect(toDate("2024-04-09").toUTCString()).toBe("Tue, 09 Apr 2024 00:00:00 GMT");
});

it("shortens author lists", () => {
  expect(citeLine(["A"])).toBe("A");
  expect(citeLine(["A", "B"])).toBe("A and B");
  expect(citeLine(["A", "B", "C"])).toBe("A and 2 others");
});
