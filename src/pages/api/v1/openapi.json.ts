import { openApiDocument } from "../../../outputs/api/openapi.ts";
import { jsonResponse } from "../../../outputs/api/response.ts";
import { catalogue } from "../../../catalogue/index.ts";

export const GET = () => jsonResponse(openApiDocument(catalogue.papers[0]?.id ?? ""), "application/openapi+json");
