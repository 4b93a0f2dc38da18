import { downloads } from "../../../api/files.ts";
import { catalogue } from "../../../catalogue/index.ts";
import { writeDatabase } from "../../../exports/sqlite/database.ts";
import { facts } from "../../../facts/index.ts";

export const GET = () =>
  new Response(writeDatabase(catalogue, facts), { headers: { "Content-Type": downloads.sqlite.type } });
