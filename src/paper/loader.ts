import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import type { z } from "zod";
import { contentFiles } from "../check/content.ts";
import { checkFile } from "../check/read-file.ts";
import { idOf, kindOf } from "../check/tree.ts";
import { errorsOf, formatIssues, type Issue } from "./issue.ts";
import { foreignTag, withoutAlignment } from "./rendered-html.ts";

/**
 * Loads the Markdown files of a folder below `content/` into Astro, with the check's reader, rules and messages, so that
 * nothing gets in that the check would refuse, whether it ran before or not.
 * Whole builds stop at the first pass with every mistake of every file; a preview tells the mistakes of the file
 * that was saved and keeps showing its last good version.
 */
export function markdownLoader(kind: "papers" | "benchmarks", schema: z.ZodType): Loader {
  return {
    name: `smallprint-${kind}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const before = new Set(context.store.keys());
      const issues: Issue[] = [];
      for (const file of contentFiles(root, kind)) {
        issues.push(...(await loadFile(context, root, file, schema)));
        before.delete(idOf(file));
      }
      for (const gone of before) context.store.delete(gone);
      if (issues.length > 0) throw new Error(`\n${formatIssues(issues)}`);
      context.watcher?.add(join(root, "content", kind));
      const pathOf = (path: string) => {
        const file = relative(root, path).split(sep).join("/");
        return kindOf(file) === kind ? file : undefined;
      };
      const reload = async (path: string) => {
        const file = pathOf(path);
        if (file === undefined) return;
        const found = await loadFile(context, root, file, schema);
        if (found.length > 0) context.logger.error(`\n${formatIssues(found)}`);
        else context.logger.info(`read ${file}`);
      };
      context.watcher?.on("change", reload);
      context.watcher?.on("add", reload);
      context.watcher?.on("unlink", (path) => {
        const file = pathOf(path);
        if (file !== undefined) context.store.delete(idOf(file));
      });
    },
  };
}

/** Puts a file into the store, or returns the mistakes that keep it out. */
async function loadFile(context: LoaderContext, root: string, file: string, schema: z.ZodType): Promise<Issue[]> {
  const { content, fields, issues } = checkFile(root, file, schema);
  const errors = errorsOf(issues);
  if (content === null || fields === null || errors.length > 0) return errors;
  const id = idOf(file);
  const digest = context.generateDigest({ fields: content.fields, body: content.body });
  if (context.store.get(id)?.digest === digest) return [];
  const rendered = await context.renderMarkdown(content.body);
  const html = withoutAlignment(rendered.html);
  const foreign = foreignTag(html);
  if (foreign !== null) {
    const message = `the body renders as "${foreign}", which is no Markdown`;
    return [
      { file, line: content.bodyLine, column: 1, message, mend: "take it out", rule: "markdown", severity: "error" },
    ];
  }
  context.store.set({ id, data: fields as Record<string, unknown>, filePath: file, digest, rendered: { html } });
  return [];
}
