import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { lintCatalogue } from "../src/lint/lint.ts";
import { errorsOf, formatIssues } from "../src/reader/issue.ts";
import { writeSyntheticCatalogue } from "./synthetic-catalogue.ts";

const repository = fileURLToPath(new URL("..", import.meta.url));

it("has as many papers as wanted and no lint error, also where its last round is incomplete", () => {
  const folder = mkdtempSync(join(tmpdir(), "synthetic-"));
  try {
    writeSyntheticCatalogue(repository, folder, 300);
    const { content, issues } = lintCatalogue(folder, "2026-12-01");
    expect(content.papers).toHaveLength(300);
    expect(formatIssues(errorsOf(issues))).toBe("no problems");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
