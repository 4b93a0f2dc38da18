/** The Nu HTML checker over one page of each kind; it is a Java program, and without Java its test is skipped. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, it } from "vitest";
import { rootPageKinds } from "../browser/pages.ts";
import { pageFile, sites } from "./site.ts";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
const [site] = sites;
const hasJava = spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;
if (!hasJava) console.warn("Java is missing: the Nu HTML checker is skipped");

interface Message {
  type: string;
  url: string;
  lastLine?: number;
  message: string;
}

it.skipIf(!hasJava)("finds no error on any kind of page", () => {
  const files = Object.values(rootPageKinds).map((path) => join(site?.folder ?? "", pageFile(path)));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  const output = execFileSync("java", ["-jar", jar, "--format", "json", "--exit-zero-always", "--stdout", ...files], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const { messages } = JSON.parse(output) as { messages: Message[] };
  const errors = messages.filter(({ type }) => type === "error");
  expect(errors.map(({ url, lastLine, message }) => `${url}:${lastLine} ${message}`)).toEqual([]);
});
