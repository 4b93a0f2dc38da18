import { readFileSync } from "node:fs";
import { root } from "astro:config/server";
import type { APIRoute } from "astro";
import type { Paper } from "../../catalogue/catalogue.ts";
import { catalogue } from "../../catalogue/index.ts";
import { paperMarkdown } from "../../exports/paper-markdown.ts";
import { facts } from "../../facts/index.ts";
import { readFrontMatter } from "../../paper/front-matter.ts";

export const getStaticPaths = () => catalogue.papers.map((paper) => ({ params: { id: paper.id }, props: { paper } }));

export const GET: APIRoute<{ paper: Paper }> = ({ props: { paper } }) => {
  // From its file: kept beside the rendered summary it would double what every build holds.
  const read = readFrontMatter(paper.file, readFileSync(new URL(paper.file, root), "utf8"));
  if (!read.ok) throw new Error(`${paper.file} cannot be read`);
  return new Response(paperMarkdown(paper, read.content.body, catalogue, facts), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
};
