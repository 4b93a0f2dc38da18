import type { APIRoute } from "astro";
import { textResponse } from "../../api/response.ts";
import { catalogue } from "../../catalogue/index.ts";
import { bibtexEntries } from "../../citation/bibtex.ts";
import { bibliographies, type Bibliography } from "../../citation/bibliographies.ts";

export const getStaticPaths = () =>
  bibliographies(catalogue).map(({ place, papers }) => ({
    params: { place: place.replace(/\/$/, "") || undefined },
    props: { place, papers },
  }));

export const GET: APIRoute<Bibliography> = ({ props }) =>
  textResponse(bibtexEntries(props.papers), "application/x-bibtex; charset=utf-8");
