/** A body is plain Markdown: no raw HTML, no images, links to https or pages of this site, headings in order. */
import type { Finding } from "../../reader/issue.ts";
import { inBody } from "../../reader/zod-issues.ts";
import { inspectBody, type Inspection } from "../inspect-markdown.ts";
import type { ContentRule } from "../rule.ts";

/** Findings reported per body. */
const MAX_FINDINGS = 20;

export const markdown: ContentRule = {
  name: "markdown",
  severity: "error",
  check(content) {
    const { body } = content;
    if (body.trim() === "") {
      return [inBody(content, { line: 1, column: 1 }, "the summary is missing", "write 120 to 300 words")];
    }
    const found = inspectBody(content);
    if ("hint" in found) return [inBody(content, { line: found.line, column: 1 }, found.message, found.hint)];
    const finding = (place: Inspection["html"][number], message: string, hint: string) =>
      inBody(content, place, message, hint);
    return [
      ...found.html.map((place) => finding(place, "raw HTML is not allowed", "write Markdown")),
      ...found.images.map((place) => finding(place, "images are not allowed", "remove it")),
      ...found.links.flatMap((link) =>
        isSitePath(link.url)
          ? []
          : [finding(link, `"${link.url.slice(0, 60)}" is not an allowed link`, "use https or /papers/<id>/")],
      ),
      ...disorder(found.headings).map(({ place, message, hint }) => finding(place, message, hint)),
    ].slice(0, MAX_FINDINGS);
  },
};

/** `/papers/phi-3/`: `site-links` checks that the page exists. */
export function isSitePath(url: string): boolean {
  return /^\/(?![/\\])/.test(url);
}

function disorder(
  headings: Inspection["headings"],
): { place: Inspection["html"][number]; message: Finding["message"]; hint: string }[] {
  let above = 1;
  return headings.flatMap((heading) => {
    const { depth } = heading;
    const before = above;
    above = depth;
    if (depth === 1) {
      return [{ place: heading, message: "level-1 headings are reserved for the page title", hint: 'start with "##"' }];
    }
    return depth > before + 1
      ? [
          {
            place: heading,
            message: `a heading of level ${depth} follows one of level ${before}`,
            hint: `make it level ${before + 1}`,
          },
        ]
      : [];
  });
}
