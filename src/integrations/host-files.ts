import { writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";
import { headersText } from "../outputs/hosting/headers.ts";
import { site } from "../config.ts";

/** Writes `_headers` into a finished build. */
export function hostFiles(): AstroIntegration {
  return {
    name: "smallprint-host-files",
    hooks: {
      "astro:build:done": ({ dir }) => writeFile(new URL("_headers", dir), headersText(site.base)),
    },
  };
}
