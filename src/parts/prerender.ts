/** Makes the pages of one part only, and tells the process that asked for them how far it is. */
import type { AstroIntegration } from "astro";
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
              const rendered = await whole.render(request, options);
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
