/** Measures search relevance on the built site in a real browser. */
import { fileURLToPath } from "node:url";
import { preview } from "astro";
import { chromium, type Page } from "playwright-core";
import { relevanceQueries, type RelevanceQuery } from "./relevance-queries.ts";
import { readArguments } from "../scripts/arguments.ts";
import { ensureChromium } from "../scripts/chromium.ts";

const help = `Runs each query of tools/relevance-queries.ts on the built site's search page and scores the results.

  npm run relevance                    dist/, built before
  npm run relevance -- --out DIR       another built site
  npm run relevance -- --misses        only the queries whose correct result is not first
  npm run relevance -- --json          figures as JSON

success@k: a correct result is among the first k. MRR: mean of 1 / its rank, 0 if it is not among the first ten.
Exit code: 0 measured, 1 the site could not be queried.`;

const { values: options } = readArguments(help, {
  out: { type: "string", default: "dist" },
  misses: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const server = await preview({ root, outDir: options.out, logLevel: "error", server: { port: 4377 } });
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.port}/search/`);
  const measured: { query: RelevanceQuery; answers: string[]; place: number }[] = [];
  for (const query of relevanceQueries) {
    const answers = await search(page, query.query);
    const place = answers.findIndex((answer) => query.expect.includes(answer)) + 1;
    measured.push({ query, answers, place });
  }
  const score = (kind: RelevanceQuery["kind"] | undefined) => {
    const rows = measured.filter(({ query }) => kind === undefined || query.kind === kind);
    const share = (k: number) => rows.filter(({ place }) => place > 0 && place <= k).length / rows.length;
    const mrr = rows.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / rows.length;
    return { queries: rows.length, "success@1": share(1), "success@5": share(5), MRR: mrr };
  };
  const table = { "names and titles": score("name"), "the rest": score("free"), all: score(undefined) };
  for (const { query, answers, place } of measured) {
    if (options.json || (options.misses && place === 1)) continue;
    console.log(
      `${place === 0 ? " -" : String(place).padStart(2)}  ${query.query}  →  ${answers.slice(0, 3).join(", ")}`,
    );
  }
  if (options.json) console.log(JSON.stringify(table, null, 2));
  else console.table(Object.fromEntries(Object.entries(table).map(([name, row]) => [name, rounded(row)])));
} finally {
  await browser.close();
}
process.exit();

/** Paths of the first ten results, without the base. */
async function search(page: Page, query: string): Promise<string[]> {
  await page.evaluate((query) => {
    const list = document.querySelector("#results");
    list?.replaceChildren();
    document.querySelector("#status")?.replaceChildren();
    const box = document.querySelector<HTMLInputElement>("#q");
    if (box) box.value = query;
    box?.form?.requestSubmit();
  }, query);
  await page.waitForFunction(() => /^(?!Searching)./.test(document.querySelector("#status")?.textContent ?? ""));
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>("#results > li a[href]")]
      .slice(0, 10)
      .map((link) => new URL(link.href).pathname.slice(1)),
  );
}

function rounded<T extends Record<string, number>>(row: T) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
}
