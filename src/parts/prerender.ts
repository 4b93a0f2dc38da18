/** Makes the pages of one part only, as they are to be written, and tells the process that asked how far it is. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { TakenOver } from "../reuse/taken-over.ts";
import { keepOwnHashes } from "../security/own-hashes.ts";
import { shareOf, type Part } from "./part.ts";

/** What a process that makes pages tells its parent. */
export interface Progress {
  done: number;
  total: number;
}

/** How often the parent is told: a message costs more than a small page. */
const EVERY = 50;

/** @param part all pages if undefined */
export function pagesOf(part: Part | undefined): AstroIntegration {
  let base = "/";
  let site = "";
  let taken: TakenOver | undefined;
  return {
    name: "smallprint-parts",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base;
        site = fileURLToPath(config.outDir);
      },
      "astro:build:start": ({ setPrerenderer }) => {
        if (process.env["MADE_FOLDER"]) taken = new TakenOver(process.env);
        const elsewhere = new Set(process.env["WRITTEN_ELSEWHERE"]?.split(" "));
        const keys = new Map<string, string>();
        const keyOf = (route: string, file: string) => keys.get(`${route} ${file}`);
        setPrerenderer((whole) => {
          const progress: Progress = { done: 0, total: 0 };
          const tell = () => process.send?.(progress);
          return {
            ...whole,
            getStaticPaths: async () => {
              const paths = await whole.getStaticPaths();
              const own = part ? shareOf(paths, part) : paths;
              for (const { pathname, route, cacheKey } of own) {
                if (cacheKey !== undefined)
                  keys.set(`${route.component} ${fileOf(pathname, base, route.type)}`, cacheKey);
              }
              progress.total = own.length;
              tell();
              return own;
            },
            render: async (request, options) => {
              const { component, type } = options.routeData;
              const file = fileOf(decodeURI(new URL(request.url).pathname), base, type);
              const key = keyOf(component, file);
              const make = async () => written(await whole.render(request, options));
              let rendered: Response;
              if (elsewhere.has(file)) rendered = nothing();
              else if (!taken || key === undefined) rendered = await make();
              else if (taken.take(file, key)) rendered = nothing();
              else rendered = await taken.make(file, key, async () => read(await make()));
              progress.done += 1;
              if (progress.done % EVERY === 0 || progress.done === progress.total) tell();
              return rendered;
            },
          };
        });
      },
      "astro:build:done": () => {
        const folder = process.env["MADE_FOLDER"];
        if (folder) taken?.save(join(folder, `${part?.index ?? 1}.json`), site);
      },
    },
  };
}

/** Path of a page's file below the site's folder. */
function fileOf(pathname: string, base: string, type: string): string {
  const root = base.replace(/^\/|\/$/g, "");
  const path = pathname.replace(/^\//, "");
  const below = root !== "" && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  return type === "page" ? join(below, "index.html") : below.replace(/\/$/, "");
}

/** Without a body Astro writes no file. */
const nothing = () => new Response(null);

/** Pages with their own hashes only: here, and not when all are written, so that none is written twice. */
async function written(rendered: Response | { response: Response }): Promise<Response> {
  const response = rendered instanceof Response ? rendered : rendered.response;
  const { status, headers } = response;
  const html = headers.get("Content-Type")?.startsWith("text/html") === true;
  return html ? new Response(keepOwnHashes(await response.text()), { status, headers }) : response;
}

/** Read to its end: what is asked on the way belongs to this page. */
async function read(response: Response): Promise<Response> {
  const { status, headers } = response;
  return new Response(await response.arrayBuffer(), { status, headers });
}
