/** What a process and those it started use, as Linux tells in /proc. Other systems tell nothing here. */
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";

/** Ticks a second of the times in /proc: 100 on every architecture that Node runs on. */
const TICKS = 100;

export interface ProcessUse {
  /** The program's file: `node`, `pagefind_extended`, `hugo`. */
  name: string;
  /** User and system seconds of the process itself. */
  cpu: number;
  /** The same of those it started that have ended. */
  endedCpu: number;
  /** Most bytes that were ever resident. */
  peak: number;
  /** Bytes that are resident now. */
  resident: number;
}

/** What a process uses; undefined where it has ended, and on other systems than Linux. */
export function useOf(pid: number | "self"): ProcessUse | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const status = read(`/proc/${pid}/status`);
  if (stat === undefined || status === undefined) return undefined;
  // The kernel's name stands in parentheses and may hold some; 11 fields on come utime, stime, cutime and cstime.
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 15)
    .map((ticks) => Number(ticks) / TICKS);
  const bytes = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) * 1024;
  return {
    name: programOf(pid),
    cpu: user + system,
    endedCpu: endedUser + endedSystem,
    peak: bytes("VmHWM"),
    resident: bytes("VmRSS"),
  };
}

/** Ids of a process and of all that run below it. */
export function treeOf(pid: number | "self"): (number | "self")[] {
  const children = list(`/proc/${pid}/task`).flatMap((thread) =>
    (read(`/proc/${pid}/task/${thread}/children`) ?? "").split(" ").filter((id) => id !== ""),
  );
  return [pid, ...children.flatMap((id) => treeOf(Number(id)))];
}

/** CPU seconds so far of this process and all that it started; of this process alone on other systems than Linux. */
export function cpuSoFar(): number {
  const uses = treeOf("self").map(useOf);
  if (uses[0] === undefined) {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
  return uses.reduce((sum, use) => sum + (use === undefined ? 0 : use.cpu + use.endedCpu), 0);
}

/** Empty where the process has ended and was not yet waited for. */
function programOf(pid: number | "self"): string {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`));
  } catch {
    return "";
  }
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
