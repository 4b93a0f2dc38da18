/** Makes pages into OUT_DIR, those of BUILD_PART only: run by scripts/build.ts, in a process of its own. */
import { fileURLToPath } from "node:url";
import { build } from "astro";

// Nobody waits for pages whose parent has failed.
process.once("disconnect", () => process.exit(1));
const root = fileURLToPath(new URL("..", import.meta.url));
try {
  await build({ root, logLevel: "warn" });
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
// Astro leaves handles open; what is said to the parent is sent first.
const { user, system } = process.cpuUsage();
if (process.send) process.send({ cpu: (user + system) / 1e6 }, () => process.exit());
else process.exit();
