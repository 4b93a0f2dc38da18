import { downloads } from "../api/files.ts";
import { textResponse } from "../api/response.ts";
import { modelsCsv } from "../exports/models-csv.ts";
import { facts } from "../facts/index.ts";

export const GET = () => textResponse(modelsCsv(facts), downloads.models.type);
