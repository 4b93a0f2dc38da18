import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const sourceOf = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

/** Runs a worker with recorders in place of the browser's globals; returns the events that it listens to. */
function eventsOf(file: string): string[] {
  const events: string[] = [];
  const globals = {
    addEventListener: (name: string) => events.push(name),
    caches: {},
    clients: {},
    registration: {},
    skipWaiting: () => undefined,
    location: { origin: "https://reader.example" },
  };
  const run = new Function(...Object.keys(globals), sourceOf(file)) as (...values: unknown[]) => void;
  run(...Object.values(globals));
  return events;
}

it("installs, cleans up and responds", () => {
  expect(eventsOf("service-worker.js")).toEqual(["install", "activate", "fetch"]);
});

it("responds to nothing once it is switched off, and unregisters itself", () => {
  expect(eventsOf("retired-service-worker.js")).toEqual(["install", "activate"]);
  expect(sourceOf("retired-service-worker.js")).toContain("registration.unregister()");
});
