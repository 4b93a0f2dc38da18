/** Measures the bytes and the latency of search on a built site in a real browser. */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { preview } from "astro";
import { chromium, type Browser } from "playwright-core";
import { relevanceQueries } from "./relevance-queries.ts";
import { readArguments } from "../scripts/arguments.ts";
import { ensureChromium } from "../scripts/chromium.ts";

const help = `Measures what search costs a reader of the built site.

  npm run search-cost                  dist/, built before
  npm run search-cost -- --out DIR     another built site
  npm run search-cost -- --json        figures as JSON

First query: bytes of all index files that a browser with an empty cache loads until the results are shown, gzipped,
on a phone (filters closed) and on a wide screen. Latency: from a keystroke to the rendered results, with a warm cache.
Exit code: 0 measured, 1 the site could not be queried.`;

const { values: options } = readArguments(help, {
  out: { type: "string", default: "dist" },
  json: { type: "boolean", default: false },
});
/** A short name, a word, two words, a question in words, a misspelling and an id. */
const FIRST = ["phi-3", "quantization", "speculative decoding", "small model for phones", "Minitorn", "2404.14219"];
const settled = () => /^(?!Searching)./.test(document.querySelector("#status")?.textContent ?? "");
const root = fileURLToPath(new URL("..", import.meta.url));
const server = await preview({ root, outDir: options.out, logLevel: "error", server: { port: 4378 } });
const origin = `http://localhost:${server.port}`;
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ["--no-sandbox"] });
try {
  const rows: { query: string; phone: number; wide: number; files: number }[] = [];
  for (const query of FIRST) {
    const phone = await loadedBy(browser, query, 390);
    const wide = await loadedBy(browser, query, 1440);
    rows.push({ query, phone: phone.bytes, wide: wide.bytes, files: phone.files });
  }
  const times = await answerTimes(browser);
  const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
  const answers = {
    queries: times.length,
    median: round(share(0.5)),
    p95: round(share(0.95)),
    max: round(share(1)),
  };
  if (options.json) console.log(JSON.stringify({ first: rows, answers }, null, 2));
  else {
    console.log("First query, KB:");
    console.table(rows.map((row) => ({ ...row, phone: kilobytes(row.phone), wide: kilobytes(row.wide) })));
    console.log("Keystroke to results, ms:");
    console.table({ warm: answers });
  }
} finally {
  await browser.close();
}
process.exit();

/** Bytes of the index that one query loads with an empty cache; Pagefind's own files are already compressed. */
async function loadedBy(browser: Browser, query: string, width: number): Promise<{ bytes: number; files: number }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    if (!response.url().includes("/pagefind/")) return;
    bodies.push(
      response.body().then((body) => {
        const packed = body[0] === 0x1f && body[1] === 0x8b;
        return packed ? body.length : Math.min(body.length, gzipSync(body).length);
      }),
    );
  });
  await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(settled);
  await page.waitForLoadState("networkidle");
  const sizes = await Promise.all(bodies);
  await context.close();
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
}

/** Milliseconds from a change in the box to the rendered results, with a warm cache; sorted. */
async function answerTimes(browser: Browser): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/search/`);
  await page.waitForFunction(settled);
  const runQuery = (query: string) =>
    page.evaluate(async (query) => {
      const status = document.querySelector("#status");
      const box = document.querySelector<HTMLInputElement>("#q");
      if (!status || !box) throw new Error("no search box");
      const started = performance.now();
      const drawn = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!/^(?!Searching)./.test(status.textContent ?? "")) return;
          observer.disconnect();
          resolve(performance.now() - started);
        });
        observer.observe(status, { childList: true, characterData: true, subtree: true });
      });
      status.replaceChildren();
      box.value = query;
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      return drawn;
    }, query);
  const times: number[] = [];
  for (const { query } of relevanceQueries) {
    await runQuery(query);
    times.push(await runQuery(query));
  }
  return times.sort((a, b) => a - b);
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
