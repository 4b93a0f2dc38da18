import type { APIRoute, GetStaticPaths } from "astro";
import { catalogue } from "../../../catalogue/index.ts";
import { paperImage } from "../../../outputs/social-images/images.ts";
import { site } from "../../../config.ts";

export const getStaticPaths = (() =>
  site.socialImages ? catalogue.papers.map(({ id }) => ({ params: { id } })) : []) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await paperImage(catalogue.paper(params["id"] ?? "")), { headers: { "Content-Type": "image/png" } });
