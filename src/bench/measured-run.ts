/** Runs a command and measures what it and everything it starts use. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { treeOf, useOf } from "./processes.ts";

/** Whether a program is Pagefind's native one. */
export const isPagefind = (name: string) => name.startsWith("pagefind");

/** Milliseconds between two looks at the running processes. */
const LOOK_EVERY = 100;

export interface Use {
  /** Seconds by the clock, from the start to the end of the command. */
  wall: number;
  /** User and system seconds of the command and all that it started; null on other systems than Linux. */
  cpu: number | null;
  /** The most bytes that a process of each name ever had resident; empty on other systems than Linux. */
  peaks: Record<string, number>;
  /** The most bytes that all of them had resident at one look. */
  together: number;
  /** The same of all but Pagefind's own process, whose memory is not ours to choose. */
  besidePagefind: number;
}

export interface RunOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** Ends the command and all that it started. */
  signal?: AbortSignal;
  /** Each line that the command says. */
  onLine?: (line: string) => void;
  /** At each look: bytes that are resident. */
  onLook?: (resident: number) => void;
}

/** @throws where the command fails, with what it said to stderr, or was ended by the signal */
export async function runMeasured(command: string, parameters: readonly string[], options: RunOptions): Promise<Use> {
  const { cwd, env = process.env, signal, onLine, onLook } = options;
  signal?.throwIfAborted();
  const endedBefore = useOf("self")?.endedCpu;
  const started = performance.now();
  // A group of its own, so that all of it can be ended, and a Ctrl-C at the terminal reaches this process alone.
  const child = spawn(command, parameters, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const seen = new Map<number | "self", { name: string; cpu: number; peak: number }>();
  let [together, besidePagefind] = [0, 0];
  const look = () => {
    if (child.pid === undefined) return;
    let [resident, others] = [0, 0];
    for (const pid of treeOf(child.pid)) {
      const use = useOf(pid);
      if (use === undefined) continue;
      const before = seen.get(pid);
      // What has ended and was not yet waited for has neither name nor memory any more, but its time.
      const { name, peak } = use.name === "" && before ? before : use;
      // Just started, a process still holds its starter's memory; the kernel's mark begins anew with the program.
      if (name === before?.name) {
        resident += use.resident;
        if (!isPagefind(name)) others += use.resident;
      }
      seen.set(pid, { name, cpu: use.cpu, peak });
    }
    together = Math.max(together, resident);
    besidePagefind = Math.max(besidePagefind, others);
    onLook?.(resident);
  };
  const timer = setInterval(look, LOOK_EVERY);
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  signal?.addEventListener("abort", end, { once: true });
  let complaints = "";
  child.stderr.on("data", (piece: Buffer) => (complaints += piece.toString()));
  if (onLine) createInterface({ input: child.stdout }).on("line", onLine);
  else child.stdout.resume();
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    const wall = (performance.now() - started) / 1000;
    signal?.throwIfAborted();
    if (status !== 0) throw new Error(`${command} ${parameters.join(" ")} failed:\n${complaints.trim()}`);
    const peaks: Record<string, number> = {};
    for (const { name, peak } of seen.values()) if (name !== "") peaks[name] = Math.max(peak, peaks[name] ?? 0);
    const endedNow = useOf("self")?.endedCpu;
    if (endedBefore === undefined || endedNow === undefined)
      return { wall, cpu: null, peaks, together, besidePagefind };
    // The kernel's sum leaves out what nobody waited for; the looks leave out what came after the last one.
    const looked = [...seen.values()].reduce((sum, { cpu }) => sum + cpu, 0);
    return { wall, cpu: Math.max(endedNow - endedBefore, looked), peaks, together, besidePagefind };
  } finally {
    clearInterval(timer);
    signal?.removeEventListener("abort", end);
  }
}
