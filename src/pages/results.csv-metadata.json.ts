import { downloads } from "../api/files.ts";
import { jsonResponse } from "../api/response.ts";
import { describeResultsCsv } from "../exports/results-csv.ts";

export const GET = () => jsonResponse(describeResultsCsv(), downloads.resultsMetadata.type);
