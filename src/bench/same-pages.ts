/**
 * A Hugo site of the same pages and files as a finished site, each of them ready-made: Hugo formats, counts and looks up
 * nothing. What writing this output takes a fast generator, whatever makes it.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const FILES: Record<string, string> = {
  "hugo.toml": `baseURL = "https://hugo.example/"
disableHugoGeneratorInject = true
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "404"]
`,
  "layouts/_default/single.html": "{{ .Content }}",
};

/** Pages that our search finds: papers and models. */
export const SEARCHED = "{papers,models}/*/index.html";

/**
 * Writes the site's sources; `hugo` then makes `public/`.
 * @param site folder of a finished site; its search index is left out
 */
export function writeSamePages(folder: string, site: string): void {
  const placeOf = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  for (const [path, text] of Object.entries(FILES)) writeFileSync(placeOf(path), text);
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(site, file);
    const place = dirname(path);
    if (path.startsWith("pagefind/")) continue;
    if (entry.name !== "index.html" || place === ".") copyFileSync(file, placeOf(join("static", path)));
    else {
      // What Hugo takes for its own: a shortcode.
      const html = readFileSync(file, "utf8").replaceAll("{{", "{&#123;");
      writeFileSync(placeOf(`content/${place}.html`), `---\nurl: ${JSON.stringify(`/${place}/`)}\n---\n${html}`);
    }
  }
}
