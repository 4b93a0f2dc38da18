import { jsonResponse } from "../outputs/api/response.ts";
import { toStatus } from "../outputs/api/status.ts";
import { catalogue } from "../catalogue/index.ts";
import { facts } from "../facts/index.ts";

export const GET = () => jsonResponse(toStatus(catalogue, facts));
