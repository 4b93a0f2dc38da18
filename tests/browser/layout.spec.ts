import { rootPageKinds } from "./pages.ts";
import { expect, test } from "./test.ts";

// 720 is 1440 at 200 % zoom.
for (const width of [320, 390, 720, 820, 1440, 1920]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });
    test("no page is wider than the viewport", async ({ page }) => {
      const wide: string[] = [];
      for (const [kind, path] of Object.entries(rootPageKinds)) {
        await page.goto(path);
        const extra = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (extra > 0) wide.push(`${kind}: ${extra} px`);
      }
      expect(wide).toEqual([]);
    });
  });
}
