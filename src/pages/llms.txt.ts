import { catalogue } from "../catalogue/index.ts";
import { llmsText } from "../discovery/llms.ts";
import { feeds } from "../feeds/index.ts";

export const GET = () =>
  new Response(llmsText(catalogue, feeds), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
