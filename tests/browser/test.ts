import { test as base, expect } from "@playwright/test";

/** Fails a test on console errors, uncaught exceptions, failed requests and requests to other hosts. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        // The configuration blocks service workers in all tests but one, which Playwright logs.
        if (message.text() === "Service Worker registration blocked by Playwright") return;
        if (message.type() === "error" || message.type() === "warning") complaints.push(`console: ${message.text()}`);
      });
      page.on("pageerror", (error) => {
        // A test that continues before a page transition begins skips it; the browser logs that, but it is no error.
        if (!/^(Transition was|ViewTransition)/.test(error.message)) complaints.push(`exception: ${error.message}`);
      });
      page.on("requestfailed", (request) => {
        // Navigating away from a loading page cancels its requests.
        if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()}`);
      });
      page.on("request", (request) => {
        const url = new URL(request.url());
        // A link to another site is navigation, not a subresource.
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
