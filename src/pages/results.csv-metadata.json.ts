import { downloads } from "../outputs/api/files.ts";
import { jsonResponse } from "../outputs/api/response.ts";
import { describeResultsCsv } from "../outputs/tables/results-csv.ts";

export const GET = () => jsonResponse(describeResultsCsv(), downloads.resultsMetadata.type);
