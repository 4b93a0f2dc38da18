/** Everything but the papers that pages are made from: while it is the same, a page depends on what it asks only. */
import { createHash, hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CatalogueContent } from "../catalogue/from-content.ts";
import { limits, site } from "../site.ts";

/** Files and folders, from the root. Papers are left out, and what no page is made from. */
const READ = [
  "src",
  "public",
  "content/benchmarks",
  "content/families",
  "content/organizations.yaml",
  "content/outside-models.yaml",
  "content/signals",
  "content/topics",
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  ".abstracts",
];
/** What `site.ts` does not hold of the environment. */
const VARIABLES = ["STYLEGUIDE", "NODE_ENV"];

/** @param root the repository's root */
export function globalKey(root: string): string {
  const digest = createHash("sha256").update(
    JSON.stringify([process.version, site, limits, VARIABLES.map((name) => process.env[name] ?? null)]),
  );
  for (const name of READ) {
    const path = join(root, name);
    if (!existsSync(path)) continue;
    for (const file of filesBelow(path)) digest.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return digest.digest("base64url");
}

function filesBelow(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return [path];
    throw error;
  }
}

/** What tells each paper's file from its earlier and later ones, by id. */
export function paperKeys({ papers }: CatalogueContent): Record<string, string> {
  return Object.fromEntries(
    papers.map(({ id, fields, content }) => [id, hash("sha1", JSON.stringify([fields, content.body]))]),
  );
}
