/** Record of deliveries: one file per digest, so that a repeated run sends nothing twice. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeAtomically } from "../lib/atomic-write.ts";

const delivery = z.enum(["sending", "sent"]);

const stateFile = z.strictObject({
  digest: z.string(),
  messageId: z.string(),
  /** Ids of its papers. */
  papers: z.array(z.string()),
  /** By the fingerprint of each recipient's address, because the file may be public. */
  recipients: z.record(z.string(), delivery),
});

export type DigestState = z.output<typeof stateFile>;

/** Enough of an address's hash to distinguish recipients. */
export function fingerprint(address: string): string {
  return createHash("sha256").update(address.trim().toLowerCase()).digest("hex").slice(0, 16);
}

/** @throws with the file's name if it is damaged: guessing could send a mail twice */
export function readState(folder: string, digest: string): DigestState | undefined {
  const file = join(folder, `${digest}.json`);
  if (!existsSync(file)) return undefined;
  try {
    return stateFile.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Error(`${file} is damaged: fix it, or delete it if nothing of this digest was sent`);
  }
}

/** Writes atomically. */
export function writeState(folder: string, state: DigestState): void {
  mkdirSync(folder, { recursive: true });
  writeAtomically(join(folder, `${state.digest}.json`), `${JSON.stringify(state, null, 2)}\n`);
}

/** Ids of all papers in earlier digests; undefined if there was none. */
export function carriedBefore(folder: string, digest: string): Set<string> | undefined {
  if (!existsSync(folder)) return undefined;
  const earlier = readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file.slice(0, -".json".length) < digest)
    .flatMap((file) => readState(folder, file.slice(0, -".json".length)) ?? []);
  return earlier.length === 0 ? undefined : new Set(earlier.flatMap(({ papers }) => papers));
}
