/** A minimal Hugo site of the same papers: a page each, lists by 100, topics. What a build is held against. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import type { Entry } from "../check/content.ts";
import type { PaperFields } from "../paper/schema.ts";

const page = (main: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title></head>
<body>
<header><a href="{{ "/" | relURL }}">Papers</a> <a href="{{ "/topics/" | relURL }}">Topics</a></header>
<main>
${main}
</main>
</body>
</html>
`;

const list = (pages: string) =>
  page(`<h1>{{ .Title }}</h1>
{{ $paginator := .Paginate ${pages} 100 }}
<ul>
{{ range $paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>, {{ .Date.Format "2006-01-02" }}: {{ .Params.summary }}</li>
{{ end }}</ul>
{{ template "_internal/pagination.html" . }}`);

const FILES: Record<string, string> = {
  "hugo.toml": `baseURL = "https://hugo.example/"
title = "Papers"
disableHugoGeneratorInject = true
[taxonomies]
topic = "topics"
[services.rss]
limit = 50
`,
  "layouts/_default/single.html": page(`<article data-pagefind-body>
<h1>{{ .Title }}</h1>
<p>{{ delimit .Params.authors ", " }}</p>
<p><time>{{ .Date.Format "2006-01-02" }}</time>
{{ range .GetTerms "topics" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</p>
<p>{{ .Params.summary }}</p>
{{ .Content }}
</article>`),
  "layouts/_default/list.html": list(".RegularPages"),
  "layouts/_default/terms.html": page(`<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ len .Pages }}</li>{{ end }}</ul>`),
  "layouts/index.html": list("site.RegularPages"),
};

/** Its version, or undefined where it is not installed. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? (/v?\d+\.\d+(\.\d+)?/.exec(stdout)?.[0] ?? stdout.trim()) : undefined;
}

/** Writes the site's sources; `hugo` then makes `public/`. */
export function writeHugoSite(folder: string, papers: readonly Entry<PaperFields>[]): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  for (const { id, fields, content } of papers) {
    const { title, authors, published, topics, tldr } = fields;
    const head = stringify({ title, date: published, authors, topics, summary: tldr }, { lineWidth: 0 });
    write(`content/papers/${id}.md`, `---\n${head}---\n\n${content.body}\n`);
  }
}
