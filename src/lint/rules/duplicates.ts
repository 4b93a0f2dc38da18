/** One paper, one file; one model, one id; a former id belongs to one entry only. */
import type { ContentFile } from "../../reader/front-matter.ts";
import type { Finding } from "../../reader/issue.ts";
import { ARXIV_ID } from "../../schema/paper.ts";
import { at } from "../../reader/zod-issues.ts";
import { getField, asArray, modelsOf, getKeys, asText } from "../../reader/untyped.ts";
import type { CatalogueRule } from "../rule.ts";
import { OUTSIDE_MODELS_FILE } from "../../reader/file-tree.ts";

type Path = (string | number)[];

export const duplicates: CatalogueRule = {
  name: "duplicates",
  severity: "error",
  check(catalogue) {
    const { read, outside, isNamed } = catalogue;
    const findings: Finding[] = [];
    const seen = new Map<string, string>();
    const claim = (key: string, content: ContentFile, path: Path, message: (other: string) => string, hint: string) => {
      const other = seen.get(key);
      if (other === undefined) seen.set(key, content.file);
      else findings.push(at(content, path, message(other), hint));
    };
    for (const id of getKeys(outside?.fields)) seen.set(`model ${id}`, OUTSIDE_MODELS_FILE);
    // Named files come last, so that the finding is reported for them.
    const papers = [...read.papers].sort((a, b) => Number(isNamed(a.content.file)) - Number(isNamed(b.content.file)));
    for (const { id, content } of papers) {
      claim(
        `paper ${id}`,
        content,
        [],
        (other) => `the id "${id}" is also used by ${other}`,
        "rename one of the files",
      );
    }
    for (const { content } of papers) {
      const text = (field: string) => asText(getField(content.fields, field));
      const [arxiv, doi, title] = [text("arxiv"), text("doi"), text("title")];
      const once = "one paper, one file";
      if (arxiv !== undefined && ARXIV_ID.test(arxiv.slice(0, 40))) {
        claim(`arxiv ${arxiv}`, content, ["arxiv"], (other) => `"${arxiv}" is also used by ${other}`, once);
      }
      if (doi !== undefined) {
        claim(`doi ${doi.toLowerCase()}`, content, ["doi"], (other) => `"${doi}" is also used by ${other}`, once);
      }
      const key = title === undefined ? "" : titleKey(title);
      if (key !== "") claim(`title ${key}`, content, ["title"], (other) => `is also the title of ${other}`, once);
      claimAliases("paper", content, ["aliases"], getField(content.fields, "aliases"), claim);
      for (const { id, index } of modelsOf(content)) {
        const path = ["models", index, "id"];
        claim(`model ${id}`, content, path, (other) => `the model id "${id}" is also used by ${other}`, "rename one");
      }
    }
    for (const { content } of papers) {
      asArray(getField(content.fields, "models")).forEach((model, index) =>
        claimAliases("model", content, ["models", index, "aliases"], getField(model, "aliases"), claim),
      );
    }
    for (const [id, model] of Object.entries(outside?.fields ?? {})) {
      if (outside !== null) claimAliases("model", outside, [id, "aliases"], getField(model, "aliases"), claim);
    }
    for (const [kind, word] of [
      ["families", "family"],
      ["topics", "topic"],
      ["benchmarks", "benchmark"],
    ] as const) {
      for (const { id, content } of read[kind]) seen.set(`${word} ${id}`, content.file);
      for (const { content } of read[kind]) {
        claimAliases(word, content, ["aliases"], getField(content.fields, "aliases"), claim);
      }
    }
    return findings;
  },
};

/** Aliases are claimed after all ids: an alias redirects, while an id has its own page. */
function claimAliases(
  kind: string,
  content: ContentFile,
  path: Path,
  aliases: unknown,
  claim: (key: string, content: ContentFile, path: Path, message: (other: string) => string, hint: string) => void,
): void {
  asArray(aliases).forEach((item, index) => {
    const alias = asText(item);
    if (alias === undefined) return;
    const message = (other: string) => `"${alias}" is also an id of ${other}`;
    claim(`${kind} ${alias}`, content, [...path, index], message, "remove it from one of them");
  });
}

/** Equal for titles that differ only in case, accents, punctuation or spacing. */
export function titleKey(title: string): string {
  return title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
