/** The search page: query, filters, sort and number of results are in the URL. */
import { pluralize } from "../lib/pluralize.ts";
import type { NameEntry } from "../search/names.ts";
import { nameKey } from "../search/words.ts";
import { matchingExcerpt, type Counts, type Found } from "./pagefind.ts";
import { openSearch, type Answers, type SearchRequest } from "./search-answers.ts";

const PAGE = 10;
const SORTS: Record<string, NonNullable<SearchRequest["order"]>> = {
  newest: { by: "date" },
  oldest: { by: "date", reversed: true },
  largest: { by: "size" },
};

const root = document.querySelector<HTMLElement>("#search");
const query = document.querySelector<HTMLInputElement>("#q");
const statusLine = document.querySelector<HTMLElement>("#status");
const fixed = document.querySelector<HTMLElement>("#fixed");
const list = document.querySelector<HTMLOListElement>("#results");
const more = document.querySelector<HTMLButtonElement>("#more");
const clear = document.querySelector<HTMLButtonElement>("#clear-filters");
const template = document.querySelector<HTMLTemplateElement>("#result");
const sort = document.querySelector<HTMLSelectElement>("#sort");
const nothing = document.querySelector<HTMLElement>("#nothing");
const panel = document.querySelector<HTMLDetailsElement>("#filter-panel");
const selects = [...document.querySelectorAll<HTMLSelectElement>("[data-filter]")];

/** One row of the results. */
interface Row {
  href: string;
  title: string;
  facts: string;
  note: string;
  summary: string;
  excerpt: string;
}

