import { catalogue } from "../catalogue/index.ts";
import retired from "../client/retired-service-worker.js?raw";
import worker from "../client/service-worker.js?raw";
import { site } from "../config.ts";
import { hashContent } from "../outputs/api/status.ts";
import { links, withBasePath } from "../urls.ts";

/** What the worker needs to know. The same content gives the same worker: its cache is named after the content. */
const values = {
  CACHE: `smallprint-${hashContent(catalogue).slice(0, 12)}`,
  BASE: withBasePath(""),
  OFFLINE: links.offline(),
};

export const GET = () => {
  const constants = Object.entries(values).map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`);
  return new Response(site.offline ? constants.join("") + worker : retired, {
    headers: { "Content-Type": "text/javascript" },
  });
};
