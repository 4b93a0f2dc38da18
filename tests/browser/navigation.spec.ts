import { pageKinds } from "./pages.ts";
import { expect, test } from "./test.ts";

test("the keyboard alone leads from the home page to a paper and back @base", async ({ page }) => {
  await page.goto("");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Families" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Families" })).toBeVisible();
  await page.getByRole("link", { name: "MiniMax", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("article").getByRole("link", { name: "MiniMax-M1", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("MiniMax-M1");

  const more = page.getByText(/and \d+ more authors/);
  await more.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Zijia Wu").first()).toBeVisible();
});

test("every focusable element shows its focus", async ({ page }) => {
  await page.goto("papers/quamba2/");
  const seen = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    const state = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        name: `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`,
        shown: outlineStyle !== "none" && outlineWidth !== "0px",
      };
    });
    if (state === null) break;
    expect(state.shown, state.name).toBe(true);
    seen.add(state.name);
  }
  expect(seen.size).toBeGreaterThan(20);
});

test("every page kind opens without an error, a third-party request or a policy violation @base", async ({ page }) => {
  for (const [kind, path] of Object.entries(pageKinds)) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), kind).toBeVisible();
  }
});

test("a long list is paginated, by keyboard @base", async ({ page }) => {
  await page.goto("topics/quantization/");
  const next = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" });
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/topics\/quantization\/2\/$/);
  await expect(page.getByRole("heading", { level: 1, name: "Quantization, page 2" })).toBeVisible();
  await expect(page.getByRole("article").first()).toBeVisible();
  await page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: "Quantization" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Quantization", exact: true })).toBeVisible();
});

test("an unknown address gets the 404 page @base", async ({ page, baseURL }) => {
  const response = await page.request.get(`${baseURL}papers/no-such-paper/`);
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain("There is no page at this address");
});

test("the colour scheme can be chosen and persists", async ({ page }) => {
  await page.goto("");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("button", { name: "Dark" }).click();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto("about/");
  expect(await background()).toBe(dark);
  await expect(page.getByRole("button", { name: "Dark" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "System" }).click();
  expect(await background()).toBe(light);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("pages are complete and the search links to the lists @base", async ({ page }) => {
    await page.goto("papers/minimax-m1/");
    await expect(page.getByRole("heading", { name: "Our summary" })).toBeVisible();
    await expect(page.getByRole("searchbox")).toHaveCount(0);
    await expect(page.getByRole("combobox", { name: "Search papers" })).toHaveCount(0);
    await page.getByRole("link", { name: "Browse all papers" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Papers" })).toBeVisible();
    await page.goto("search/");
    await page.getByRole("main").getByRole("link", { name: "families" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Families" })).toBeVisible();
  });
});
