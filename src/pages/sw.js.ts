import { createHash } from "node:crypto";
import { catalogue } from "../catalogue/index.ts";
import { retiredWorkerSource, serviceWorkerSource } from "../offline/service-worker.ts";
import { site } from "../site.ts";

/** Changes whenever what the pages show changes: the same content gives the same worker. */
const version = createHash("sha256")
  .update(JSON.stringify([catalogue.papers, catalogue.families, catalogue.topics, catalogue.benchmarks]))
  .digest("hex")
  .slice(0, 12);

export const GET = () =>
  new Response(site.offline ? serviceWorkerSource(version) : retiredWorkerSource, {
    headers: { "Content-Type": "text/javascript" },
  });
