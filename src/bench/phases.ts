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

  end(name: string): void {
    const wall = performance.now() / 1000;
    const cpu = cpuSoFar();
    this.all.push({ name, wall: wall - this.#wall, cpu: cpu - this.#cpu });
    this.#wall = wall;
    this.#cpu = cpu;
  }
}
