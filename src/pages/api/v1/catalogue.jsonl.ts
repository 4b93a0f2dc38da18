import { downloads } from "../../../api/files.ts";
import { paperText } from "../../../api/index.ts";
import { catalogue } from "../../../catalogue/index.ts";

export const GET = () =>
  new Response(catalogue.papers.map(paperText).join(""), { headers: { "Content-Type": downloads.jsonl.type } });
