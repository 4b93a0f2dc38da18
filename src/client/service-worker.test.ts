import { expect, it } from "vitest";
import { retiredWorkerSource, serviceWorkerSource } from "./service-worker.ts";

/** Runs a worker's program with recorders in place of the browser's globals; returns its event listeners. */
function listeners(source: string): string[] {
  const heard: string[] = [];
  const run = new Function(
    "addEventListener",
    "caches",
    "clients",
    "registration",
    "skipWaiting",
    "location",
    source,
  ) as (...globals: unknown[]) => void;
  run(
    (name: string) => heard.push(name),
    {},
    {},
    {},
    () => undefined,
    { origin: "https://reader.example" },
  );
  return heard;
}

it("installs, cleans up and responds", () => {
  expect(listeners(serviceWorkerSource("abc"))).toEqual(["install", "activate", "fetch"]);
});

it("separates the caches of builds and is the same program for the same content", () => {
  expect(serviceWorkerSource("abc")).toContain('"smallprint-abc"');
  expect(serviceWorkerSource("abc")).toBe(serviceWorkerSource("abc"));
  expect(serviceWorkerSource("abd")).not.toBe(serviceWorkerSource("abc"));
});

it("answers nothing once it is switched off, and unregisters itself", () => {
  expect(listeners(retiredWorkerSource)).toEqual(["install", "activate"]);
  expect(retiredWorkerSource).toContain("registration.unregister()");
});
