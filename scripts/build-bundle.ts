/** Bundles the pages' code into the folder that BUNDLE_FOLDER names: run by scripts/build.ts, in a process of its own. */
import { fileURLToPath } from "node:url";
import { build } from "astro";
import { answer } from "./child.ts";

answer(() => build({ root: fileURLToPath(new URL("..", import.meta.url)), logLevel: "warn" }));
