import { readFile } from "node:fs/promises";
import { expect, test } from "./test.ts";

test.describe("with JavaScript", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("every form of a citation can be copied @base", async ({ page }) => {
    await page.goto("papers/quamba2/");
    await page.getByText("Cite this paper").click();
    const copied = async (name: string) => {
      await page.getByRole("button", { name: `Copy ${name}`, exact: true }).click();
      await expect(page.getByText(`${name} copied`)).toBeVisible();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied("BibTeX")).toMatch(/^@inproceedings\{chiang2025quamba2,\n[^]*\n\}\n$/);
    expect(await copied("RIS")).toMatch(/^TY {2}- CONF\r?\nTI {2}- Quamba2: A Robust[^]*\nER {2}- \r?\n$/);
    expect(JSON.parse(await copied("CSL-JSON"))).toMatchObject([{ id: "chiang2025quamba2", volume: "267" }]);
    expect(await copied("APA reference")).toMatch(/^Chiang, H\.-Y\., .* \(2025\)\. Quamba2: .*2503\.22879$/);
    expect(await copied("MLA reference")).toMatch(/^Chiang, Hung-Yueh, et al\. “Quamba2: /);
    expect(await copied("Chicago reference")).toMatch(/^Chiang, Hung-Yueh, Chi-Chih Chang, .* 2025\. “Quamba2: /);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("BibTeX, RIS and CSL-JSON are downloads in the page @base", async ({ page }) => {
    await page.goto("papers/phi-3/");
    await page.getByText("Cite this paper").click();
    await expect(page.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
    for (const [name, file, start] of [
      ["BibTeX", "phi-3.bib", "@misc{abdin2024phi-3,"],
      ["RIS", "phi-3.ris", "TY  - UNPB"],
      ["CSL-JSON", "phi-3.json", '[{"id":"abdin2024phi-3"'],
    ] as const) {
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: `Download ${name}`, exact: true }).click();
      const found = await download;
      expect(found.suggestedFilename()).toBe(file);
      expect((await readFile(await found.path(), "utf8")).startsWith(start)).toBe(true);
    }
  });
});
