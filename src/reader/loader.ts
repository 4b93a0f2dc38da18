/** Loads content files into Astro's collections: front matter as text, validated by the collection's schema. */
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import type { z } from "zod";
import { contentFiles, type EntryKind } from "./catalogue-files.ts";
import { lenientBody, lenientFields } from "./lenient.ts";
import { readUnchecked } from "./read-content-file.ts";
import { idOf, kindOf, ORGANIZATIONS_FILE, OUTSIDE_MODELS_FILE, type Kind } from "./file-tree.ts";
import { site } from "../config.ts";

type Fields = Record<string, unknown>;

/**
 * One entry for each file of a kind. The lint runs before a build loads anything, so only dev meets a file that the
 * schema refuses; it is loaded as far as it can be shown.
 */
export function contentLoader(kind: EntryKind, schema: z.ZodType): Loader {
  const load = async (file: string, root: string, { store, parseData, generateDigest }: LoaderContext) => {
    const id = idOf(file);
    const content = readUnchecked(root, file);
    const { fields = {}, body = "" } = content ?? {};
    const add = async (data: Fields, body: string) => {
      store.set({
        id,
        data: await parseData({ id, data, filePath: file }),
        body,
        filePath: file,
        digest: generateDigest({ data, body }),
        // Astro compiles MDX; the catalogue renders Markdown.
        ...(file.endsWith(".mdx") ? { deferredRender: true } : {}),
      });
    };
    try {
      await add(fields, body);
    } catch {
      await add(lenientFields(schema, fields, replacements(kind, file)), lenientBody(body, file));
    }
  };
  return {
    name: `smallprint-${kind}`,
    load: (context) =>
      loadFiles(context, kind, {
        all: (root) => contentFiles(root, kind),
        load: (file, root) => load(file, root, context),
        remove: (file) => {
          context.store.delete(idOf(file));
        },
      }),
  };
}

/** Placeholder text for required fields that are not written yet. */
function replacements(kind: EntryKind, file: string): Fields {
  const named = { name: idOf(file), summary: "Not written yet." };
  switch (kind) {
    case "papers":
      return {
        title: idOf(file),
        short: idOf(file).slice(0, 40),
        arxiv: "0000.00000",
        published: site.opened,
        added: site.opened,
        tldr: "Not written yet.",
        topics: ["not-chosen-yet"],
        authors: ["Not entered yet"],
      };
    case "benchmarks":
      return { ...named, kind: "benchmark", group: "knowledge", unit: "%", better: "higher" };
    case "families":
      return { ...named, colour: "slate" };
    case "topics":
      return { ...named, order: "0" };
  }
}

/** One entry for each id of a YAML file. */
export function yamlLoader(kind: "organizations" | "outsideModels"): Loader {
  const file = kind === "organizations" ? ORGANIZATIONS_FILE : OUTSIDE_MODELS_FILE;
  return {
    name: `smallprint-${kind}`,
    load: (context) =>
      loadFiles(context, kind, {
        all: () => [file],
        load: async (_, root) => {
          const entries = Object.entries(readUnchecked(root, file)?.fields ?? {});
          context.store.clear();
          for (const [id, data] of entries) {
            // In dev, invalid entries are skipped; a build has refused them.
            const parsed = await context.parseData({ id, data: data as Fields, filePath: file }).catch(() => undefined);
            if (parsed !== undefined) context.store.set({ id, data: parsed, filePath: file });
          }
        },
        remove: () => {
          context.store.clear();
        },
      }),
  };
}

interface Files {
  all: (root: string) => readonly string[];
  load: (file: string, root: string) => Promise<void>;
  remove: (file: string) => void;
}

/** Loads all files of a kind, and in dev reloads each one when it is saved. */
async function loadFiles({ config, store, watcher }: LoaderContext, kind: Kind, files: Files): Promise<void> {
  const root = fileURLToPath(config.root);
  store.clear();
  for (const file of files.all(root)) await files.load(file, root);
  watcher?.add(join(root, "content"));
  const on = (change: (file: string) => unknown) => (path: string) => {
    const file = relative(root, path).split(sep).join("/");
    if (kindOf(file) === kind) void change(file);
  };
  const load = on((file) => files.load(file, root));
  watcher?.on("add", load);
  watcher?.on("change", load);
  watcher?.on("unlink", on(files.remove));
}
