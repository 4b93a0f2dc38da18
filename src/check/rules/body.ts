/** A paper's body is plain Markdown: no raw HTML, no scripts, no images, safe links, headings in order. */
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Issue } from "../../paper/issue.ts";
import type { Content, Entry } from "../content.ts";

interface Node {
  type: string;
  depth?: number;
  url?: string;
  value?: string;
  children?: Node[];
  position?: { start: { line: number; column: number } };
}

const parser = unified().use(remarkParse).use(remarkGfm);

export function checkBodies(content: Content): Issue[] {
  return content.papers.flatMap((entry) => checkBody(entry, linkTargets(content)));
}

/** Root-relative addresses that a body may link to. */
function linkTargets(content: Content): Set<string> {
  return new Set([
    ...content.papers.map((entry) => `/papers/${entry.id}/`),
    ...[...content.families.keys()].map((id) => `/families/${id}/`),
    ...[...content.topics.keys()].map((id) => `/topics/${id}/`),
  ]);
}

function checkBody({ content: { file, body, bodyLine } }: Entry<unknown>, targets: Set<string>): Issue[] {
  const issues: Issue[] = [];
  const add = (node: Node, message: string) => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    issues.push({ file, line: start.line + bodyLine - 1, column: start.column, message });
  };
  let depth = 1;
  const visit = (node: Node) => {
    if (node.type === "html") add(node, "raw HTML is not read: write Markdown");
    if (node.type === "image" || node.type === "imageReference") add(node, "images are not shown: take it out");
    if (node.type === "heading") {
      const level = node.depth ?? 2;
      if (level < 2) add(node, 'the page\'s title is its only first-level heading: start with "##"');
      else if (level > depth + 1) add(node, `a heading of level ${level} follows one of level ${depth}`);
      depth = Math.max(level, 1);
    }
    if ((node.type === "link" || node.type === "definition") && node.url !== undefined) {
      if (node.url.startsWith("/")) {
        if (!targets.has(node.url)) add(node, `"${node.url}" is no page of this site`);
      } else if (!/^https:\/\/[^\s]+$/.test(node.url)) {
        add(node, `"${node.url.slice(0, 60)}" is not a link that is allowed: use https or /papers/<id>/`);
      }
    }
    node.children?.forEach(visit);
  };
  visit(parser.parse(body) as Node);
  if (body.trim() === "") issues.push({ file, line: bodyLine, column: 1, message: "the summary is missing" });
  return issues;
}
