import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium.ts";

const executablePath = await findChromium();

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Some tests visit every page kind or search for every paper, and the machine may be busy.
  timeout: 90_000,
  reporter: [
    ["line"],
    ["json", { outputFile: process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] ?? ".build/reports/browser.json" }],
  ],
  use: {
    // One test is about the service worker; the others need the server's responses.
    serviceWorkers: "block",
    baseURL: "http://localhost:4391",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  projects: [
    { name: "root", use: { baseURL: "http://localhost:4391/" } },
    { name: "base", use: { baseURL: "http://localhost:4392/smallprint/" }, grep: /@base/ },
  ],
  webServer: [
    { command: "node scripts/serve.ts .build/root 4391", url: "http://localhost:4391/", reuseExistingServer: false },
    {
      command: "node scripts/serve.ts .build/base 4392",
      url: "http://localhost:4392/smallprint/",
      env: { BASE_PATH: "/smallprint" },
      reuseExistingServer: false,
    },
  ],
});
