/** Finds a Chromium for the browser tests, or installs one. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `CHROME_PATH`, else an installed browser, else the one that Playwright downloaded; undefined if there is none. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && executable(named)) return named;
  const suffix = process.platform === "win32" ? ".exe" : "";
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name + suffix);
      if (executable(path)) return path;
    }
  }
  for (const path of APPLICATIONS) if (existsSync(path)) return path;
  const { chromium } = await import("playwright-core");
  const downloaded = chromium.executablePath();
  return existsSync(downloaded) ? downloaded : undefined;
}

/**
 * Path of a Chromium; installs one if there is none.
 * @throws with instructions if that fails
 */
export async function ensureChromium(): Promise<string> {
  const found = await findChromium();
  if (found !== undefined) return found;
  const attempts: [string, string[]][] = [
    [process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]],
    ...(process.platform === "linux" && process.getuid?.() === 0
      ? ([
          ["apt-get", ["update", "-qq"]],
          ["apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]],
        ] satisfies [string, string[]][])
      : []),
  ];
  for (const [command, parameters] of attempts) {
    console.log(
      `no Chromium found; trying: ${command === process.execPath ? "playwright" : command} ${parameters.slice(-2).join(" ")}`,
    );
    spawnSync(command, parameters, {
      stdio: "ignore",
      timeout: 10 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    const now = await findChromium();
    if (now !== undefined) return now;
  }
  throw new Error(
    "The browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium) or set CHROME_PATH to its path.",
  );
}
