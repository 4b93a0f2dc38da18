import { catalogue } from "../catalogue/index.ts";
import { llmsText } from "../outputs/seo/llms.ts";
import { feeds } from "../outputs/feeds/index.ts";

export const GET = () =>
  new Response(llmsText(catalogue, feeds), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
