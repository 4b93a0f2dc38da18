import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { differingFiles } from "./output.ts";

it("finds what stands in one of two sites only, and what differs", () => {
  const folder = mkdtempSync(join(tmpdir(), "output-"));
  try {
    const write = (path: string, text: string) => {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const site of ["one", "other"]) write(`${site}/papers/same.html`, "same");
    write("one/papers/differs.html", "one");
    write("other/papers/differs.html", "two");
    write("one/gone.html", "gone");
    write("other/new/index.html", "new");
    const paths = ["gone.html", "new/index.html", "papers/differs.html"];
    expect(differingFiles(join(folder, "one"), join(folder, "other"))).toEqual(paths);
    expect(differingFiles(join(folder, "one"), join(folder, "one"))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
