/** Limits each page's content security policy to the hashes of its own inline scripts. */
import { defineMiddleware } from "astro:middleware";
import { keepOwnScriptHashes } from "./lib/own-script-hashes.ts";

export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get("Content-Type")?.startsWith("text/html")) return response;
  return new Response(keepOwnScriptHashes(await response.text()), response);
});
