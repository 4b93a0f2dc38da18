import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { PHI, PHI_TEXT, smallCatalogue } from "../../tests/small-catalogue.ts";
import { newAddresses, recordAddresses } from "./addresses.ts";
import { loadCatalogueFiles } from "../reader/catalogue-files.ts";

it("lists every address once, sorted, and drops none", () => {
  const catalogue = smallCatalogue({
    "content/addresses.txt": "papers/old\npapers/phi-3\n\n# by hand\npapers/old\n",
    "content/papers/2024/other.md": PHI_TEXT.replaceAll("phi-3-mini", "other"),
  });
  try {
    const read = () => loadCatalogueFiles(catalogue.root).content;
    expect(recordAddresses(read())).toEqual([
      "benchmarks/mmlu",
      "families/phi",
      "models/llama-2-7b",
      "models/other",
      "models/phi-3-mini",
      "papers/other",
      "topics/evaluation",
      "topics/quantization",
    ]);
    expect(readFileSync(join(catalogue.root, "content/addresses.txt"), "utf8")).toMatchInlineSnapshot(`
      "# Published addresses. \`npm run addresses\` adds new ones; a line is never taken out.
      benchmarks/mmlu
      families/phi
      models/llama-2-7b
      models/other
      models/phi-3-mini
      papers/old
      papers/other
      papers/phi-3
      topics/evaluation
      topics/quantization
      "
    `);
    expect(newAddresses(read())).toEqual([]);
    expect(recordAddresses(read())).toEqual([]);
  } finally {
    catalogue.remove();
  }
});

it("creates the list if it is missing", () => {
  const catalogue = smallCatalogue({ "content/addresses.txt": null });
  try {
    expect(recordAddresses(loadCatalogueFiles(catalogue.root).content)).toContain(`papers/${PHI.slice(-8, -3)}`);
  } finally {
    catalogue.remove();
  }
});
