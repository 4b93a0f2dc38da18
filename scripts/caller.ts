/** The folder that a command was called from, which npm changes to the repository's root. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCatalogueFiles, type CatalogueFiles } from "../src/reader/catalogue-files.ts";
import { pluralize } from "../src/lib/pluralize.ts";
import { errorsOf } from "../src/reader/issue.ts";
import { refuse } from "./arguments.ts";

/** Resolves a path against the caller's folder. */
export function callerPath(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

/** The catalogue's root: this repository, or the folder that `--root` names. */
export function catalogueRoot(option: string | undefined, help: string): string {
  const root = option === undefined ? fileURLToPath(new URL("..", import.meta.url)) : callerPath(option);
  if (!existsSync(join(root, "content", "papers")))
    refuse(`${root} has no content/papers: it is not a catalogue`, help);
  return root;
}

/**
 * What can be read of a catalogue, for commands that can do without the rest; prints the number of errors to stderr.
 * @param effect how the errors may affect the result, as the end of a sentence
 */
export function readCatalogue(root: string, effect = ""): CatalogueFiles {
  const { content, issues } = loadCatalogueFiles(root);
  const count = errorsOf(issues).length;
  if (count > 0) console.error(`${pluralize(count, "problem")} in the catalogue${effect}: run npm run check`);
  return content;
}

/** The address of an API, or undefined for the default. */
export function apiAddress(option: string | undefined, help: string): string | undefined {
  if (option !== undefined && !(/^https?:\/\//.test(option) && URL.canParse(option))) {
    refuse(`--api needs an http address, found "${option}"`, help);
  }
  return option;
}
