/** A catalogue of any size for measurements: the real papers, again and again under other ids. Never committed. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** arXiv ids of one month have five digits, and each synthetic paper has its own. */
export const MAX_PAPERS = 50_000;

/**
 * Copies of real papers, whole rounds of them: round 0 is the real catalogue, and in each further one papers and models
 * have ids of their own and refer to each other.
 * @param repository whose `content/` is copied
 * @param folder that gets a `content/` of at least `papers` papers
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
  // The last round may not be whole: what it lacks is referred to in the real catalogue.
  const last = idsIn(originals.slice(0, papers % originals.length));
  const rounds = Math.floor(papers / originals.length);
  for (let index = 0; index < papers; index += 1) {
    const { file, text } = originals[index % originals.length] ?? { file: "", text: "" };
    const round = Math.floor(index / originals.length);
    if (round === 0) write(file, text);
    else write(file.replace(/\.md$/, `-r${round}.md`), synthetic(text, round, index, round === rounds ? last : all));
  }
}

/** A paper of a further round. References into it have to name papers and models of the same round. */
function synthetic(text: string, round: number, index: number, own: ReadonlySet<string>): string {
  const end = text.indexOf("\n---", 3);
  const frontMatter = text
    .slice(0, end)
    .replace(/^title: "?(.*?)"?$/m, (_, title: string) => `title: ${JSON.stringify(`${title}, round ${round}`)}`)
    .replace(
      /^arxiv: .*$/m,
      (line) => `arxiv: "${/\d{4}/.exec(line)?.[0] ?? "2401"}.${String(50_000 + index).slice(-5)}"`,
    )
    // Former ids and DOIs are each one paper's only.
    .replace(/^(?:aliases|doi): .*\n/gm, "")
    .replace(/^ {2,}(?:doi|aliases): .*\n/gm, "")
    .replace(/\b(id|model|paper|from): ([a-z0-9][a-z0-9.-]*)/g, (whole, key: string, id: string) =>
      own.has(id) ? `${key}: ${id}-r${round}` : whole,
    );
  return frontMatter + text.slice(end);
}
