/** Runs a command and measures it with its child processes. CPU and memory are read from /proc: Linux only. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks a second of the times in /proc: 100 on every architecture that Node runs on. */
const TICKS = 100;
/** Milliseconds between two samples. */
const INTERVAL = 100;

export interface Use {
  /** Elapsed seconds. */
  wall: number;
  /** User and system seconds of the command and its child processes; 0 on systems other than Linux. */
  cpu: number;
  /** Peak resident bytes of all processes in one sample; 0 on systems other than Linux. */
  memory: number;
}

/** @throws where the command fails, with the end of its output */
export async function runMeasured(
  command: string,
  parameters: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Use> {
  const started = performance.now();
  const child = spawn(command, parameters, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (piece: Buffer) => (printed = (printed + piece.toString()).slice(-4_000)));
  }
  const cpuOf = new Map<number, number>();
  let memory = 0;
  const sample = () => {
    let resident = 0;
    for (const pid of processTree(child.pid)) {
      const use = useOf(pid);
      if (!use) continue;
      cpuOf.set(pid, use.cpu);
      resident += use.resident;
    }
    memory = Math.max(memory, resident);
  };
  const timer = setInterval(sample, INTERVAL);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", resolve);
    });
    if (status !== 0) throw new Error(`${command} ${parameters.join(" ")} failed:\n${printed}`);
    const cpu = [...cpuOf.values()].reduce((sum, seconds) => sum + seconds, 0);
    return { wall: (performance.now() - started) / 1000, cpu, memory };
  } finally {
    clearInterval(timer);
  }
}

function processTree(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  const children = list(`/proc/${pid}/task`).flatMap((thread) =>
    (read(`/proc/${pid}/task/${thread}/children`) ?? "").split(" ").filter((id) => id !== ""),
  );
  return [pid, ...children.flatMap((id) => processTree(Number(id)))];
}

function useOf(pid: number): { cpu: number; resident: number } | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const status = read(`/proc/${pid}/status`);
  if (stat === undefined || status === undefined) return undefined;
  // The process name is in parentheses and may contain some; utime and stime follow 11 fields later.
  const ticks = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  const resident = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  return { cpu: ticks.reduce((sum, count) => sum + count, 0) / TICKS, resident };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
