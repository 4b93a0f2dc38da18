/** Lines that would be code in MDX appear as text in a paper, which is never intended. */
import { inBody } from "../../reader/zod-issues.ts";
import type { ContentRule } from "../rule.ts";
import { placesOf } from "./text-places.ts";

export const mdx: ContentRule = {
  name: "mdx",
  severity: "warning",
  check: (content) =>
    placesOf(content.body, /^(?:import\s[^\n]*?['"{]|export\s+(?:default|const|let|function|\{|\*))/gm).map((place) =>
      inBody(content, place, "looks like MDX code, which papers do not run", "remove the line"),
    ),
};
