/** The tour of docs/keyboard.md, by keyboard alone. */
import { expect, test } from "./test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a tour by keyboard alone @base", async ({ page }) => {
  await page.goto("");
  // 1 The first tab stop is the link that skips the navigation.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  // 2 "?" lists the shortcuts, Esc closes the list.
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(list).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  // 3 "/" focuses the search box; shortcuts are inactive in it; Esc leaves it.
  const box = page.getByRole("combobox", { name: "Search papers" });
  await page.keyboard.press("/");
  await expect(box).toBeFocused();
  await page.keyboard.type("what? n/p k");
  await expect(box).toHaveValue("what? n/p k");
  await expect(list).toBeHidden();
  // The first Esc closes the suggestions, the second leaves the box.
  await expect(page.getByRole("listbox", { name: "Names" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox", { name: "Names" })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(box).not.toBeFocused();
  // 4 Searching: Enter, then the arrows move through the results, Enter opens one.
  await page.keyboard.press("/");
  await page.keyboard.type("quantization");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/search\/\?q=quantization/);
  await expect(page.getByRole("status").first()).toContainText("result");
  await page.keyboard.press("/");
  await page.keyboard.press("ArrowDown");
  const results = page.locator("#results a");
  await expect(results.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(results.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("searchbox", { name: "Search for" })).toBeFocused();
  // 5 On a paper: "k" saves it, "p" and "n" move through its family.
  await page.goto("papers/phi-3/");
  await page.keyboard.press("k");
  await expect(page.getByRole("button", { name: "Save" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/papers\/phi-4\/$/);
  // Keys work once the page has loaded.
  await page.waitForLoadState("load");
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/papers\/phi-3\/$/);
  // 6 A source mark shows its source on focus and links to the list; Enter expands the citation.
  const mark = page.locator(".mark a").first();
  await mark.focus();
  await expect(mark.locator("xpath=following-sibling::*")).toBeVisible();
  await page.getByText("Cite this paper").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Copy BibTeX" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("BibTeX copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("@misc{abdin2024phi-3,");
});
