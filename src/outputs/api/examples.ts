/**
 * Examples of use, shown on the page and run by the tests: complete code and its output, computed from the catalogue.
 */
import { groupBy, type Catalogue } from "../../catalogue/catalogue.ts";
import type { Facts } from "../../facts/facts.ts";
import { describeSource } from "../../facts/footnotes.ts";
import { toAbsoluteUrl, links } from "../../urls.ts";
import { downloads } from "./files.ts";
import { toAnyModel } from "./model.ts";
import { resultsOf } from "./result.ts";
import { toStatus } from "./status.ts";

export interface Example {
  id: string;
  question: string;
  language: "Shell" | "Python" | "JavaScript";
  /** Python needs its standard library only, JavaScript runs in a browser and in Node. */
  code: string;
  /** Output. */
  prints: string;
}

/** Maximum lines of output. */
const LINES = 5;

export function apiExamples(catalogue: Catalogue, facts: Facts): Example[] {
  const byBenchmark = groupBy(
    catalogue.papers.flatMap((paper) => paper.results.map(({ benchmark }) => ({ benchmark, paper }))),
    ({ benchmark }) => [benchmark],
  );
  const [benchmark = "", reporting = []] =
    [...byBenchmark].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0] ?? [];
  const reported = [...new Set(reporting.map(({ paper }) => paper))]
    .flatMap((paper) => resultsOf(paper, catalogue, facts))
    .filter((result) => result.benchmark === benchmark);
  const paper = reported[0]?.paper ?? catalogue.papers[0]?.id ?? "";
  const line = (...parts: readonly (string | undefined)[]) => parts.join(" | ");

  return [
    {
      id: "changed",
      question: "Has anything changed since I last looked?",
      language: "Shell",
      code: `curl -s ${toAbsoluteUrl(links.status())} | grep -o 'sha256:[0-9a-f]*'`,
      prints: toStatus(catalogue, facts).contentHash,
    },
    {
      id: "count",
      question: "How many papers are there?",
      language: "Shell",
      code: `curl -s ${toAbsoluteUrl(downloads.jsonl.path)} | wc -l`,
      prints: String(catalogue.papers.length),
    },
    {
      id: "small-models",
      question: "Which models have less than two billion parameters, and where does that stand?",
      language: "Python",
      code: `import json
from urllib.request import urlopen

small = []
address = "${toAbsoluteUrl(links.apiList("models"))}"
while address:
    with urlopen(address) as answer:
        page = json.load(answer)
    for model in page["items"]:
        size = model.get("parameters")  # absent: nobody has entered it
        if model["kind"] != "catalogue" or size is None or size == "not-disclosed":
            continue
        if size["bound"] == "exact" and size["value"] < 2e9:
            small.append(model["name"] + " | " + size["text"] + " | " + size["source"]["url"])
    address = page.get("next")  # absent on the last page
print("\\n".join(small[:${LINES}]))`,
      prints: facts.models
        .values()
        .flatMap((known) => {
          const model = toAnyModel(known);
          if (model.kind !== "catalogue" || typeof model.parameters !== "object") return [];
          const { text, value, bound, source } = model.parameters;
          return bound === "exact" && value < 2e9 ? [line(model.name, text, source.url)] : [];
        })
        .take(LINES)
        .toArray()
        .join("\n"),
    },
    {
      id: "benchmark",
      question: `What do papers report on ${benchmark === "" ? "a benchmark" : catalogue.benchmark(benchmark).name}? (With the database)`,
      language: "Python",
      code: `import sqlite3
from urllib.request import urlretrieve

file, _ = urlretrieve("${toAbsoluteUrl(downloads.sqlite.path)}")
database = sqlite3.connect(file)
query = """
    SELECT measured, text, paper_name, source
    FROM sourced_results WHERE benchmark = ? ORDER BY id LIMIT ${LINES}
"""
for row in database.execute(query, ["${benchmark}"]):
    print(*row, sep=" | ")`,
      prints: [...reported]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, LINES)
        .map(({ model, method, number, paper, source }) =>
          line(
            model === undefined ? method : facts.model(model).name,
            number.text,
            catalogue.paper(paper).short,
            source.where,
          ),
        )
        .join("\n"),
    },
    {
      id: "paper",
      question: `What does ${paper === "" ? "a paper" : catalogue.paper(paper).short} report, and where?`,
      language: "JavaScript",
      code: `const answer = await fetch("${toAbsoluteUrl(links.apiPaper(paper))}");
const { item } = await answer.json();

for (const { model, method, benchmark, number, source } of item.results.slice(0, ${LINES})) {
  const place = source.version === undefined ? source.where : source.where + ", arXiv v" + source.version;
  console.log([model ?? method, benchmark, number.text, place].join(" | "));
}`,
      prints: (paper === "" ? [] : resultsOf(catalogue.paper(paper), catalogue, facts))
        .slice(0, LINES)
        .map(({ model, method, benchmark, number, source }) =>
          line(model ?? method, benchmark, number.text, describeSource(source)),
        )
        .join("\n"),
    },
  ];
}
