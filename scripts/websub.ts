/** Notifies a WebSub hub of the feeds that a deployment changes: compared before it, published after it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { changedFeeds, pingHub } from "../src/outputs/feeds/websub.ts";
import { toAbsoluteUrl } from "../src/urls.ts";
import { site } from "../src/config.ts";
import { readArguments, refuse } from "./arguments.ts";

const help = `Notifies a WebSub hub of the feeds that a deployment changed.

  npm run websub -- compare FILE     before: compares dist/ with the live site and writes changed addresses to FILE
  npm run websub -- ping FILE        after: one publish request for each address in FILE
  --dist DIR                         the built site (dist)

The hub is WEBSUB_HUB, the site's address SITE_URL and BASE_PATH, as in the build. Without a hub nothing is done.
Exit code: 0 done, 1 a feed that the hub did not accept, 2 invalid arguments.`;

const { positionals, values: options } = readArguments(
  help,
  { dist: { type: "string", default: "dist" } },
  { positionals: true },
);
const [action, file] = positionals;
if ((action !== "compare" && action !== "ping") || file === undefined)
  refuse("expected compare FILE or ping FILE", help);
if (site.webSubHub === undefined) {
  console.log("WEBSUB_HUB is not set: nothing to publish.");
  process.exit(0);
}
if (action === "compare") {
  if (!existsSync(options.dist)) refuse(`${options.dist} is missing: run npm run build first`, help);
  const changed = await changedFeeds(options.dist, toAbsoluteUrl(site.base));
  writeFileSync(file, changed.map((feed) => `${feed}\n`).join(""));
  console.log(`${changed.length} feeds differ from the live site`);
} else {
  if (!existsSync(file)) refuse(`${file} is missing: run compare before the deployment`, help);
  const feeds = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const failed = await pingHub(site.webSubHub, feeds);
  for (const { feed, reason } of failed) console.error(`${feed}: ${reason}`);
  console.log(`${feeds.length - failed.length} of ${feeds.length} feeds published to ${site.webSubHub}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
