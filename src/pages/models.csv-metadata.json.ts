import { downloads } from "../outputs/api/files.ts";
import { jsonResponse } from "../outputs/api/response.ts";
import { describeModelsCsv } from "../outputs/tables/models-csv.ts";

export const GET = () => jsonResponse(describeModelsCsv(), downloads.modelsMetadata.type);
