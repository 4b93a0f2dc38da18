import { loadCatalogueFiles } from "../../src/reader/catalogue-files.ts";
import { fileURLToPath } from "node:url";
import { expect, test } from "./test.ts";

const { content } = loadCatalogueFiles(fileURLToPath(new URL("../../", import.meta.url)));

test("every paper is found first under its exact title", async ({ page }) => {
  await page.goto("search/");
  const box = page.getByRole("searchbox", { name: "Search for" });
  const wrong: string[] = [];
  for (const { id, fields } of content.papers) {
    await box.fill(fields.title);
    await expect(page.getByRole("status")).toContainText(`for “${fields.title}”`);
    const first = page.locator("#results li a").first();
    if (
      (await first.textContent()) !== fields.title ||
      !(await first.getAttribute("href"))?.endsWith(`/papers/${id}/`)
    ) {
      wrong.push(`${fields.title}: ${await first.textContent()}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("search from the header, filters in the URL, Back and a shared link @base", async ({ page }) => {
  await page.goto("");
  await page.getByRole("combobox", { name: "Search papers" }).fill("quantization");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/search\/\?q=quantization$/);
  await expect(page.getByRole("status")).toContainText("results for “quantization”");
  await expect(page.locator("#results mark").first()).toBeVisible();

  await page.getByLabel("Kind", { exact: true }).selectOption("Paper");
  await page.getByLabel("Family", { exact: true }).selectOption("Quamba");
  await expect(page).toHaveURL(/family=Quamba/);
  await expect(page.getByRole("status")).toContainText("2 results");
  await page.getByLabel("Year", { exact: true }).selectOption("2025");
  await expect(page.getByRole("status")).toContainText("1 result");
  await expect(page.locator("#results li a")).toHaveText(/^Quamba2/);
  await page.getByLabel("Year", { exact: true }).selectOption("");
  await page.getByLabel("Topic", { exact: true }).selectOption("State-space models");
  await expect(page.getByRole("status")).toContainText("2 results");

  const shared = page.url();
  await page.goBack();
  await expect(page.getByLabel("Topic", { exact: true })).toHaveValue("");
  await page.goto(shared);
  await expect(page.getByLabel("Topic", { exact: true })).toHaveValue("State-space models");
  await expect(page.getByRole("status")).toContainText("2 results");
  await page.locator("#results li a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Quamba");
});

test("without a query the filters list papers; an empty result helps", async ({ page }) => {
  await page.goto("search/");
  await expect(page.getByRole("status")).toContainText(/^\d+ results$/);
  await page.getByLabel("Kind", { exact: true }).selectOption("Paper");
  await page.getByLabel("Year", { exact: true }).selectOption("2023");
  const expected = content.papers.filter(({ fields }) => fields.published.startsWith("2023")).length;
  await expect(page.getByRole("status")).toContainText(`${expected} results`);
  await page.getByRole("searchbox", { name: "Search for" }).fill("zzzzqqqq");
  await expect(page.getByRole("status")).toContainText("Nothing found");
});

test("the index is not loaded before search is used", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/pagefind/")) loaded.push(request.url());
  });
  await page.goto("papers/phi-3/");
  await page.waitForLoadState("networkidle");
  expect(loaded).toEqual([]);
});

test("suggestions appear while typing, by the combobox pattern @base", async ({ page }) => {
  await page.goto("papers/");
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: "Search papers" });
  await expect(box).toBeFocused();
  await box.pressSequentially("phi 3");
  const list = page.getByRole("listbox", { name: "Names" });
  await expect(list.getByRole("option").first()).toContainText("Phi-3");
  await expect(box).toHaveAttribute("aria-expanded", "true");
  await expect(box).not.toHaveAttribute("aria-activedescendant", /./);
  await page.keyboard.press("ArrowDown");
  await expect(box).toHaveAttribute("aria-activedescendant", "suggestion-0");
  await expect(list.getByRole("option", { selected: true })).toContainText("Phi-3");
  await page.keyboard.press("ArrowUp");
  await expect(box).not.toHaveAttribute("aria-activedescendant", /./);
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(box).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(list).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/papers\/phi-3\/$/);
});

test("a pasted arXiv address finds its paper", async ({ page }) => {
  await page.goto("search/?q=https%3A%2F%2Farxiv.org%2Fpdf%2F2404.14219v4");
  await expect(page.locator("#results li a").first()).toHaveAttribute("href", /papers\/phi-3\/$/);
});

test("a misspelt name is corrected visibly, and the original can be searched", async ({ page }) => {
  await page.goto("search/?q=Minitorn");
  await expect(page.locator("#fixed")).toContainText("Shown is “Minitron”");
  await expect(page.locator("#results li a").first()).toHaveText("Minitron");
  await page.getByRole("button", { name: "Search for “Minitorn” anyway" }).click();
  await expect(page.locator("#fixed")).toBeHidden();
  await expect(page.getByRole("searchbox", { name: "Search for" })).toHaveValue("Minitorn");
});

test("facets, order and number of results are in the URL", async ({ page }) => {
  await page.goto("search/?kind=Model&size=3–8B&sort=largest");
  await expect(page.getByRole("status")).toContainText(/^\d+ results$/);
  await expect(page.getByLabel("Size", { exact: true })).toHaveValue("3–8B");
  await expect(page.getByLabel("Order", { exact: true })).toHaveValue("largest");
  await expect(page.locator("#results li").first()).toContainText("Model");
  await page.getByRole("button", { name: "Show more" }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect(page.locator("#results li")).toHaveCount(20);
  await page.reload();
  await expect(page.locator("#results li")).toHaveCount(20);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/search\/\?sort=largest$/);
});

test("results are in the chosen order", async ({ page }) => {
  const papers = content.papers.map(({ fields }) => fields).sort((a, b) => (a.published < b.published ? 1 : -1));
  await page.goto("search/?kind=Paper&sort=newest");
  await expect(page.locator("#results li a").first()).toHaveText(papers[0]?.title ?? "");
  await page.getByLabel("Order", { exact: true }).selectOption("oldest");
  await expect(page.locator("#results li a").first()).toHaveText(papers.at(-1)?.title ?? "");
});

test("if few results contain all words, those with most of them are shown and marked", async ({ page }) => {
  await page.goto("search/?q=run+llm+on+raspberry+pi");
  await expect(page.getByRole("status")).toHaveText(
    /^No page contains all of “run llm on raspberry pi”; \d+ pages contain/,
  );
  await expect(page.locator("#results li").first()).toContainText("TinyML");
  // A word that only shares a prefix with others finds nothing, and the lists are offered.
  await page.goto("search/?q=whisper");
  await expect(page.getByRole("status")).toContainText("Nothing found");
  await expect(page.locator("#nothing").getByRole("link", { name: "authors" })).toBeVisible();
});

test("an author is found by name, with accents or without", async ({ page }) => {
  const box = page.getByRole("searchbox", { name: "Search for" });
  await page.goto("search/");
  for (const name of ["Torsten Hoefler", "torsten hoefler"]) {
    await box.fill(name);
    await expect(page.locator("#results li a").first()).toHaveText("Torsten Hoefler");
  }
});

test("filter counts are computed only when the filters are shown", async ({ page }) => {
  const filters: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/pagefind/filter/")) filters.push(request.url());
  });
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto("search/?q=quantization");
  await expect(page.getByRole("status")).toContainText("results for");
  expect(filters).toEqual([]);
  await page.getByText("Order and filters").click();
  await expect(page.getByLabel("Kind", { exact: true })).toContainText(/Paper \(\d+\)/);
  expect(filters.length).toBeGreaterThan(0);
});
