/** Below `content/` stand the files that are read, and nothing else: no links, no code, no copies of an editor. */
import type { Finding } from "../../reader/issue.ts";
import type { CatalogueRule } from "../rule.ts";

/** Folders in which every file is an entry. */
const ENTRIES = /^content\/(papers|benchmarks|families|topics)\//;
/** What file managers leave; never committed. */
const IGNORED = /(?:^|\/)\.DS_Store$/;
const BACKUP = /(?:~|\.(?:swp|swo|bak|orig|rej|tmp))$|\/[.#][^/]*$/;

export const strayFiles: CatalogueRule = {
  name: "stray-files",
  severity: "error",
  check: ({ tree }) => [
    ...tree.links.map((file) => ({ file, message: "is a symbolic link", hint: "put the file itself here" })),
    ...tree.special.map((file) => ({ file, message: "is no regular file", hint: "take it out" })),
    ...tree.others.flatMap((file) => {
      const folder = ENTRIES.exec(file)?.[1];
      return folder === undefined || IGNORED.test(file) ? [] : [{ file, ...tellStray(folder, file) }];
    }),
  ],
};

function tellStray(folder: string, file: string): Pick<Finding, "message" | "hint"> {
  if (BACKUP.test(file)) return { message: "is a copy that an editor left", hint: "take it out" };
  if (folder === "papers") {
    return file.endsWith(".md")
      ? { message: "is not in the folder of a year", hint: "move it to content/papers/<year>/<id>.md" }
      : {
          message: "is no Markdown: papers are plain .md files, and nothing else stands beside them",
          hint: "write content/papers/<year>/<id>.md",
        };
  }
  const form = folder === "benchmarks" ? "<id>.md" : "<id>.mdx";
  return { message: "is not read", hint: `write content/${folder}/${form}, or take it out` };
}
