import { catalogue } from "../catalogue/index.ts";
import { llmsFullText } from "../outputs/seo/llms-full.ts";
import { facts } from "../facts/index.ts";

export const GET = () =>
  new Response(llmsFullText(catalogue, facts), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
