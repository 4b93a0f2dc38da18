/**
 * Runs the parts of a build in processes of their own: what one holds is free when it ends, and every core has work. Each
 * function tells the seconds of CPU that its processes took, and throws what they printed if one fails.
 */
import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Beside } from "./beside.ts";
import type { Checked, Checking } from "./check-content.ts";
import type { Making, Progress } from "./make-pages.ts";

/**
 * For those that run side by side: V8 would take up to four times what is in use before it looks for garbage; less costs a
 * twentieth more CPU.
 */
const FRUGAL = ["--max-semi-space-size=8", "--heap-growing-percent=80"];

/** What a process says: how far it is or, at its end, what it was asked and the seconds of CPU that it took. */
export type Told = { progress: Progress } | { answer: unknown; cpu: number };

export interface Ended<Answer> {
  answer: Answer;
  cpu: number;
}

interface Running<Answer> {
  child: ChildProcess;
  ended: Promise<Ended<Answer>>;
}

/** Checks the content. Its answer is text if there are mistakes. */
export const runCheck = (checking: Checking): Promise<Ended<Checked | string>> =>
  start<Checked | string>("check", checking).ended;

/**
 * Bundles the pages' code.
 * @param bundle folder that need not exist
 */
export const runBundle = (bundle: string): Promise<Ended<unknown>> => start("bundle", {}, { BUNDLE: bundle }).ended;

/**
 * Makes what stands beside the pages. Its answer is the number of records that were indexed.
 * @param environment is added to that of the process
 */
export const runBeside = (beside: Beside, environment: Record<string, string>): Promise<Ended<number>> =>
  start<number>("beside", beside, environment).ended;

/**
 * Makes the pages of several parts, all at once.
 * @param environment is added to that of the processes
 * @param tell is called with what all have done so far
 */
export async function runPages(
  makings: readonly Making[],
  environment: Record<string, string>,
  tell: (progress: Progress) => void,
): Promise<Ended<unknown>> {
  const progress = makings.map((): Progress => ({ done: 0, total: 0 }));
  const running = makings.map((making, number) =>
    start("pages", making, environment, (own) => {
      progress[number] = own;
      tell({
        done: progress.reduce((sum, { done }) => sum + done, 0),
        total: progress.reduce((sum, { total }) => sum + total, 0),
      });
    }),
  );
  try {
    const ended = await Promise.all(running.map(({ ended }) => ended));
    return { answer: undefined, cpu: ended.reduce((sum, { cpu }) => sum + cpu, 0) };
  } catch (error) {
    for (const { child } of running) child.kill();
    await Promise.allSettled(running.map(({ ended }) => ended));
    throw error;
  }
}

/** @param name of the script, `scripts/build-NAME.ts` */
function start<Answer>(
  name: string,
  asked: object,
  environment: Record<string, string> = {},
  tell?: (progress: Progress) => void,
): Running<Answer> {
  const child = fork(fileURLToPath(new URL(`../../scripts/build-${name}.ts`, import.meta.url)), [], {
    env: { ...process.env, ...environment },
    execArgv: name === "pages" || name === "beside" ? FRUGAL : [],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  let printed = "";
  let last: Ended<Answer> | undefined;
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  child.on("message", (told: Told) => {
    if ("progress" in told) tell?.(told.progress);
    else last = told as Ended<Answer>;
  });
  child.send(asked);
  const ended = new Promise<Ended<Answer>>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0 && last) resolve(last);
      else reject(new Error(printed.trim() || `the process "${name}" ended with ${code ?? signal}`));
    });
  });
  return { child, ended };
}
