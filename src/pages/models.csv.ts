import { modelsCsv } from "../exports/models-csv.ts";
import { facts } from "../facts/index.ts";

export const GET = () => new Response(modelsCsv(facts), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
