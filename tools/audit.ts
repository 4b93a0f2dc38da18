/** Runs Lighthouse on one page of each kind, desktop and mobile. Serves the last build. */
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { fileURLToPath } from "node:url";
import { preview } from "astro";
import { site } from "../src/config.ts";
import { pageKinds } from "../tests/browser/pages.ts";
import { readArguments, refuse } from "../scripts/arguments.ts";
import { ensureChromium } from "../scripts/chromium.ts";

const help = `Runs Lighthouse on one page of each kind and prints a table.

  npm run audit                    every kind, desktop and mobile
  npm run audit -- --kind paper    one kind
  npm run audit -- --failing       also lists the audits that failed

Build first: npm run build. Exit code: 1 if accessibility, best practices or SEO is under 100 or performance under 99.`;

const { values: options } = readArguments(help, {
  kind: { type: "string" },
  failing: { type: "boolean", default: false },
});
const kinds = Object.entries(pageKinds).filter(([kind]) => options.kind === undefined || kind === options.kind);
if (kinds.length === 0) refuse(`no kind "${options.kind}"; known: ${Object.keys(pageKinds).join(", ")}`, help);
// Pages with `noindex` rightly fail the audit for being indexable.
const notIndexed = new Set(["404", "offline"]);

const server = await preview({
  root: fileURLToPath(new URL("..", import.meta.url)),
  logLevel: "error",
  server: { port: 4395 },
});
const chrome = await launch({
  chromePath: await ensureChromium(),
  chromeFlags: [
    "--headless",
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const rows: Record<string, string | number>[] = [];
let short = false;
for (const [kind, path] of kinds) {
  for (const device of ["desktop", "mobile"] as const) {
    const result = await lighthouse(
      `http://localhost:${server.port}${site.base}${path}`,
      {
        port: chrome.port,
        output: "json",
        logLevel: "error",
        onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
      },
      device === "desktop" ? desktopConfig : undefined,
    );
    if (!result) throw new Error(`Lighthouse returned no result for ${kind}`);
    const { categories, audits } = result.lhr;
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    const row = {
      kind,
      device,
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best practices": score("best-practices"),
      SEO: score("seo"),
      LCP: audits["largest-contentful-paint"]?.displayValue ?? "",
      CLS: audits["cumulative-layout-shift"]?.displayValue ?? "",
    };
    rows.push(row);
    const seo = notIndexed.has(kind) || row.SEO === 100;
    if (row.performance < 99 || row.accessibility < 100 || row["best practices"] < 100 || !seo) short = true;
    console.log(Object.values(row).join("\t"));
    if (options.failing) {
      for (const audit of Object.values(audits)) {
        const failed =
          audit.score !== null &&
          audit.score < 1 &&
          !["informative", "manual", "notApplicable"].includes(audit.scoreDisplayMode);
        if (failed) console.log(`    ${audit.id}: ${audit.displayValue ?? audit.title}`);
      }
    }
  }
}
console.table(rows);
chrome.kill();
await server.stop();
process.exit(short ? 1 : 0);
