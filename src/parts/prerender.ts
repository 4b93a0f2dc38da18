/** Makes the pages of one part only, as they are to be written, and tells the process that asked how far it is. */
import type { AstroIntegration } from "astro";
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
  return {
    name: "smallprint-parts",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((whole) => {
          const progress: Progress = { done: 0, total: 0 };
          const tell = () => process.send?.(progress);
          return {
            ...whole,
            getStaticPaths: async () => {
              const paths = await whole.getStaticPaths();
              const own = part ? shareOf(paths, part) : paths;
              progress.total = own.length;
              tell();
              return own;
            },
            render: async (request, options) => {
              const rendered = await written(await whole.render(request, options));
              progress.done += 1;
              if (progress.done % EVERY === 0 || progress.done === progress.total) tell();
              return rendered;
            },
          };
        });
      },
    },
  };
}

/** Pages with their own hashes only: here, and not when all are written, so that none is read and written twice. */
async function written<T extends Response | { response: Response }>(rendered: T): Promise<T | Response> {
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (!response.headers.get("Content-Type")?.startsWith("text/html")) return rendered;
  const { status, headers } = response;
  return new Response(keepOwnHashes(await response.text()), { status, headers });
}
