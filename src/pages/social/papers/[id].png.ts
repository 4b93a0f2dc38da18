import type { APIRoute, GetStaticPaths } from "astro";
import { catalogue } from "../../../catalogue/index.ts";
import { paperImage } from "../../../sharing/images.ts";
import { site } from "../../../site.ts";

export const getStaticPaths = (() =>
  site.socialImages ? catalogue.papers.map(({ id }) => ({ params: { id } })) : []) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await paperImage(catalogue.paper(params["id"] ?? "")), { headers: { "Content-Type": "image/png" } });