if (root && query && statusLine && fixed && list && more && clear && nothing && panel && template && sort) {
  const base = root.dataset["base"] ?? "/";
  const search = openSearch(root.dataset["pagefind"] ?? "", base);
  let latest = 0;
  let shown = PAGE;
  /** The query that the reader insisted on without correction. */
  let literal = "";

  const chosenFilters = () =>
    Object.fromEntries(selects.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]));

  const readAddress = (): void => {
    const parameters = new URLSearchParams(location.search);
    query.value = parameters.get("q") ?? "";
    for (const select of selects) {
      const value = parameters.get(select.name) ?? "";
      if (value !== "" && ![...select.options].some((option) => option.value === value)) {
        select.add(new Option(value, value));
      }
      select.value = value;
    }
    const sorted = parameters.get("sort") ?? "";
    sort.value = sorted in SORTS ? sorted : "";
    shown = Math.max(PAGE, Math.min(500, PAGE * (Number.parseInt(parameters.get("page") ?? "1", 10) || 1)));
  };

  const writeAddress = (replace: boolean): void => {
    const parameters = new URLSearchParams();
    if (query.value.trim() !== "") parameters.set("q", query.value.trim());
    for (const [name, value] of Object.entries(chosenFilters())) parameters.set(name, value);
    if (sort.value !== "") parameters.set("sort", sort.value);
    if (shown > PAGE) parameters.set("page", String(shown / PAGE));
    const text = parameters.toString();
    const address = text === "" ? location.pathname : `?${text}`;
    if (replace) history.replaceState(null, "", address);
    else if (`${location.pathname}${location.search}` !== address && location.search !== address) {
      history.pushState(null, "", address);
    }
  };

  const showFilters = (counts: Counts): void => {
    for (const select of selects) {
      const chosen = select.value;
      const values = Object.entries(counts[select.name] ?? {}).filter(
        ([value, count]) => count > 0 || value === chosen,
      );
      const order = (select.dataset["order"] ?? "").split("|");
      values.sort(([a], [b]) =>
        select.name === "year"
          ? b.localeCompare(a)
          : order.indexOf(a) - order.indexOf(b) || a.localeCompare(b, "en", { numeric: true }),
      );
      select.replaceChildren(
        new Option("any", ""),
        ...values.map(([value, count]) => new Option(`${value} (${count})`, value)),
      );
      select.value = chosen;
      select.disabled = values.length === 0;
    }
  };

  /** Filter data is as large as the results of a large catalogue, so it is loaded only when visible. */
  const countFilters = async (request: SearchRequest, answers: Answers, turn: number): Promise<void> => {
    if (!panel.open) return;
    const counts = await search.counts(request, answers);
    if (turn === latest) showFilters(counts);
  };

  const rowOf = (found: Found): Row => ({
    href: found.url,
    title: found.meta["title"] ?? found.url,
    facts: [found.meta["kind"], found.filters["year"]?.[0], ...(found.filters["family"] ?? [])]
      .filter((fact, index, all) => fact !== undefined && all.indexOf(fact) === index)
      .join(" · "),
    note: found.meta["note"] ?? "",
    summary: found.meta["summary"] ?? "",
    excerpt: matchingExcerpt(found),
  });
  const rowOfName = ([, label, kind, path, note]: NameEntry): Row => ({
    href: base + path,
    title: kind === "Paper" ? note : label,
    facts: kind,
    note: kind === "Paper" ? "" : note,
    summary: "",
    excerpt: "",
  });

  /** Marks the words of a query in a text, as nodes. */
  const withMarks = (text: string, words: readonly string[]): Node[] => {
    if (words.length === 0) return [document.createTextNode(text)];
    const pattern = new RegExp(
      // At the start of a word, as in the index.
      `(?<![\\p{L}\\p{N}])(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`,
      "giu",
    );
    return text.split(pattern).map((part, index) => {
      if (index % 2 === 0) return document.createTextNode(part);
      const mark = document.createElement("mark");
      mark.textContent = part;
      return mark;
    });
  };

  const draw = (row: Row, words: readonly string[]): Node => {
    const item = template.content.cloneNode(true) as DocumentFragment;
    const part = (name: string) => item.querySelector<HTMLElement>(`[data-part="${name}"]`);
    const link = item.querySelector("a");
    if (link) {
      link.href = row.href;
      link.replaceChildren(...withMarks(row.title, words));
    }
    part("facts")?.replaceChildren(row.facts);
    part("note")?.replaceChildren(row.note === "" ? "" : ` · ${row.note}`);
    part("summary")?.replaceChildren(...withMarks(row.summary, words));
    const excerpt = part("excerpt");
    if (excerpt && row.excerpt !== "") {
      // Pagefind escapes the record's text and adds only <mark>.
      excerpt.innerHTML = `… ${row.excerpt} …`;
      const above = nameKey(`${row.title} ${row.summary}`);
      const marked = [...excerpt.querySelectorAll("mark")].map((mark) => nameKey(mark.textContent));
      // Shown where the lines above do not contain the match.
      if (marked.every((word) => above.includes(word))) excerpt.remove();
    } else excerpt?.remove();
    return item;
  };

  const run = async (): Promise<void> => {
    const turn = ++latest;
    const typed = query.value.trim();
    statusLine.textContent = "Searching…";
    const request: SearchRequest = {
      text: typed,
      filters: chosenFilters(),
      order: SORTS[sort.value],
      count: shown,
      literally: typed === literal,
    };
    let answers: Answers;
    try {
      answers = await search.query(request);
    } catch {
      statusLine.textContent = "The search index could not be loaded. Check the connection and try again.";
      return;
    }
    if (turn !== latest) return;
    list.replaceChildren(...answers.rows.map((row) => draw("url" in row ? rowOf(row) : rowOfName(row), answers.words)));
    clear.hidden = Object.keys(request.filters).length === 0;
    showCorrection(typed, answers.text);
    statusLine.textContent = describeCount(answers);
    more.hidden = answers.total <= shown;
    nothing.hidden = answers.rows.length > 0;
    await countFilters(request, answers, turn);
  };

  /** Number of results, in words. */
  const describeCount = ({ total, partly, text }: Answers): string => {
    const most = pluralize(partly, "page contains", "pages contain");
    if (total === 0 && partly === 0) return "Nothing found. Try fewer or different words, or remove a filter.";
    if (total === 0) return `No page contains all of “${text}”; ${most} most of it`;
    const found = `${pluralize(total, "result")}${text === "" ? "" : ` for “${text}”`}`;
    return partly === 0 ? found : `${found}; ${most} most of it`;
  };

  const showCorrection = (typed: string, searched: string): void => {
    fixed.hidden = typed === searched;
    fixed.replaceChildren();
    if (typed === searched) return;
    const insist = document.createElement("button");
    insist.type = "button";
    insist.className = "quiet-link underline";
    insist.textContent = `Search for “${typed}” anyway`;
    insist.addEventListener("click", () => {
      literal = typed;
      void run();
      query.focus();
    });
    fixed.append(`Nothing is called “${typed}” here. Showing results for “${searched}”. `, insist);
  };

  const start = (replace: boolean): void => {
    shown = PAGE;
    writeAddress(replace);
    void run();
  };
  let timer = 0;
  query.addEventListener("input", () => {
    clearTimeout(timer);
    // One or two letters match so many words that loading their files while typing is not worth it.
    const pause = query.value.trim().length < 3 ? 150 : 20;
    timer = window.setTimeout(() => start(true), pause);
  });
  query.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    start(false);
  });
  for (const select of [...selects, sort]) select.addEventListener("change", () => start(false));
  clear.addEventListener("click", () => {
    for (const select of selects) select.value = "";
    start(false);
    query.focus();
  });
  more.addEventListener("click", () => {
    const before = list.children.length;
    shown += PAGE;
    writeAddress(true);
    // Focus moves from the button to the first new result.
    void run().then(() => list.children[before]?.querySelector("a")?.focus());
  });
  // Arrow keys move between the box and the results.
  root.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [query, ...list.querySelectorAll<HTMLElement>("a")];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
  window.addEventListener("popstate", () => {
    readAddress();
    void run();
  });
  readAddress();
  // On wide screens all filters fit next to the results, on others only the active ones. In a large catalogue their
  // data is as large as the results.
  panel.open =
    (panel.dataset["light"] === "true" && matchMedia("(min-width: 64rem)").matches) ||
    Object.keys(chosenFilters()).length > 0;
  let opened = panel.open;
  panel.addEventListener("toggle", () => {
    if (!panel.open || opened) return;
    opened = true;
    void run();
  });
  void run();
}
