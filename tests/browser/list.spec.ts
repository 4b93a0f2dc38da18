import { expect, test } from "./test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("papers are saved in the browser, exported and shared @base", async ({ page }) => {
  for (const id of ["quamba", "slimmoe"]) {
    await page.goto(`papers/${id}/`);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved to your reading list")).toBeVisible();
  }
  await page.goto("list/");
  const status = page.locator("#list-status");
  await expect(status).toHaveText("2 papers.");
  await expect(page.locator("#list-papers li")).toHaveCount(2);

  await page.getByRole("button", { name: "Copy BibTeX" }).click();
  await expect(status).toHaveText("Copied 2 papers as BibTeX.");
  const bibtex = await page.evaluate(() => navigator.clipboard.readText());
  expect(bibtex.match(/^@\w+\{/gm)).toHaveLength(2);
  await page.getByRole("button", { name: "Copy Markdown" }).click();
  await expect(status).toHaveText("Copied 2 papers as Markdown.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^- \[Quamba: .*\]\(http.*\/papers\/quamba\/\): /,
  );
  await page.getByRole("button", { name: "Copy link to this list" }).click();
  await expect(status).toHaveText("Copied the link to this list.");
  const link = await page.evaluate(() => navigator.clipboard.readText());

  await page.getByRole("button", { name: /^Remove Quamba/ }).click();
  await expect(page.locator("#list-papers li")).toHaveCount(1);

  // The link shows anyone the list as it was when copied, and the papers can be saved.
  await page.goto(link);
  await expect(status).toHaveText("2 papers, from a shared link.");
  await page.getByRole("button", { name: "Save all of these" }).click();
  await expect(page).toHaveURL(/list\/$/);
  await expect(page.locator("#list-papers li")).toHaveCount(2);
});
