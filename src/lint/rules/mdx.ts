/** Lines that would be code in MDX are text in a paper, and nobody meant them as text. */
import { inBody } from "../../reader/zod-issues.ts";
import type { ContentRule } from "../rule.ts";
import { placesOf } from "./text-places.ts";

export const mdx: ContentRule = {
  name: "mdx",
  severity: "warning",
  check: (content) =>
    placesOf(content.body, /^(?:import\s[^\n]*?['"{]|export\s+(?:default|const|let|function|\{|\*))/gm).map((place) =>
      inBody(content, place, "this looks like code of MDX, which papers do not run", "take the line out"),
    ),
};
