/** Makes pages in processes of their own: a part each, so that every core has work. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Part } from "./part.ts";
import type { Progress } from "./prerender.ts";

const script = fileURLToPath(new URL("../../scripts/build-pages.ts", import.meta.url));

/**
 * Makes the pages of the parts, all at once.
 * @param parts each with the folder that its files go to
 * @param environment is added to that of the processes
 * @param told is called with what all have done so far
 * @returns seconds of CPU that the processes took
 * @throws with what a process printed, if one fails; the others are stopped
 */
export async function makePages(
  parts: readonly (Part & { folder: string })[],
  environment: Record<string, string>,
  told: (progress: Progress) => void,
): Promise<number> {
  let cpu = 0;
  const progress = parts.map((): Progress => ({ done: 0, total: 0 }));
  const children = parts.map(({ index, of, folder }, number) => {
    const child = fork(script, [], {
      env: { ...process.env, ...environment, OUT_DIR: folder, ...(of > 1 ? { BUILD_PART: `${index}/${of}` } : {}) },
      stdio: ["ignore", "inherit", "pipe", "ipc"],
    });
    let printed = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
    child.on("message", (message: Progress | { cpu: number }) => {
      if ("cpu" in message) {
        cpu += message.cpu;
        return;
      }
      progress[number] = message;
      told({
        done: progress.reduce((sum, { done }) => sum + done, 0),
        total: progress.reduce((sum, { total }) => sum + total, 0),
      });
    });
    const ended = new Promise<void>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => {
        if (code === 0) resolve();
        else reject(new Error(printed.trim() || `the process that makes pages ended with ${code ?? signal}`));
      });
    });
    return { child, ended };
  });
  try {
    await Promise.all(children.map(({ ended }) => ended));
    return cpu;
  } catch (error) {
    for (const { child } of children) child.kill();
    await Promise.allSettled(children.map(({ ended }) => ended));
    throw error;
  }
}
