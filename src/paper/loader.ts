import { readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import type { z } from "zod";
import { contentFiles } from "../check/content.ts";
import { validate } from "../check/describe.ts";
import { readFrontMatter } from "./front-matter.ts";
import { formatIssues, type Issue } from "./issue.ts";

/**
 * Loads the Markdown files of a folder below `content/` into Astro, with our reader, schema and messages.
 * Whole builds stop at the first pass with every mistake of every file; a preview tells the mistakes of the file
 * that was saved and keeps showing its last good version.
 */
export function markdownLoader(folder: string, schema: z.ZodType): Loader {
  return {
    name: `smallprint-${folder}`,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const before = new Set(context.store.keys());
      const issues: Issue[] = [];
      for (const file of contentFiles(root, folder, ".md")) {
        issues.push(...(await loadFile(context, root, file, schema)));
        before.delete(basename(file, ".md"));
      }
      for (const gone of before) context.store.delete(gone);
      if (issues.length > 0) throw new Error(`\n${formatIssues(issues)}`);
      context.watcher?.add(join(root, "content", folder));
      const reload = async (path: string) => {
        const file = relative(root, path).split(sep).join("/");
        if (!file.startsWith(`content/${folder}/`) || !file.endsWith(".md")) return;
        const found = await loadFile(context, root, file, schema);
        if (found.length > 0) context.logger.error(`\n${formatIssues(found)}`);
        else context.logger.info(`read ${file}`);
      };
      context.watcher?.on("change", reload);
      context.watcher?.on("add", reload);
      context.watcher?.on("unlink", (path) => context.store.delete(basename(path, ".md")));
    },
  };
}

async function loadFile(context: LoaderContext, root: string, file: string, schema: z.ZodType): Promise<Issue[]> {
  const id = basename(file, ".md");
  const text = readFileSync(join(root, file), "utf8");
  const digest = context.generateDigest(text);
  if (context.store.get(id)?.digest === digest) return [];
  const read = readFrontMatter(file, text);
  if (!read.ok) return read.issues;
  const valid = validate(schema, read.content);
  if (valid.fields === null) return valid.issues;
  const rendered = await context.renderMarkdown(read.content.body);
  context.store.set({
    id,
    data: valid.fields as Record<string, unknown>,
    filePath: file,
    digest,
    rendered: { html: rendered.html },
  });
  return [];
}
