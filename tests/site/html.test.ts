import { HtmlValidate } from "html-validate";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkedPages, sites } from "./site.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // Astro writes void elements, doctype and attribute quotes in its own, equally valid way.
    "void-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    // Numbers like 45.9B are not phone numbers.
    "tel-non-breaking": "off",
    // Titles are the papers' own and are not shortened.
    "long-title": "off",
  },
});

it.each(sites)("$name: every page is valid HTML", async (site) => {
  const problems: string[] = [];
  for (const file of checkedPages(site)) {
    const report = await validator.validateFile(join(site.folder, file));
    for (const result of report.results) {
      for (const { ruleId, message, line, column } of result.messages)
        problems.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  expect(problems.slice(0, 30)).toEqual([]);
});
