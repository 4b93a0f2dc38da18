import { expect, it } from "vitest";
import { join } from "node:path";
import { PHI, smallCatalogue } from "../../tests/small-catalogue.ts";
import { namedFiles } from "./named-files.ts";

it("accepts paths relative to the caller's folder or the root, and absolute ones", () => {
  const { root, remove } = smallCatalogue();
  try {
    const name = (names: string[], folder = root) => [...namedFiles(root, folder, names)];
    expect(name([PHI, `./${PHI}`, join(root, PHI)])).toEqual([PHI]);
    expect(name(["phi-3.md"], join(root, "content/papers/2024"))).toEqual([PHI]);
    expect(name([PHI], join(root, "content/papers"))).toEqual([PHI]);
    const refused = [
      "content/papers/2024/phi-4.md",
      "content/papers",
      "../../etc/passwd",
      "/etc/hostname",
      "content/../x",
    ];
    const say = (file: string) => {
      try {
        return name([file]);
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(refused.map(say)).toMatchInlineSnapshot(`
      [
        "there is no file content/papers/2024/phi-4.md",
        "content/papers is a folder: name its files, or none to check everything",
        "../../etc/passwd is not below content/: only the catalogue is checked",
        "/etc/hostname is not below content/: only the catalogue is checked",
        "there is no file content/../x",
      ]
    `);
  } finally {
    remove();
  }
});
