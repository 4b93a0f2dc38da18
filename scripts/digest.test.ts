import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { runScript } from "../tests/run-script.ts";
import { PHI, smallCatalogue } from "../tests/small-catalogue.ts";

let catalogue: ReturnType<typeof smallCatalogue> | undefined;
afterEach(() => catalogue?.remove());

/** Writes the digest of the day on which the small catalogue's paper was added. */
async function write(change: (text: string) => string) {
  catalogue = smallCatalogue({ [PHI]: change });
  const state = join(catalogue.root, "state");
  const result = await runScript("digest", ["--date", "2026-11-24", "--root", catalogue.root, "--state", state]);
  return { ...result, isWritten: existsSync(join(state, "2026-11-24.eml")) };
}

it("writes the digest of a catalogue with warnings", async () => {
  const swapped = (text: string) => text.replace(/(title: .*\n)(short: .*\n)/, "$2$1");
  const result = await write(swapped);
  expect(result).toMatchObject({ status: 0, stderr: "", isWritten: true });
  expect(result.stdout).toMatch(/2026-11-24\.eml: 1 paper\n$/);
});

it("writes nothing while the catalogue has an error", async () => {
  const result = await write((text) => text.replace("topics: [quantization]", "topics: [nowhere]"));
  expect(result).toMatchObject({ status: 1, stdout: "", isWritten: false });
  expect(result.stderr).toMatch(/nowhere[^]*Nothing was written or sent\.\n$/);
});
