import type { APIRoute, GetStaticPaths } from "astro";
import { apiLists, type ApiList } from "../../../api/files.ts";
import { listText } from "../../../api/index.ts";
import { jsonResponse } from "../../../api/response.ts";

export const getStaticPaths = (() =>
  apiLists.map((list) => ({ params: { name: list.name }, props: { list } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ list: ApiList }> = ({ props: { list } }) => jsonResponse(listText(list));
