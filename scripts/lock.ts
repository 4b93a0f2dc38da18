/**
 * Completes package-lock.json with the optional packages of other platforms. npm drops them from the lock file when it
 * cannot see them while installing (npm/cli issue 4828); `npm ci` then refuses the file, or fails on another platform.
 * Run after every `npm install`; a test finds what is missing.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export type Packages = Record<string, LockedPackage>;

const OS: Record<string, string> = {
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  openharmony: "openharmony",
  win32: "win32",
  windows: "win32",
};
const CPU = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** Optional packages with one exact version that the lock file names but does not contain: path and version. */
export function missingOptional(packages: Packages): { path: string; name: string; version: string; dev: boolean }[] {
  return Object.entries(packages).flatMap(([parent, locked]) =>
    Object.entries(locked.optionalDependencies ?? {}).flatMap(([name, version]) => {
      if (!/^\d/.test(version)) return [];
      const holders = pathsUp(parent).map((folder) => `${folder}node_modules/${name}`);
      const nearest = holders.find((path) => packages[path]);
      if (nearest !== undefined && packages[nearest]?.version === version) return [];
      // At the top level, unless another version is there.
      const path = nearest === undefined ? `node_modules/${name}` : `${parent}/node_modules/${name}`;
      return [{ path, name, version, dev: locked.dev === true }];
    }),
  );
}

/** Folders in whose node_modules a package at `path` is resolved, nearest first: "a/node_modules/b/" … "". */
function pathsUp(path: string): string[] {
  const folders = [`${path}/`];
  for (let at = path.lastIndexOf("node_modules/"); at >= 0; at = path.lastIndexOf("node_modules/", at - 1)) {
    folders.push(path.slice(0, at));
    if (at === 0) break;
  }
  return folders;
}

/** Adds what is missing; platforms are derived from package names. Returns the number of added packages. */
export function completeLock(packages: Packages): number {
  const missing = missingOptional(packages);
  for (const { path, name, version, dev } of missing) {
    const words = name.split(/[/-]/);
    const os = words.flatMap((word) => OS[word] ?? []);
    const cpu = words.flatMap(
      (word) =>
        CPU.find((known) => word === known || (known === "arm" && /^armv?7?/.test(word) && word !== "arm64")) ?? [],
    );
    packages[path] = {
      version,
      ...(cpu.length > 0 ? { cpu } : {}),
      ...(dev ? { dev } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
  }
  return missing.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--help")) {
    console.log("npm run lock    completes package-lock.json with the optional packages of other platforms");
    process.exit(0);
  }
  const file = new URL("../package-lock.json", import.meta.url);
  const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Packages };
  const added = completeLock(lock.packages);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added} optional packages added to package-lock.json`);
}
