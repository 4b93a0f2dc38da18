import { expect, it, vi } from "vitest";
import { runMeasured } from "./measured-run.ts";
import { useOf } from "./processes.ts";

const cwd = new URL(".", import.meta.url).pathname;
const node = (code: string, options: Partial<Parameters<typeof runMeasured>[2]> = {}) =>
  runMeasured(process.execPath, ["-e", code], { cwd, ...options });
/** Fills memory, then works until that many milliseconds of CPU are spent. */
const work = (megabytes: number, milliseconds: number) =>
  `const held = Buffer.alloc(${megabytes} * 1e6, 1);
   for (;;) {
     const { user, system } = process.cpuUsage();
     if (user + system > ${milliseconds} * 1e3) break;
     for (let i = 0; i < 1e6; i += 1) held[0] += i;
   }`;
const belowNode = (code: string) =>
  `const child = require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(code)}]);`;
/** The kernel counts in hundredths of a second. */
const TICK = 0.02;
const onLinux = it.runIf(process.platform === "linux");

onLinux("measures memory and CPU of a process", async () => {
  const { wall, cpu, peaks, together, besidePagefind } = await node(work(200, 400));
  expect(cpu).toBeGreaterThan(0.4 - TICK);
  expect(wall).toBeGreaterThan(0);
  expect(Object.keys(peaks)).toEqual(["node"]);
  expect(peaks["node"]).toBeGreaterThan(200e6);
  expect(together).toBeGreaterThan(200e6);
  expect(besidePagefind).toBe(together);
});

onLinux("adds what it starts: CPU of all, memory of the largest and of all together", async () => {
  const { cpu, peaks, together } = await node(`${belowNode(work(150, 400))} ${work(150, 400)}`);
  expect(cpu).toBeGreaterThan(0.8 - 2 * TICK);
  expect(peaks["node"]).toBeGreaterThan(150e6);
  expect(together).toBeGreaterThanOrEqual(peaks["node"] ?? Infinity);
});

onLinux("counts the CPU of what its starter did not wait for", async () => {
  const worker = `${work(1, 400)} console.log("done"); setTimeout(() => {}, 3000);`;
  // Three looks later, the starter ends and leaves it behind.
  const starter = `${belowNode(worker)} child.stdout.once("data", () => setTimeout(() => process.exit(), 300));`;
  const { cpu } = await node(starter);
  expect(cpu).toBeGreaterThan(0.4 - TICK);
});

it("hands on what is said, and tells what a failing command complained of", async () => {
  const lines: string[] = [];
  await node(`console.log("one\\ntwo")`, { onLine: (line) => lines.push(line) });
  expect(lines).toEqual(["one", "two"]);
  await expect(node(`console.error("no paper"); process.exit(3)`)).rejects.toThrow("no paper");
  await expect(runMeasured("no-such-command", [], { cwd })).rejects.toThrow("no-such-command");
});

onLinux("ends everything when it is stopped", async () => {
  const stopping = new AbortController();
  const started: number[] = [];
  const onLine = (line: string) => {
    started.push(Number(line));
    stopping.abort();
  };
  const long = `${belowNode("setInterval(() => {}, 1000)")} console.log(child.pid); setInterval(() => {}, 1000);`;
  await expect(node(long, { signal: stopping.signal, onLine })).rejects.toThrow("aborted");
  expect(started).toHaveLength(1);
  await vi.waitFor(() => expect(useOf(started[0] ?? 0)?.resident ?? 0).toBe(0));
  await expect(node("", { signal: stopping.signal })).rejects.toThrow("aborted");
});
