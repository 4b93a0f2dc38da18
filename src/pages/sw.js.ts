import { hashContent } from "../outputs/api/status.ts";
import { catalogue } from "../catalogue/index.ts";
import { retiredWorkerSource, serviceWorkerSource } from "../client/service-worker.ts";
import { site } from "../config.ts";

export const GET = () =>
  // The same content gives the same worker.
  new Response(site.offline ? serviceWorkerSource(hashContent(catalogue).slice(0, 12)) : retiredWorkerSource, {
    headers: { "Content-Type": "text/javascript" },
  });
