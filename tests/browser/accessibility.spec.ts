import AxeBuilder from "@axe-core/playwright";
import { rootPageKinds } from "./pages.ts";
import { expect, test } from "./test.ts";

for (const scheme of ["light", "dark"] as const) {
  test.describe(`axe, ${scheme}`, () => {
    test.use({ colorScheme: scheme });
    for (const [kind, path] of Object.entries(rootPageKinds)) {
      test(`finds nothing on: ${kind}`, async ({ page }) => {
        await page.goto(path);
        if (kind === "search") await expect(page.getByRole("status")).toContainText("results");
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
      });
    }
  });
}
