import type { APIRoute, GetStaticPaths } from "astro";
import { fileSchemas, jsonSchema } from "../../../../outputs/api/schemas.ts";
import { jsonResponse } from "../../../../outputs/api/response.ts";

export const getStaticPaths = (() =>
  [...fileSchemas.keys()].map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { name: string }> = ({ params: { name } }) =>
  jsonResponse(jsonSchema(name), "application/schema+json");
