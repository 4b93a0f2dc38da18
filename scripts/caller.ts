/** Where a command was called from, which npm hides by changing to the repository's root. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCatalogueFiles, type CatalogueFiles } from "../src/reader/catalogue-files.ts";
import { pluralize } from "../src/lib/pluralize.ts";
import { errorsOf } from "../src/reader/issue.ts";
import { refuse } from "./arguments.ts";

/** A path as the caller wrote it. */
export function callerPath(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

/** The catalogue's root: this repository, or the folder that `--root` names. */
export function catalogueRoot(option: string | undefined, help: string): string {
  const root = option === undefined ? fileURLToPath(new URL("..", import.meta.url)) : callerPath(option);
  if (!existsSync(join(root, "content", "papers"))) refuse(`${root} holds no content/papers: it is no catalogue`, help);
  return root;
}

/**
 * What can be read of a catalogue, for commands that go on without the rest; mistakes are counted to stderr.
 * @param effect what they may do to the answer, as the end of a sentence
 */
export function readCatalogue(root: string, effect = ""): CatalogueFiles {
  const { content, issues } = loadCatalogueFiles(root);
  const count = errorsOf(issues).length;
  if (count > 0) console.error(`${pluralize(count, "problem")} in the catalogue${effect}: run npm run check`);
  return content;
}

/** An address of an API, or undefined for the usual one. */
export function apiAddress(option: string | undefined, help: string): string | undefined {
  if (option !== undefined && !(/^https?:\/\//.test(option) && URL.canParse(option))) {
    refuse(`--api takes an http address, found "${option}"`, help);
  }
  return option;
}
