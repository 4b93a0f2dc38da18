import type { APIRoute, GetStaticPaths } from "astro";
import { catalogue } from "../../../catalogue/index.ts";
import { familyImage } from "../../../outputs/social-images/images.ts";
import { site } from "../../../config.ts";

export const getStaticPaths = (() =>
  site.socialImages ? catalogue.families.map(({ id }) => ({ params: { id } })) : []) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await familyImage(catalogue.family(params["id"] ?? "")), { headers: { "Content-Type": "image/png" } });
