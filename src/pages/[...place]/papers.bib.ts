import type { APIRoute } from "astro";
import { textResponse } from "../../outputs/api/response.ts";
import { catalogue } from "../../catalogue/index.ts";
import { bibtexEntries } from "../../outputs/citations/bibtex.ts";
import { bibliographies, type Bibliography } from "../../outputs/citations/bibliographies.ts";

export const getStaticPaths = () =>
  bibliographies(catalogue).map(({ place, papers }) => ({
    params: { place: place.replace(/\/$/, "") || undefined },
    props: { place, papers },
  }));

export const GET: APIRoute<Bibliography> = ({ props }) =>
  textResponse(bibtexEntries(props.papers), "application/x-bibtex; charset=utf-8");
