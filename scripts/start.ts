/** Builds the site and serves the finished files on localhost. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { preview } from "astro";
import { site } from "../src/site.ts";
import { readArguments, refuse } from "./arguments.ts";

const help = `Builds the site, serves the finished files on localhost and prints the address.

  npm start                    on port 4321, or the next free one
  npm start -- --port 8080     on another port, or the next free one
  npm start -- --no-build      serves what was built before`;

const { values: options } = readArguments(help, {
  port: { type: "string", default: "4321" },
  build: { type: "boolean", default: true },
});
if (!/^\d{1,5}$/.test(options.port)) refuse(`--port takes a number, found "${options.port}"`, help);
const root = fileURLToPath(new URL("..", import.meta.url));
if (options.build) {
  const built = spawnSync(process.execPath, ["scripts/build.ts"], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const server = await preview({ root, logLevel: "error", server: { port: Number(options.port) } });
console.log(`\n${site.name} stands at http://localhost:${server.port}${site.base}\nStop it with Ctrl-C.`);
