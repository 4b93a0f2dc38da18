/** Builds the site and serves the finished files on localhost. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { preview } from "astro";
import { site } from "../src/site.ts";

const help = `Builds the site, serves the finished files on localhost and prints the address.

  npm start                    on port 4321, or the next free one
  npm start -- --port 8080     on another port, or the next free one
  npm start -- --no-build      serves what was built before`;

let options;
try {
  options = parseArgs({
    options: {
      port: { type: "string", default: "4321" },
      build: { type: "boolean", default: true },
      help: { type: "boolean", short: "h" },
    },
    allowNegative: true,
  }).values;
  if (!/^\d{1,5}$/.test(options.port)) throw new Error(`--port takes a number, found "${options.port}"`);
} catch (error) {
  console.error(`${(error as Error).message}\n\n${help}`);
  process.exit(2);
}
if (options.help) {
  console.log(help);
  process.exit(0);
}
const root = fileURLToPath(new URL("..", import.meta.url));
if (options.build) {
  const built = spawnSync(process.execPath, ["scripts/build.ts"], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const server = await preview({ root, logLevel: "error", server: { port: Number(options.port) } });
if (server.port !== Number(options.port)) console.log(`Port ${options.port} is taken.`);
console.log(`\n${site.name} stands at http://localhost:${server.port}${site.base}\nStop it with Ctrl-C.`);
