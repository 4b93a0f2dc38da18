import type { APIRoute } from "astro";
import type { Paper } from "../../catalogue/catalogue.ts";
import { catalogue } from "../../catalogue/index.ts";
import { paperMarkdown } from "../../outputs/markdown/paper-markdown.ts";
import { facts } from "../../facts/index.ts";

export const getStaticPaths = () => catalogue.papers.map((paper) => ({ params: { id: paper.id }, props: { paper } }));

export const GET: APIRoute<{ paper: Paper }> = ({ props: { paper } }) => {
  return new Response(paperMarkdown(paper, paper.body, catalogue, facts), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
};
