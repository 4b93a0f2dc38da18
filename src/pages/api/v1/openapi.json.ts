import { openApiDocument } from "../../../api/openapi.ts";
import { jsonResponse } from "../../../api/response.ts";
import { catalogue } from "../../../catalogue/index.ts";

export const GET = () => jsonResponse(openApiDocument(catalogue.papers[0]?.id ?? ""), "application/openapi+json");
