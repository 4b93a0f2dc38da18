import { readContent } from "../../src/check/content.ts";
import { fileURLToPath } from "node:url";
import { expect, test } from "./test.ts";

const { content } = readContent(fileURLToPath(new URL("../../", import.meta.url)));

test("every paper is found first under its exact title", async ({ page }) => {
  test.setTimeout(120_000);
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
  await page.getByLabel("Year", { exact: true }).selectOption("2023");
  const expected = content.papers.filter(({ fields }) => fields.published.startsWith("2023")).length;
  await expect(page.getByRole("status")).toContainText(`${expected} results`);
  await page.getByRole("searchbox", { name: "Search for" }).fill("zzzzqqqq");
  await expect(page.getByRole("status")).toContainText("Nothing found");
});

test("nothing of the index is loaded before search is used", async ({ page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/pagefind/")) loaded.push(request.url());
  });
  await page.goto("papers/phi-3/");
  await page.waitForLoadState("networkidle");
  expect(loaded).toEqual([]);
});
