/** A synthetic catalogue for measurements: copies of the real papers under other ids. Never committed. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Limited by the five digits of arXiv ids, because each synthetic paper has its own. */
export const MAX_PAPERS = 50_000;

/**
 * Copies of the real papers in complete rounds: round 0 is the real catalogue; in each further round papers and models
 * have their own ids and refer to each other.
 * @param repository whose `content/` is copied
 * @param folder in which a `content/` of `papers` papers is written
 * @param papers at least as many as there are real ones
 */
export function writeSyntheticCatalogue(repository: string, folder: string, papers: number): void {
  const content = join(repository, "content");
  const files = readdirSync(content, { recursive: true, encoding: "utf8" }).filter((file) => /\.\w+$/.test(file));
  const isPaper = (file: string) => file.startsWith("papers/");
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, "content", file)), { recursive: true });
    writeFileSync(join(folder, "content", file), text);
  };
  const originals = files.filter(isPaper).map((file) => ({ file, text: readFileSync(join(content, file), "utf8") }));
  for (const file of files.filter((file) => !isPaper(file))) write(file, readFileSync(join(content, file), "utf8"));
  const idsIn = (some: typeof originals) =>
    new Set(
      some.flatMap(({ file, text }) => [
        file.replace(/^.*\/|\.md$/g, ""),
        ...[...text.matchAll(/^ {2}- id: (\S+)$/gm)].map(([, id = ""]) => id),
      ]),
    );
  const all = idsIn(originals);
  // The last round may be incomplete: references to its missing papers point to the real catalogue.
  const last = idsIn(originals.slice(0, papers % originals.length));
  const rounds = Math.floor(papers / originals.length);
  for (let index = 0; index < papers; index += 1) {
    const { file, text } = originals[index % originals.length] ?? { file: "", text: "" };
    const round = Math.floor(index / originals.length);
    if (round === 0) write(file, text);
    else write(file.replace(/\.md$/, `-r${round}.md`), synthetic(text, round, index, round === rounds ? last : all));
  }
}

/** A paper of a further round. Its references must name papers and models of the same round. */
function synthetic(text: string, round: number, index: number, own: ReadonlySet<string>): string {
  const end = text.indexOf("\n---", 3);
  const frontMatter = text
    .slice(0, end)
    .replace(/^title: "?(.*?)"?$/m, (_, title: string) => `title: ${JSON.stringify(`${title}, round ${round}`)}`)
    .replace(
      /^arxiv: .*$/m,
      (line) => `arxiv: "${/\d{4}/.exec(line)?.[0] ?? "2401"}.${String(50_000 + index).slice(-5)}"`,
    )
    // Former ids and DOIs must be unique.
    .replace(/^(?:aliases|doi): .*\n/gm, "")
    .replace(/^ {2,}(?:doi|aliases): .*\n/gm, "")
    .replace(/\b(id|model|paper|from): ([a-z0-9][a-z0-9.-]*)/g, (match, key: string, id: string) =>
      own.has(id) ? `${key}: ${id}-r${round}` : match,
    );
  return frontMatter + text.slice(end);
}
