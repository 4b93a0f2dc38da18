import { downloads } from "../api/files.ts";
import { textResponse } from "../api/response.ts";
import { catalogue } from "../catalogue/index.ts";
import { resultsCsv } from "../exports/results-csv.ts";
import { facts } from "../facts/index.ts";

export const GET = () => textResponse(resultsCsv(catalogue, facts), downloads.results.type);
