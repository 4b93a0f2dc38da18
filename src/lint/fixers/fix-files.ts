import { join } from "node:path";
import { readSource } from "../../reader/source-text.ts";
import { writeAtomically } from "../../lib/atomic-write.ts";
import { readFileTree } from "../../reader/file-tree.ts";
import { fixText } from "./fix.ts";

const KINDS = ["papers", "benchmarks", "families", "topics", "outsideModels", "organizations"] as const;

/**
 * Applies automatic fixes to the named files, or to all. Files that cannot be read or parsed are left unchanged.
 * Returns what was fixed, by file.
 */
export function fixFiles(root: string, named?: ReadonlySet<string>): { file: string; applied: string[] }[] {
  const { files } = readFileTree(root);
  return KINDS.flatMap((kind) => files.get(kind) ?? []).flatMap((file) => {
    if (named !== undefined && !named.has(file)) return [];
    const source = readSource(root, file);
    if (!source.ok) return [];
    const { text, applied } = fixText(file, source.text);
    if (applied.length === 0) return [];
    writeAtomically(join(root, file), text);
    return [{ file, applied }];
  });
}
