import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { paperText } from "../api/paper-text.ts";
import { smallFacts } from "../../tests/small-catalogue.ts";
import { wholeDatabase, wholeFiles, wholeText, writeLines, writeWholeFiles } from "./whole-files.ts";

/** Bytes of SQLite's header, which counts how often the file was written to. */
const HEADER = 100;

it("writes what a preview serves, each file to its place", async () => {
  const folder = mkdtempSync(join(tmpdir(), "whole-"));
  try {
    const { catalogue, facts } = smallFacts();
    await writeWholeFiles(folder, catalogue, facts);
    const own = mkdtempSync(join(folder, "own-"));
    for (const paper of catalogue.papers) writeFileSync(join(own, paper.id), paperText(paper, catalogue, facts));
    const ids = catalogue.papers.map(({ id }) => id);
    await writeLines(folder, ids, (file) => join(own, file.replace(/^api\/v1\/papers\/|\.json$/g, "")));
    rmSync(own, { recursive: true });
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(written.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort()).toEqual(
      [...wholeFiles].sort(),
    );
    const read = (file: string) => readFileSync(join(folder, file));
    for (const [name, file] of [
      ["jsonl", "api/v1/catalogue.jsonl"],
      ["results", "results.csv"],
      ["models", "models.csv"],
      ["bibtex", "papers.bib"],
    ] as const) {
      const text = await wholeText(name, catalogue, facts).text();
      expect(text.length).toBeGreaterThan(100);
      expect(read(file).toString("utf8")).toBe(text);
    }
    const served = Buffer.from(await wholeDatabase(catalogue, facts).arrayBuffer());
    expect(read("api/v1/smallprint.sqlite").subarray(HEADER).equals(served.subarray(HEADER))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
