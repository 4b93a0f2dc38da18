/** Finds the programs that tests use and npm does not bring, or installs them. */
import { spawnSync } from "node:child_process";
import { delimiter } from "node:path";

interface Tool {
  name: string;
  /** How to ask whether it is there. */
  ask: readonly [string, ...string[]];
  /** The Debian packages that bring it. */
  packages: readonly string[];
  /** What Debian starts when it installs them, and nobody asked for. */
  service?: string;
}

const TOOLS = {
  citation: [
    { name: "bibtex", ask: ["bibtex", "--version"], packages: ["texlive-binaries"] },
    { name: "plain.bst", ask: ["kpsewhich", "plain.bst"], packages: ["texlive-base"] },
    { name: "biber", ask: ["biber", "--version"], packages: ["biber"] },
    { name: "pandoc", ask: ["pandoc", "--version"], packages: ["pandoc"] },
    { name: "bibutils", ask: ["bib2xml", "--version"], packages: ["bibutils"] },
  ],
  hosting: [
    { name: "nginx", ask: ["nginx", "-v"], packages: ["nginx"], service: "nginx" },
    { name: "openssl", ask: ["openssl", "version"], packages: ["openssl"] },
  ],
} as const satisfies Record<string, readonly Tool[]>;

/** Tests whose programs are known here. */
export type ToolUser = keyof typeof TOOLS;

/** The environment in which servers are found too: Debian keeps them out of the path of ordinary users. */
export const withServers = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [process.env["PATH"] ?? "", "/usr/local/sbin", "/usr/sbin"].join(delimiter),
});

const missing = (user: ToolUser): readonly Tool[] =>
  (TOOLS[user] as readonly Tool[]).filter(
    ({ ask: [command, ...parameters] }) =>
      spawnSync(command, parameters, { stdio: "ignore", env: withServers() }).status !== 0,
  );

/**
 * Makes sure that the programs of some tests can be run: biber, bibtex with its standard styles, pandoc and bibutils, or
 * nginx and openssl.
 * @throws with the one sentence that says what to do
 */
export function ensureTools(user: ToolUser): void {
  const absent = missing(user);
  if (absent.length === 0) return;
  const packages = absent.flatMap(({ packages }) => packages);
  if (process.platform === "linux" && process.getuid?.() === 0) {
    console.log(`no ${absent.map(({ name }) => name).join(", ")} found; trying: apt-get install ${packages.join(" ")}`);
    for (const parameters of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", ...packages],
    ]) {
      spawnSync("apt-get", parameters, {
        stdio: "ignore",
        timeout: 10 * 60_000,
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
    }
    for (const { service } of absent) if (service) spawnSync("service", [service, "stop"], { stdio: "ignore" });
  }
  const still = missing(user);
  if (still.length > 0) {
    throw new Error(
      `The ${user} tests need ${still.map(({ name }) => name).join(", ")}: install them (Debian: apt-get install --no-install-recommends ${still.flatMap(({ packages }) => packages).join(" ")}).`,
    );
  }
}
