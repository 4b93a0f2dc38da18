import { downloads } from "../api/files.ts";
import { modelsCsv } from "../exports/models-csv.ts";
import { facts } from "../facts/index.ts";

export const GET = () => new Response(modelsCsv(facts), { headers: { "Content-Type": downloads.models.type } });
