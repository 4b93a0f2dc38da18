import AxeBuilder from "@axe-core/playwright";
import { rootPageKinds } from "./pages.ts";
import { expect, test } from "./test.ts";

// Both colour schemes on a desktop, and the phone layout.
for (const [name, options] of Object.entries({
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  phone: { viewport: { width: 390, height: 800 } },
} as const)) {
  test.describe(`axe, ${name}`, () => {
    test.use(options);
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
