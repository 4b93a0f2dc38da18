import type { APIRoute, GetStaticPaths } from "astro";
import { paperText } from "../../../../outputs/api/paper-text.ts";
import { jsonResponse } from "../../../../outputs/api/response.ts";
import { facts } from "../../../../facts/index.ts";
import type { Paper } from "../../../../catalogue/catalogue.ts";
import { catalogue } from "../../../../catalogue/index.ts";

export const getStaticPaths = (() =>
  catalogue.papers.map((paper) => ({ params: { id: paper.id }, props: { paper } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ paper: Paper }> = ({ props: { paper } }) =>
  jsonResponse(paperText(paper, catalogue, facts));
