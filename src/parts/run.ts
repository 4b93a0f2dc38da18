/**
 * Runs the parts of a build in processes of their own: what one holds is free when it ends, and every core has work. Each
 * function tells the seconds of CPU that its processes took, and throws what one printed that fails.
 */
import { fork, type ChildProcess } from "node:child_process";
import { constants, setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type { Beside, Known } from "./beside.ts";
import type { Checked, Checking } from "./check-content.ts";
import type { Making, Progress } from "./make-pages.ts";

/**
 * V8 flags for those that run side by side: V8 would let a heap grow to four times what is in use before it looks for
 * garbage. Pages make much that is soon forgotten: a young generation of 32 MB saves them a fifteenth of the CPU. What
 * stands beside them mostly waits, and holds the whole catalogue.
 */
const PAGES_FLAGS = ["--max-semi-space-size=32", "--heap-growing-percent=50"];
const BESIDE_FLAGS = ["--max-semi-space-size=8", "--heap-growing-percent=30"];

/** What a process says: how far it is, what it knows or, at its end, what it was asked and the CPU seconds that it took. */
export type Told = { progress: Progress } | { known: Known } | { answer: unknown; cpu: number };

export interface Ended<Answer> {
  answer: Answer;
  cpu: number;
}

interface Running<Answer> {
  child: ChildProcess;
  /** Asks it the one thing that it is there for. */
  ask(asked: object): Promise<Ended<Answer>>;
}

const children = new Set<ChildProcess>();

/** Stops all that run. */
export function stopAll(): void {
  for (const child of children) child.kill();
}

/** Checks the content. Its answer is text if there are mistakes. */
export const runCheck = (checking: Checking): Promise<Ended<Checked | string>> =>
  start<Checked | string>("check").ask(checking);

/**
 * Bundles the pages' code.
 * @param bundle folder that need not exist
 */
export const runBundle = (bundle: string): Promise<Ended<unknown>> =>
  start("bundle", { environment: { BUNDLE_FOLDER: bundle } }).ask({});

/**
 * Starts what makes what stands beside the pages; it loads its code until it is asked.
 * @param environment is added to that of the process
 * @param tell is called with what has to be known at the end, well before the end
 * @returns asks it; the answer is the number of records that were indexed
 */
export function startBeside(
  environment: Record<string, string>,
  tell: (known: Known) => void,
): (beside: Beside) => Promise<Ended<number>> {
  const listen = (told: Told) => {
    if ("known" in told) tell(told.known);
  };
  return start<number>("beside", { environment, flags: BESIDE_FLAGS, listen }).ask;
}

/**
 * Makes the pages of several parts, all at once.
 * @param gently whether all else goes before them
 * @param environment is added to that of the processes
 * @param tell is called with what all have done so far
 */
export async function runPages(
  makings: readonly Making[],
  gently: boolean,
  environment: Record<string, string>,
  tell: (progress: Progress) => void,
): Promise<Ended<unknown>> {
  const progress = makings.map((): Progress => ({ done: 0, total: 0 }));
  const asked = makings.map((making, number) => {
    const listen = (told: Told) => {
      if (!("progress" in told)) return;
      progress[number] = told.progress;
      tell({
        done: progress.reduce((sum, { done }) => sum + done, 0),
        total: progress.reduce((sum, { total }) => sum + total, 0),
      });
    };
    const { child, ask } = start("pages", { environment, flags: PAGES_FLAGS, listen });
    if (gently && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    return ask(making);
  });
  const ended = await Promise.all(asked);
  return { answer: undefined, cpu: ended.reduce((sum, { cpu }) => sum + cpu, 0) };
}

interface Starting {
  /** Is added to that of the process. */
  environment?: Record<string, string>;
  /** For V8. */
  flags?: readonly string[];
  /** Is called with all that the process says before its end. */
  listen?: (told: Told) => void;
}

/** @param name of the script, `scripts/build-NAME.ts` */
function start<Answer>(name: string, { environment = {}, flags = [], listen }: Starting = {}): Running<Answer> {
  const child = fork(fileURLToPath(new URL(`../../scripts/build-${name}.ts`, import.meta.url)), [], {
    env: { ...process.env, ...environment },
    execArgv: [...flags],
    stdio: ["ignore", "inherit", "pipe", "ipc"],
  });
  children.add(child);
  let printed = "";
  let last: Ended<Answer> | undefined;
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  child.on("message", (told: Told) => {
    if ("cpu" in told) last = told as Ended<Answer>;
    else listen?.(told);
  });
  const ended = new Promise<Ended<Answer>>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      children.delete(child);
      if (code === 0 && last) resolve(last);
      else reject(new Error(printed.trim() || `the process "${name}" ended with ${code ?? signal}`));
    });
  });
  // Whoever asks is told; before that nobody listens.
  ended.catch(() => undefined);
  const ask = (asked: object) => {
    child.send(asked);
    return ended;
  };
  return { child, ask };
}
