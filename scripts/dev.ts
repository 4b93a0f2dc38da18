/** Live preview while writing. Search uses the index of the last build, which is made once if there is none. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dev } from "astro";
import { readArguments } from "./arguments.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
readArguments("npm run dev    live preview on localhost; saved files show at once", {});
if (!existsSync(new URL("../dist/pagefind/pagefind.js", import.meta.url))) {
  const built = spawnSync(process.execPath, ["scripts/build.ts"], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
process.chdir(root);
await dev({ root });
