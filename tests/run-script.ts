/** Runs a command of `scripts/` as npm does, without a terminal; for tests. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("..", import.meta.url));

export interface ScriptResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** @param from the caller's folder, which npm passes as INIT_CWD */
export function runScript(name: string, parameters: readonly string[], from = repository): Promise<ScriptResult> {
  const child = spawn(process.execPath, [`scripts/${name}.ts`, ...parameters], {
    cwd: repository,
    env: { ...process.env, INIT_CWD: from },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (piece: Buffer) => (stdout += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (stderr += piece.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, stdout, stderr }));
  });
}
