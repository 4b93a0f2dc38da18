import { expect, it } from "vitest";
import { messagesAfter } from "../../../tests/broken-catalogue.ts";

it("refuses a source without a location, and warns of one that is not used", () => {
  expect(messagesAfter("    version: 1\n", "")).toMatchInlineSnapshot(`
    [
      "phi-3.md:13:3  sources.abstract  says neither which arXiv \`version\` nor which \`url\` was read  give one of them",
    ]
  `);
  expect(messagesAfter("models:", "  extra: { where: table 1, version: 1 }\nmodels:")).toMatchInlineSnapshot(`
    [
      "warning phi-3.md:16:3  sources.extra  no number uses this source  remove it",
    ]
  `);
});
