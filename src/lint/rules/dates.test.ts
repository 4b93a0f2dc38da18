import { expect, it } from "vitest";
import { messagesAfter } from "../../../tests/broken-catalogue.ts";

it("reports what is not a date", () => {
  expect(messagesAfter("published: 2024-04-22", "published: April")).toMatchInlineSnapshot(`
    [
      "phi-3.md:5:12  published  expected a date like 2024-04-22, found "April"",
    ]
  `);
  expect(messagesAfter("published: 2024-04-22", "published: 2024-02-30")[0]).toContain(
    "expected a date like 2024-04-22",
  );
});

it("refuses dates out of order or in the future", () => {
  expect(messagesAfter("added:", "revised: 2024-04-01\nadded:")).toMatchInlineSnapshot(`
    [
      "phi-3.md:6:10  revised  2024-04-01 is before \`published\` (2024-04-22)  correct one of them",
    ]
  `);
  expect(messagesAfter("added: 2026-11-24", "added: 2026-11-24\nupdated: 2026-11-23")).toMatchInlineSnapshot(`
    [
      "phi-3.md:7:10  updated  2026-11-23 is before \`added\` (2026-11-24)  correct one of them",
    ]
  `);
  expect(messagesAfter("added: 2026-11-24", "added: 2026-11-25")).toMatchInlineSnapshot(`
    [
      "phi-3.md:6:8  added  2026-11-25 is in the future  correct it",
    ]
  `);
  const withdrawn = "withdrawn: { reason: Why., date: 2027-01-01 }\nsources:";
  expect(messagesAfter("sources:", withdrawn)).toMatchInlineSnapshot(`
    [
      "phi-3.md:12:34  withdrawn.date  2027-01-01 is in the future  correct it",
    ]
  `);
});
