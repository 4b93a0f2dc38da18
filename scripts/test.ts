/** Runs every check of the project; continues after a failure, so that one run reports everything. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readArguments, refuse } from "./arguments.ts";
import { ensureChromium } from "./chromium.ts";
import { ensureTools, type ToolUser } from "./test-tools.ts";

const help = `Runs every check: format, lint, types, content, unit tests, the built site (under / and under a base path), citations, nginx, browser.

  npm test                       everything
  npm test -- --only unit        one step: ${"format, lint, types, content, unit, components, build, site, citations, hosting, browser"}

Exit code: 0 if all passed.`;

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name: string) => join(root, "node_modules", ".bin", name);
const node = process.execPath;
const reports = join(root, ".build", "reports");

interface Step {
  name: string;
  command: [string, ...string[]];
  /** Where its JSON report is written, for the final count. */
  report?: "vitest" | "playwright";
  needsBrowser?: boolean;
  /** Programs that npm does not install. */
  tools?: ToolUser;
  env?: Record<string, string>;
}

const steps: Step[] = [
  { name: "format", command: [bin("prettier"), "--check", "--log-level", "warn", "."] },
  { name: "lint", command: [bin("eslint"), "."] },
  { name: "types", command: [bin("astro"), "check", "--minimumSeverity", "warning"] },
  { name: "content", command: [node, "scripts/check.ts"] },
  { name: "unit", command: [bin("vitest"), "run", "--project", "unit"], report: "vitest" },
  { name: "components", command: [bin("vitest"), "run", "--project", "components"], report: "vitest" },
  // Only the tests need the style guide.
  { name: "build", command: [bin("astro"), "build", "--outDir", ".build/root"], env: { STYLEGUIDE: "1" } },
  {
    name: "build under a base path",
    command: [bin("astro"), "build", "--outDir", ".build/base"],
    env: { BASE_PATH: "/smallprint", SITE_URL: "https://reader.example" },
  },
  { name: "site", command: [bin("vitest"), "run", "--project", "site"], report: "vitest" },
  {
    name: "citations",
    command: [bin("vitest"), "run", "--project", "citations"],
    report: "vitest",
    tools: "citation",
  },
  { name: "hosting", command: [bin("vitest"), "run", "--project", "hosting"], report: "vitest", tools: "hosting" },
  { name: "browser", command: [bin("playwright"), "test"], report: "playwright", needsBrowser: true },
];

const { values: options } = readArguments(help, { only: { type: "string" } });
const chosen = steps.filter(({ name }) => options.only === undefined || name.startsWith(options.only));
if (chosen.length === 0) refuse(`no step "${options.only}"`, help);

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const step of chosen) {
  const started = performance.now();
  console.log(`\n── ${step.name}`);
  const report = join(reports, `${step.name}.json`);
  const env: NodeJS.ProcessEnv = { ...process.env, ...step.env };
  const [command, ...base] = step.command;
  const parameters =
    step.report === "vitest" ? [...base, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : base;
  if (step.report === "playwright") env["PLAYWRIGHT_JSON_OUTPUT_NAME"] = report;
  let status: number | null;
  try {
    if (step.tools) ensureTools(step.tools);
    if (step.needsBrowser) env["CHROME_PATH"] = await ensureChromium();
    status = spawnSync(command, parameters, { cwd: root, stdio: "inherit", env }).status;
  } catch (error) {
    console.error((error as Error).message);
    status = 1;
  }
  const counts = step.report === undefined ? undefined : readCounts(step.report, report);
  passed += counts?.passed ?? (status === 0 ? 1 : 0);
  failed += Math.max(counts?.failed ?? 0, status === 0 ? 0 : 1);
  if (status !== 0 || (counts && counts.passed + counts.failed === 0)) failures.push(step.name);
  console.log(`   ${status === 0 ? "passed" : "FAILED"} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
if (failures.length > 0) console.log(`\nfailed: ${failures.join(", ")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failures.length > 0 ? 1 : 0);

function readCounts(kind: "vitest" | "playwright", file: string): { passed: number; failed: number } | undefined {
  try {
    const json = JSON.parse(readFileSync(file, "utf8")) as {
      numPassedTests?: number;
      numFailedTests?: number;
      stats?: { expected: number; unexpected: number; flaky: number };
    };
    return kind === "vitest"
      ? { passed: json.numPassedTests ?? 0, failed: json.numFailedTests ?? 0 }
      : { passed: json.stats?.expected ?? 0, failed: (json.stats?.unexpected ?? 0) + (json.stats?.flaky ?? 0) };
  } catch {
    return undefined;
  }
}
