/** The OpenAPI 3.1 document: every file of the API with its schema. */
import { toAbsoluteUrl, links, repository } from "../../urls.ts";
import { site } from "../../config.ts";
import { API_VERSION, DATA_LICENCE } from "./envelope.ts";
import { apiLists, downloads } from "./files.ts";
import { fileSchemas, schemaComponents } from "./schemas.ts";

type JsonObject = Record<string, unknown>;

/** @param example id of a paper */
export function openApiDocument(example: string): JsonObject {
  // `links` prefixes each path with the base; in this document it is part of the server's address.
  const pathOf = (link: string) => link.slice(site.base.length - 1);
  const jsonOf = (component: string) => ({
    "application/json": { schema: { $ref: `#/components/schemas/${component}` } },
  });
  return {
    openapi: "3.1.1",
    info: {
      title: `${site.name} API`,
      version: API_VERSION,
      summary: site.tagline,
      description: `Files with stable addresses: no key, no limit, no server. Fields may be added within version ${API_VERSION}; what is there stays. What is unknown is absent. Facts are under ${DATA_LICENCE}, texts (tldr, summary, why, note) under CC BY 4.0.`,
      contact: { name: site.name, url: repository.root() },
      license: { name: "CC0 1.0 Universal", identifier: DATA_LICENCE },
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    externalDocs: { description: "What there is, with examples", url: toAbsoluteUrl(links.api()) },
    servers: [{ url: toAbsoluteUrl(site.base).replace(/\/$/, ""), description: site.name }],
    tags: [
      { name: "catalogue", description: "The catalogue as JSON." },
      { name: "downloads", description: "The catalogue in other formats." },
      { name: "about", description: "What there is, and in which form." },
    ],
    paths: {
      ...Object.fromEntries(
        apiLists.flatMap(({ name, component, holds }) => [
          [pathOf(links.apiList(name)), operation({ id: name, tag: "catalogue", holds, content: jsonOf(component) })],
          [
            pathOf(links.apiList(name, "{page}")),
            operation({
              id: `${name}-page`,
              tag: "catalogue",
              holds: `${holds} Page 2 and further ones, where \`next\` leads to them.`,
              content: jsonOf(component),
              parameter: {
                name: "page",
                description: "Number of the page.",
                schema: { type: "integer", minimum: 2 },
                example: 2,
              },
            }),
          ],
        ]),
      ),
      [pathOf(links.apiPaper("{id}"))]: operation({
        id: "paper",
        tag: "catalogue",
        holds: "One paper, whole.",
        content: jsonOf("PaperFile"),
        parameter: { name: "id", description: "Id of the paper.", schema: { type: "string" }, example },
      }),
      ...Object.fromEntries(
        Object.entries(downloads).map(([name, { path, type, holds }]) => [
          pathOf(path),
          operation({ id: `download-${name}`, tag: "downloads", holds, content: { [type]: {} } }),
        ]),
      ),
      [pathOf(links.status())]: operation({
        id: "status",
        tag: "about",
        holds: "What the catalogue holds, its newest paper, and a hash of its content.",
        content: jsonOf("Status"),
      }),
      [pathOf(links.apiFile("openapi.json"))]: operation({
        id: "openapi",
        tag: "about",
        holds: "This document.",
        content: { "application/openapi+json": { schema: { type: "object" } } },
      }),
      [pathOf(links.apiSchema("{name}"))]: operation({
        id: "schema",
        tag: "about",
        holds: "JSON Schema (2020-12) of a file.",
        content: { "application/schema+json": { schema: { type: ["object"] } } },
        parameter: {
          name: "name",
          description: "Name of the file, without its ending; `paper` for a paper's file.",
          schema: { type: "string", enum: [...fileSchemas.keys()] },
          example: "paper",
        },
      }),
    },
    components: { schemas: schemaComponents() },
  };
}

interface Operation {
  id: string;
  tag: string;
  holds: string;
  content: JsonObject;
  parameter?: { name: string; description: string; schema: JsonObject; example: string | number };
}

function operation({ id, tag, holds, content, parameter }: Operation): JsonObject {
  return {
    get: {
      operationId: id,
      tags: [tag],
      summary: holds,
      ...(parameter && { parameters: [{ in: "path", required: true, ...parameter }] }),
      responses: {
        "200": { description: holds, content },
        ...(parameter && {
          "404": { description: "There is none of that name.", content: { "text/html": {} } },
        }),
      },
    },
  };
}
