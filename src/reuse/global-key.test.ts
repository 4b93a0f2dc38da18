import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { globalKey } from "./global-key.ts";

it("changes with everything that pages are made from, and not with papers, tests and what no page is made from", () => {
  const root = mkdtempSync(join(tmpdir(), "key-"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  try {
    const before = globalKey(root);
    for (const file of ["content/papers/2024/a.md", "src/x.test.ts", "docs/a.md", "dist/index.html"]) {
      write(file, "text");
      expect(globalKey(root), file).toBe(before);
    }
    const keys = ["src/x.ts", "public/favicon.svg", "content/topics/a.mdx", "package-lock.json"].flatMap((file) =>
      ["text", "other"].map((text) => {
        write(file, text);
        return globalKey(root);
      }),
    );
    expect(new Set([before, ...keys]).size).toBe(9);
  } finally {
    rmSync(root, { recursive: true });
  }
});
