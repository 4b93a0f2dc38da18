import { jsonResponse } from "../api/response.ts";
import { toStatus } from "../api/status.ts";
import { catalogue } from "../catalogue/index.ts";
import { facts } from "../facts/index.ts";

export const GET = () => jsonResponse(toStatus(catalogue, facts));
