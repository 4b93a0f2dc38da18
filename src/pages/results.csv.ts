import { downloads } from "../api/files.ts";
import { catalogue } from "../catalogue/index.ts";
import { resultsCsv } from "../exports/results-csv.ts";
import { facts } from "../facts/index.ts";

export const GET = () =>
  new Response(resultsCsv(catalogue, facts), { headers: { "Content-Type": downloads.results.type } });
