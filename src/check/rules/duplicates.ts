/** One paper, one file; one model, one id. */
import type { Issue } from "../../paper/issue.ts";
import { ARXIV_ID, type PaperFields } from "../../paper/schema.ts";
import { OUTSIDE_MODELS_FILE, type Content, type Entry } from "../content.ts";
import { at } from "../describe.ts";

type Path = (string | number)[];

export function checkDuplicates(content: Content): Issue[] {
  const issues: Issue[] = [];
  const seen = new Map<string, string>();
  const claim = (key: string, entry: Entry<PaperFields>, path: Path, say: (other: string) => string) => {
    const other = seen.get(key);
    if (other === undefined) seen.set(key, entry.content.file);
    else issues.push(at(entry.content, path, say(other)));
  };
  for (const [id] of content.outsideModels) seen.set(`model ${id}`, OUTSIDE_MODELS_FILE);
  for (const entry of content.papers) {
    const { fields } = entry;
    claim(
      `id ${entry.id}`,
      entry,
      [],
      (other) => `the id "${entry.id}" is also used by ${other}. Rename one of the files`,
    );
    if (ARXIV_ID.test(fields.arxiv)) {
      claim(
        `arxiv ${fields.arxiv}`,
        entry,
        ["arxiv"],
        (other) => `"${fields.arxiv}" is also used by ${other}. One paper, one file`,
      );
    }
    if (fields.doi !== undefined) {
      claim(
        `doi ${fields.doi.toLowerCase()}`,
        entry,
        ["doi"],
        (other) => `"${fields.doi}" is also used by ${other}. One paper, one file`,
      );
    }
    claim(
      `title ${titleKey(fields.title)}`,
      entry,
      ["title"],
      (other) => `is also the title of ${other}. One paper, one file`,
    );
    fields.aliases.forEach((alias, i) =>
      claim(`id ${alias}`, entry, ["aliases", i], (other) => `"${alias}" is also an id of ${other}`),
    );
    fields.models.forEach((model, i) =>
      claim(
        `model ${model.id}`,
        entry,
        ["models", i, "id"],
        (other) => `the model id "${model.id}" is also used by ${other}`,
      ),
    );
  }
  return issues;
}

/** Equal for titles that differ in case, punctuation or spacing only. */
function titleKey(title: string): string {
  return title
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
