/** How long the parts of a command take, one after the other. */
import { cpuSoFar } from "./processes.ts";

export interface Phase {
  name: string;
  /** Seconds by the clock. */
  wall: number;
  /** User and system seconds of the process and all that it started. */
  cpu: number;
}

/** The first phase begins with the process; each begins where the one before ended. */
export class Phases {
  readonly all: Phase[] = [];
  #wall = 0;
  #cpu = 0;

  /** Seconds so far. */
  now(): Omit<Phase, "name"> {
    return { wall: performance.now() / 1000, cpu: cpuSoFar() };
  }

  end(name: string): void {
    const { wall, cpu } = this.now();
    this.all.push({ name, wall: wall - this.#wall, cpu: cpu - this.#cpu });
    this.skip();
  }

  /** The next phase begins now: what was before is told otherwise. */
  skip(): void {
    ({ wall: this.#wall, cpu: this.#cpu } = this.now());
  }
}
