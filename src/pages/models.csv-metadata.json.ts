import { downloads } from "../api/files.ts";
import { jsonResponse } from "../api/response.ts";
import { describeModelsCsv } from "../exports/models-csv.ts";

export const GET = () => jsonResponse(describeModelsCsv(), downloads.modelsMetadata.type);
