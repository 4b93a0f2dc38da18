import { loadCatalogueFiles } from "../../src/reader/catalogue-files.ts";
import { fileURLToPath } from "node:url";
import { limits } from "../../src/config.ts";
import { expect, test } from "./test.ts";

const { content } = loadCatalogueFiles(fileURLToPath(new URL("../../", import.meta.url)));
const modelCount = content.papers.reduce((sum, { fields }) => sum + fields.models.length, 0);

test("a number's source shows on hover and focus, and its mark links to the list of sources @base", async ({
  page,
}) => {
  await page.goto("papers/phi-3/");
  const mark = page.locator("#results ~ .scroll .mark a, section .facts .mark a").first();
  const tip = mark.locator("xpath=following-sibling::*");
  await expect(tip).toBeHidden();
  await mark.hover();
  await expect(tip).toBeVisible();
  await page.mouse.move(0, 0);
  await mark.focus();
  await expect(tip).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#source-\d+$/);
  await expect(page.locator(":target")).toBeInViewport();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("marks, tables and charts are all present", async ({ page }) => {
    await page.goto("papers/phi-3/");
    await page.locator("section .facts .mark a").first().click();
    await expect(page).toHaveURL(/#source-\d+$/);
    await page.goto("models/");
    await expect(page.locator("#model-table tbody tr")).toHaveCount(Math.min(modelCount, limits.modelsPerPage));
    await expect(page.getByRole("main").getByLabel("Family", { exact: true })).toBeHidden();
    await page.goto("benchmarks/mmlu/");
    await expect(page.locator("svg.plot").first()).toBeVisible();
    await page.goto("compare/?models=phi-mini-moe,phi-tiny-moe");
    await expect(page.getByRole("main").getByRole("link", { name: "model’s page" })).toBeVisible();
  });
});

test("models sort and filter, and the URL contains the state @base", async ({ page }) => {
  await page.goto("models/");
  if (modelCount > limits.modelsPerPage) {
    // Models on several pages are sorted and filtered by the search.
    await page.getByRole("link", { name: /sort/i }).click();
    await expect(page).toHaveURL(/search\/\?kind=Model$/);
    return;
  }
  const rows = page.locator("#model-table tbody tr:visible");
  await expect(page.getByRole("status")).toHaveText(`${modelCount} models`);

  await page.getByRole("button", { name: "Total" }).click();
  await expect(page).toHaveURL(/sort=-parameters/);
  await expect(rows.first()).toContainText("456B");
  await page.getByRole("button", { name: "Total" }).click();
  await expect(rows.first()).toContainText("0.74M");
  await expect(page.locator("th[aria-sort=ascending]")).toHaveText("Total");

  await page.getByLabel("Family", { exact: true }).selectOption("MiniMax");
  const minimax = content.papers.filter(({ fields }) => fields.families.includes("minimax"));
  await expect(rows).toHaveCount(minimax.reduce((sum, { fields }) => sum + fields.models.length, 0));
  await page.getByLabel("Name", { exact: true }).fill("m1");
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/q=m1/);
  await page.reload();
  await expect(rows).toHaveCount(2);
  await page.goBack();
  await expect(page.getByLabel("Family", { exact: true })).toHaveValue("");
});

test.describe("compare", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("compares models, marks differences, and copies with one numbered source per cell @base", async ({ page }) => {
    await page.goto("compare/?models=phi-mini-moe,phi-tiny-moe");
    const table = page.locator("#compare-table");
    await expect(table.getByRole("columnheader", { name: "Phi-tiny-MoE" })).toBeVisible();
    const total = table.getByRole("row", { name: /Total parameters/ });
    await expect(total).toContainText("7.6B");
    await expect(total).toContainText("3.8B");
    await expect(total).toHaveClass("differs");
    await expect(total.getByRole("link", { name: "Source 1" }).first()).toBeVisible();

    await page.getByLabel("Add a model or paper").pressSequentially("phi-3.5-m");
    await expect(page.locator('#compare-names option[value="phi-3.5-MoE"]')).toBeAttached();
    await page.getByLabel("Add a model or paper").fill("phi-3.5-MoE");
    await page.getByRole("button", { name: "Add" }).click();
    await expect(page).toHaveURL(/models=phi-mini-moe,phi-tiny-moe,phi-3\.5-moe/);
    await expect(table.getByRole("columnheader")).toHaveCount(4);

    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await expect(page.getByRole("status")).toContainText(/^Copied \d+ rows as Markdown/);
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    expect(markdown).toMatch(/\| Total parameters \| 7\.6B \[1\] \| 3\.8B \[1\] \| 42B \[\d\] \|/);
    expect(markdown).toContain("1. SlimMoE: abstract, arXiv v1: <https://arxiv.org/abs/2506.18349v1>");
    await page.getByRole("button", { name: "Copy as LaTeX" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("\\toprule");
    await page.getByRole("button", { name: "Copy as CSV" }).click();
    await expect(page.getByRole("status")).toContainText("as CSV");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Total parameters,7.6B,"SlimMoE: abstract',
    );

    await page.getByRole("button", { name: "Remove Phi-tiny-MoE" }).click();
    await expect(table.getByRole("columnheader")).toHaveCount(3);
    await page.goBack();
    await expect(table.getByRole("columnheader")).toHaveCount(4);
  });

  test("compares papers, and reports what it could not find", async ({ page }) => {
    await page.goto("compare/?papers=quamba,quamba2");
    await expect(page.getByRole("row", { name: /Published/ })).toContainText("17 Oct 2024");
    await page.getByLabel("Add a model or paper").fill("Phi-3 (paper)");
    await page.getByRole("button", { name: "Add" }).click();
    await expect(page).toHaveURL(/papers=quamba,quamba2,phi-3/);
    await expect(page.locator("#compare-table").getByRole("columnheader")).toHaveCount(4);
    await page.getByLabel("Add a model or paper").fill("nothing of that name");
    await page.getByRole("button", { name: "Add" }).click();
    await expect(page.getByRole("status")).toContainText("There is no model or paper named");
  });
});

test("a chart switches from total to active parameters without JavaScript", async ({ page }) => {
  await page.goto("benchmarks/mmlu/");
  const figure = page.locator("figure.switch", { has: page.getByRole("radio", { name: "active parameters" }) }).first();
  await expect(figure.getByRole("img", { name: /against total parameters/ })).toBeVisible();
  await figure.getByRole("radio", { name: "active parameters" }).check();
  await expect(figure.getByRole("img", { name: /against active parameters/ })).toBeVisible();
  await expect(figure.getByRole("img", { name: /against total parameters/ })).toBeHidden();
});

test("an error in a number is reported with paper, field and value", async ({ page, context }) => {
  await page.goto("papers/phi-3/");
  await page.getByRole("button", { name: "in a number" }).click();
  await expect(page.getByRole("status")).toContainText("Choose the number that is wrong");
  const issueRequest = context.waitForEvent("request", (request) => request.url().includes("issues/new"));
  await context.route(/issues\/new/, (route) => route.fulfill({ status: 204 }));
  await page.locator("table.results td[data-label=Value]").first().click();
  const form = new URL((await issueRequest).url());
  expect(form.searchParams.get("paper")).toBe("phi-3");
  expect(form.searchParams.get("field")).toMatch(/, Value$/);
  expect(form.searchParams.get("value")).toMatch(/^[\d.]+/);
});
