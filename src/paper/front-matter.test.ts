import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES, readFrontMatter } from "./front-matter.ts";
import { formatIssues } from "./issue.ts";

const read = (text: string) => readFrontMatter("content/papers/2024/x.md", text);
const message = (text: string) => {
  const result = read(text);
  return result.ok ? "read" : formatIssues(result.issues).split("\n")[0];
};

describe("readFrontMatter", () => {
  it("reads every value as the text that was written", () => {
    const result = read(
      '---\narxiv: 2404.06390\nyear: 2024\nflag: true\nday: 2024-04-09\nlist: [a, "b"]\n---\n\nBody.\n',
    );
    expect(result.ok && result.content.fields).toEqual({
      arxiv: "2404.06390",
      year: "2024",
      flag: "true",
      day: "2024-04-09",
      list: ["a", "b"],
    });
    expect(result.ok && result.content.body.trim()).toBe("Body.");
  });

  it("knows the line and column of each field in the file", () => {
    const result = read(
      "---\ntitle: A\nlinks:\n  code: https://a.example\nauthors:\n  - First\n  - Second\n---\nBody\n",
    );
    if (!result.ok) throw new Error("not read");
    expect(result.content.locate(["links", "code"])).toEqual({ line: 4, column: 9 });
    expect(result.content.locate(["authors", 1])).toEqual({ line: 7, column: 5 });
    expect(result.content.locate(["title"], true)).toEqual({ line: 2, column: 1 });
    expect(result.content.bodyLine).toBe(9);
  });

  it.each([
    ["---js\n({title: process.exit(9)})\n---\n", "expected YAML front matter: a first line of three dashes"],
    ["title: x\n", "expected YAML front matter: a first line of three dashes"],
    ["---\na: &x [1]\nb: *x\n---\n", "YAML aliases (`*name`) are not read: write the value out"],
    ["---\n- a\n---\n", "expected front matter of `field: value` lines"],
    [`---\na: ${"x".repeat(MAX_FILE_BYTES)}\n---\n`, "is larger than 256 KB"],
  ])("refuses %j", (text, said) => {
    expect(message(text)).toContain(said);
  });

  it("tells where YAML is broken", () => {
    expect(message("---\ntitle: A\nauthors: [a, b\n---\n")).toMatchInlineSnapshot(
      `"content/papers/2024/x.md:3:15 YAML: Flow sequence in block collection must be sufficiently indented and end with a ]"`,
    );
    expect(message("---\ntitle: A\ntitle: B\n---\n")).toMatchInlineSnapshot(
      `"content/papers/2024/x.md:3:1 YAML: Map keys must be unique"`,
    );
    expect(message("---\ntitle: !!js/function 'x'\n---\n")).toMatch(
      /^content\/papers\/2024\/x\.md:2:8 YAML: Unresolved tag/,
    );
  });

  it("never throws, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, fenced) => {
        expect(() => read(fenced ? `---\n${text}\n---\n` : text)).not.toThrow();
      }),
    );
  });
});
