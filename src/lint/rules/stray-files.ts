/** Below `content/` there are only content files: no links, no code, no editor backups. */
import type { Finding } from "../../reader/issue.ts";
import type { CatalogueRule } from "../rule.ts";

/** Folders in which every file is an entry. */
const ENTRIES = /^content\/(papers|benchmarks|families|topics)\//;
/** Left by file managers; never committed. */
const IGNORED = /(?:^|\/)\.DS_Store$/;
const BACKUP = /(?:~|\.(?:swp|swo|bak|orig|rej|tmp))$|\/[.#][^/]*$/;

export const strayFiles: CatalogueRule = {
  name: "stray-files",
  severity: "error",
  check: ({ tree }) => [
    ...tree.links.map((file) => ({ file, message: "is a symbolic link", hint: "put the file itself here" })),
    ...tree.special.map((file) => ({ file, message: "is not a regular file", hint: "remove it" })),
    ...tree.others.flatMap((file) => {
      const folder = ENTRIES.exec(file)?.[1];
      return folder === undefined || IGNORED.test(file) ? [] : [{ file, ...describeStray(folder, file) }];
    }),
  ],
};

function describeStray(folder: string, file: string): Pick<Finding, "message" | "hint"> {
  if (BACKUP.test(file)) return { message: "is a backup file of an editor", hint: "remove it" };
  if (folder === "papers") {
    return file.endsWith(".md")
      ? { message: "is not in a year folder", hint: "move it to content/papers/<year>/<id>.md" }
      : {
          message: "is not Markdown: only papers, as plain .md files, belong here",
          hint: "write content/papers/<year>/<id>.md",
        };
  }
  const form = folder === "benchmarks" ? "<id>.md" : "<id>.mdx";
  return { message: "is not a content file", hint: `write content/${folder}/${form}, or remove it` };
}
