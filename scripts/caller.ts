/** Where a command was called from, which npm hides by changing to the repository's root. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { refuse } from "./arguments.ts";

/** A path as the caller wrote it. */
export function callerPath(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

/** The catalogue's root: this repository, or the folder that `--root` names. */
export function catalogueRoot(option: string | undefined, help: string): string {
  const root = option === undefined ? fileURLToPath(new URL("..", import.meta.url)) : callerPath(option);
  if (!existsSync(join(root, "content", "papers"))) refuse(`${root} has no content/papers: it is no catalogue`, help);
  return root;
}

/** An address of an API, or undefined for the usual one. */
export function apiAddress(option: string | undefined, help: string): string | undefined {
  if (option !== undefined && !(/^https?:\/\//.test(option) && URL.canParse(option))) {
    refuse(`--api takes an http address, found "${option}"`, help);
  }
  return option;
}
