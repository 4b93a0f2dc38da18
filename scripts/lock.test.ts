import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { completeLock, missingOptional, type Packages } from "./lock.ts";

const lock = () =>
  JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as { packages: Packages };

it("contains the optional packages of every platform (otherwise: npm run lock)", () => {
  expect(missingOptional(lock().packages)).toEqual([]);
});

it("contains no download address", () => {
  expect(JSON.stringify(lock())).not.toContain('"resolved":"http');
});

it("adds what is missing at the top level, or under the parent if another version is at the top", () => {
  const packages: Packages = {
    "node_modules/a": { version: "2.0.0", optionalDependencies: { "a-darwin-arm64": "2.0.0", "a-linux-x64": "2.0.0" } },
    "node_modules/a-linux-x64": { version: "1.0.0", optional: true },
  };
  expect(completeLock(packages)).toBe(2);
  expect(packages["node_modules/a-darwin-arm64"]).toEqual({
    version: "2.0.0",
    cpu: ["arm64"],
    optional: true,
    os: ["darwin"],
  });
  expect(packages["node_modules/a/node_modules/a-linux-x64"]?.version).toBe("2.0.0");
  expect(missingOptional(packages)).toEqual([]);
});
