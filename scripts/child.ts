/** What the processes that a build starts have in common: they are asked one thing, and end with the answer. */
import { cpuSoFar } from "../src/bench/processes.ts";
import type { Told } from "../src/parts/run.ts";

export const tell = (told: Told) => process.send?.(told);

/** Answers what the parent asks; a failure is printed, and told by the exit code. */
export function answer<Asked>(work: (asked: Asked) => unknown): void {
  // Nobody waits for what a parent that has failed wanted.
  process.once("disconnect", () => process.exit(1));
  process.once("message", (asked: Asked) => {
    void Promise.resolve(asked)
      .then(work)
      .then(
        // Astro and Pagefind leave handles open; what is said to the parent is sent first.
        (answer) => process.send?.({ answer, cpu: cpuSoFar() } satisfies Told, () => process.exit()),
        (error: unknown) => {
          console.error((error as Error).message);
          process.exit(1);
        },
      );
  });
}
