import type { APIRoute, GetStaticPaths } from "astro";
import { apiLists, type ApiList, type ApiPage } from "../../../outputs/api/files.ts";
import { listText } from "../../../outputs/api/index.ts";
import { jsonResponse } from "../../../outputs/api/response.ts";
import { catalogue } from "../../../catalogue/index.ts";
import { facts } from "../../../facts/index.ts";

export const getStaticPaths = (() =>
  apiLists.flatMap((list) =>
    list.pages(catalogue, facts).map((page) => ({
      params: { name: /([^/]+)\.json$/.exec(page.path)?.[1] },
      props: { list, page },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ list: ApiList; page: ApiPage }> = ({ props: { list, page } }) =>
  jsonResponse(listText(list, page));
