import type { APIRoute } from "astro";
import type { Paper } from "../../../catalogue/catalogue.ts";
import { catalogue } from "../../../catalogue/index.ts";
import { movedPage } from "../../../layouts/moved-page.ts";
import { links } from "../../../links.ts";

/** A page at each former id of a paper. */
export const getStaticPaths = () =>
  catalogue.papers.flatMap((paper) => paper.aliases.map((former) => ({ params: { former }, props: { paper } })));

export const GET: APIRoute<{ paper: Paper }> = ({ props: { paper } }) =>
  new Response(movedPage(paper.short, links.paper(paper.id)), { headers: { "content-type": "text/html" } });
