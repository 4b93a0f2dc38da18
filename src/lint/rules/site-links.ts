/** Links from a body into this site lead to existing pages. */
import type { ContentFile } from "../../reader/front-matter.ts";
import type { Finding } from "../../reader/issue.ts";
import { inBody } from "../../reader/zod-issues.ts";
import { inspectBody } from "../inspect-markdown.ts";
import { didYouMean } from "../../lib/nearest.ts";
import type { CatalogueRule } from "../rule.ts";
import { isSitePath } from "./markdown.ts";

export const siteLinks: CatalogueRule = {
  name: "site-links",
  severity: "error",
  check({ read, known, isNamed }) {
    const targets = new Set<string>();
    for (const kind of ["papers", "families", "topics", "benchmarks", "models"] as const) {
      for (const id of known[kind]) targets.add(`/${kind}/${id}/`);
    }
    return [...read.papers, ...read.benchmarks].flatMap(({ content }) =>
      isNamed(content.file) ? brokenLinks(content, targets) : [],
    );
  },
};

function brokenLinks(content: ContentFile, targets: ReadonlySet<string>): Finding[] {
  const found = inspectBody(content);
  if (!("links" in found)) return [];
  return found.links
    .filter(({ url }) => isSitePath(url) && !targets.has(url))
    .map((link) =>
      inBody(content, link, `"${link.url.slice(0, 60)}" is not a page of this site`, didYouMean(link.url, targets)),
    );
}
