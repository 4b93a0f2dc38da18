import { test as base, expect } from "@playwright/test";

/** A page that fails its test on console errors, uncaught exceptions, failed requests and requests to other hosts. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        // The configuration blocks service workers in all tests but one, and Playwright says so.
        if (message.text() === "Service Worker registration blocked by Playwright") return;
        if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => {
        // A test that goes on before a page transition has begun cuts it short: the browser's own note, not an error.
        if (!/^(Transition was|ViewTransition)/.test(error.message)) complaints.push(`exception: ${error.message}`);
      });
      page.on("requestfailed", (request) => {
        // A page that is left while it loads cancels what is under way.
        if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
      });
      page.on("request", (request) => {
        const url = new URL(request.url());
        // A link to another site is followed, not loaded.
        if (request.isNavigationRequest()) return;
        if (url.protocol.startsWith("http") && url.origin !== new URL(baseURL ?? "").origin)
          complaints.push(`foreign: ${url.href}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
