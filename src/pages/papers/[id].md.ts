import { readFileSync } from "node:fs";
import { root } from "astro:config/server";
import type { APIRoute } from "astro";
import type { Paper } from "../../catalogue/catalogue.ts";
import { catalogue } from "../../catalogue/index.ts";
import { paperMarkdown } from "../../exports/paper-markdown.ts";
import { facts } from "../../facts/index.ts";
import { readBody } from "../../paper/front-matter.ts";

export const getStaticPaths = () => catalogue.papers.map((paper) => ({ params: { id: paper.id }, props: { paper } }));

export const GET: APIRoute<{ paper: Paper }> = ({ props: { paper } }) => {
  // From its file: kept beside the rendered summary it would double what every build holds.
  const body = readBody(readFileSync(new URL(paper.file, root), "utf8"));
  return new Response(paperMarkdown(paper, body, catalogue, facts), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
};
