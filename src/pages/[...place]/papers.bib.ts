import type { APIRoute } from "astro";
import { catalogue } from "../../catalogue/index.ts";
import { toBibtexFile } from "../../citation/bibtex.ts";
import { bibliographies, type Bibliography } from "../../citation/bibliographies.ts";

export const getStaticPaths = () =>
  bibliographies(catalogue).map(({ place, papers }) => ({
    params: { place: place.replace(/\/$/, "") || undefined },
    props: { place, papers },
  }));

export const GET: APIRoute<Bibliography> = ({ props }) =>
  new Response(toBibtexFile(props.papers), { headers: { "Content-Type": "application/x-bibtex; charset=utf-8" } });
