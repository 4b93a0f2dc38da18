/** Finds the programs that tests need and npm does not install, or installs them. */
import { spawnSync } from "node:child_process";
import { delimiter } from "node:path";

interface Tool {
  name: string;
  /** Command that succeeds if the program is installed. */
  probe: readonly [string, ...string[]];
  /** The Debian packages that contain it. */
  packages: readonly string[];
  /** Service that Debian starts on installation, to be stopped again. */
  service?: string;
}

const TOOLS = {
  citation: [
    { name: "bibtex", probe: ["bibtex", "--version"], packages: ["texlive-binaries"] },
    { name: "plain.bst", probe: ["kpsewhich", "plain.bst"], packages: ["texlive-base"] },
    { name: "biber", probe: ["biber", "--version"], packages: ["biber"] },
    { name: "pandoc", probe: ["pandoc", "--version"], packages: ["pandoc"] },
    { name: "bibutils", probe: ["bib2xml", "--version"], packages: ["bibutils"] },
  ],
  hosting: [
    { name: "nginx", probe: ["nginx", "-v"], packages: ["nginx"], service: "nginx" },
    { name: "openssl", probe: ["openssl", "version"], packages: ["openssl"] },
  ],
} as const satisfies Record<string, readonly Tool[]>;

/** Test suites with known programs. */
export type ToolUser = keyof typeof TOOLS;

/** The environment with servers on the path, which Debian omits for ordinary users. */
export const withServers = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [process.env["PATH"] ?? "", "/usr/local/sbin", "/usr/sbin"].join(delimiter),
});

const missing = (user: ToolUser): readonly Tool[] =>
  (TOOLS[user] as readonly Tool[]).filter(
    ({ probe: [command, ...parameters] }) =>
      spawnSync(command, parameters, { stdio: "ignore", env: withServers() }).status !== 0,
  );

/**
 * Makes sure that the programs of a test suite are installed: biber, bibtex with its standard styles, pandoc and
 * bibutils, or nginx and openssl.
 * @throws with instructions if that fails
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
