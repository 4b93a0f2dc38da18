/** Pages in the states that readers bring them into: print, forced colours, late fonts, zoom. */
import { rootPageKinds } from "./pages.ts";
import { expect, test } from "./test.ts";

test("nothing moves while a page loads, fonts late", async ({ page }) => {
  await page.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 250));
    await route.continue();
  });
  const moved: string[] = [];
  for (const [kind, path] of Object.entries(rootPageKinds)) {
    // Pages that fetch what they show grow by it; their frame stands still.
    if (kind === "compare" || kind === "search") continue;
    await page.goto(path);
    const shift = await page.evaluate(async () => {
      let sum = 0;
      const add = (entries: PerformanceEntryList) => {
        for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
      };
      const observer = new PerformanceObserver((list) => add(list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      // Fonts that have come are drawn in the first frame; what moved by it is known in the second.
      await document.fonts.ready;
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      add(observer.takeRecords());
      return sum;
    });
    if (shift > 0.001) moved.push(`${kind}: ${shift.toFixed(4)}`);
  }
  expect(moved).toEqual([]);
});

for (const id of ["quamba2", "slimmoe", "littlebit", "phi-3", "minimax-m1"]) {
  test(`papers/${id}/ prints on two sheets at most, its sources written out`, async ({ page }) => {
    await page.goto(`papers/${id}/`);
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(page.getByRole("heading", { name: "Sources" })).toBeVisible();
    const address = await page
      .locator("#sources ~ ol a")
      .first()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(address).toContain("https://");
  });
}

test("in forced colours every page kind keeps its words and controls", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  for (const [kind, path] of Object.entries(rootPageKinds)) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), kind).toBeVisible();
    const unseen = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main p, main th, main td, main a, main button")]
        .filter((element) => element.offsetParent !== null && element.textContent.trim() !== "")
        .filter((element) => getComputedStyle(element).color === getComputedStyle(document.body).backgroundColor)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(unseen, kind).toEqual([]);
  }
});

test("with reduced motion pages change without a transition", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("");
  const animated = await page.evaluate(() =>
    [...document.querySelectorAll("*")].some((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== "none" || transitionDuration.split(",").some((duration) => parseFloat(duration) > 0);
    }),
  );
  expect(animated).toBe(false);
});
