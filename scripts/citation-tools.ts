/** Finds the programs that read citations back in tests, or installs them. */
import { spawnSync } from "node:child_process";

/** Each program, how to ask whether it is there, and the Debian packages that bring it. */
const TOOLS = [
  { name: "bibtex", ask: ["bibtex", "--version"], packages: ["texlive-binaries"] },
  { name: "plain.bst", ask: ["kpsewhich", "plain.bst"], packages: ["texlive-base"] },
  { name: "biber", ask: ["biber", "--version"], packages: ["biber"] },
  { name: "pandoc", ask: ["pandoc", "--version"], packages: ["pandoc"] },
  { name: "bibutils", ask: ["bib2xml", "--version"], packages: ["bibutils"] },
] as const;

const missing = () =>
  TOOLS.filter(({ ask: [command, ...parameters] }) => spawnSync(command, parameters, { stdio: "ignore" }).status !== 0);

/**
 * Makes sure that biber, bibtex with its standard styles, pandoc and bibutils can be run.
 * @throws with the one sentence that says what to do
 */
export function ensureCitationTools(): void {
  const absent = missing();
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
  }
  const still = missing();
  if (still.length > 0) {
    throw new Error(
      `The citation tests need ${still.map(({ name }) => name).join(", ")}: install them (Debian: apt-get install --no-install-recommends ${still.flatMap(({ packages }) => packages).join(" ")}).`,
    );
  }
}
