/** Serves a built site like a static host: node scripts/serve.ts FOLDER PORT (base path from BASE_PATH). */
import { fileURLToPath } from "node:url";
import { preview } from "astro";

const [folder, port] = process.argv.slice(2);
if (folder === undefined || port === undefined) {
  console.error("usage: node scripts/serve.ts FOLDER PORT");
  process.exit(2);
}
await preview({
  root: fileURLToPath(new URL("..", import.meta.url)),
  outDir: folder,
  logLevel: "error",
  server: { port: Number(port) },
});
