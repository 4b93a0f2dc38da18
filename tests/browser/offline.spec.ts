import { expect, test } from "@playwright/test";

test.use({ serviceWorkers: "allow" });

test("pages that were visited, and search once used, work offline @base", async ({ page, context }) => {
  await page.goto("");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto("papers/quamba/");
  await page.goto("search/?q=quamba");
  await expect(page.getByRole("status").first()).toContainText("results");
  // The index is kept in the background.
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const base = document.querySelector<HTMLElement>("#search")?.dataset["pagefind"] ?? "";
          const files = (await (await fetch(`${base}offline.json`)).json()) as string[];
          const kept = await Promise.all(files.map((file) => caches.match(base + file)));
          return files.length > 60 && kept.every((response) => response !== undefined);
        }),
      { timeout: 60_000 },
    )
    .toBe(true);

  await context.setOffline(true);
  await page.goto("papers/quamba/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Quamba");
  await page.goto("papers/never-visited/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not saved for offline reading");
  await page.goto("search/?q=lightning+attention");
  await expect(page.getByRole("status").first()).toContainText("results for “lightning attention”");
  await context.setOffline(false);
});
