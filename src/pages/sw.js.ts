import { hashContent } from "../api/status.ts";
import { catalogue } from "../catalogue/index.ts";
import { retiredWorkerSource, serviceWorkerSource } from "../offline/service-worker.ts";
import { site } from "../site.ts";

export const GET = () =>
  // The same content gives the same worker.
  new Response(site.offline ? serviceWorkerSource(hashContent(catalogue).slice(0, 12)) : retiredWorkerSource, {
    headers: { "Content-Type": "text/javascript" },
  });
