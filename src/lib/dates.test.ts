import { expect, it } from "vitest";
import { addDays, daysBetween, formatDay, mondayOf, toDate } from "./dates.ts";
import { citeLine } from "../schema/author-names.ts";

it("prints days and reads them as UTC", () => {
  expect(formatDay("2024-04-09")).toBe("9 Apr 2024");
  expect(toDate("2024-04-09").toUTCString()).toBe("Tue, 09 Apr 2024 00:00:00 GMT");
});

it("counts over months, years and leap days", () => {
  expect(mondayOf("2027-01-01")).toBe("2026-12-28");
  expect(mondayOf("2026-11-23")).toBe("2026-11-23");
  expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(daysBetween("2026-12-31", "2027-03-01")).toBe(60);
});

it("shortens author lists", () => {
  expect(citeLine(["A"])).toBe("A");
  expect(citeLine(["A", "B"])).toBe("A and B");
  expect(citeLine(["A", "B", "C"])).toBe("A and 2 others");
});
