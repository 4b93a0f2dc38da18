/** Runs Python programs, as users of our files would write them. */
import { spawnSync } from "node:child_process";

/**
 * Runs a program that uses only the standard library, and returns its output.
 * @throws with Python's error, or if there is no Python
 */
export function runPython(program: string, ...parameters: string[]): string {
  const { status, stdout, stderr, error } = spawnSync("python3", ["-", ...parameters], {
    input: program,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, PYTHONUTF8: "1" },
  });
  if (error) throw new Error(`these tests read our files with python3: ${error.message}`);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The same, for a program that prints JSON. */
export const askPython = <T>(program: string, ...parameters: string[]): T =>
  JSON.parse(runPython(program, ...parameters)) as T;
