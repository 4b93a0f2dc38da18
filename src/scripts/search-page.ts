/** The search page: query, filters, sort and how much is shown live in the address. */
import { counted } from "../paper/counted.ts";
import type { NameEntry } from "../search/names.ts";
import { exactNames, mendQuery } from "../search/suggest.ts";
import { arxivIdIn, arxivWord, nameKey } from "../search/words.ts";
import { openNames } from "./names.ts";
import { holdsWord, loadPagefind, tellingExcerpt, type Counts, type Found, type Pagefind } from "./pagefind.ts";

const PAGE = 10;
/** Answers that are looked at to tell whether a word is known. */
const LOOKED_AT = 5;
const GATHERING = new Set(["Family", "Topic"]);
const SORTS: Record<string, Record<string, "asc" | "desc">> = {
  newest: { date: "desc" },
  oldest: { date: "asc" },
  largest: { size: "desc" },
};

const root = document.querySelector<HTMLElement>("#search");
const query = document.querySelector<HTMLInputElement>("#q");
const statusLine = document.querySelector<HTMLElement>("#status");
const mended = document.querySelector<HTMLElement>("#mended");
const list = document.querySelector<HTMLOListElement>("#results");
const more = document.querySelector<HTMLButtonElement>("#more");
const clear = document.querySelector<HTMLButtonElement>("#clear-filters");
const template = document.querySelector<HTMLTemplateElement>("#result");
const sort = document.querySelector<HTMLSelectElement>("#sort");
const selects = [...document.querySelectorAll<HTMLSelectElement>("[data-filter]")];

/** A line of the results. */
interface Row {
  href: string;
  title: string;
  facts: string;
  note: string;
  summary: string;
  excerpt: string;
}

if (root && query && statusLine && mended && list && more && clear && template && sort) {
  const base = root.dataset["base"] ?? "/";
  const names = openNames(`${root.dataset["pagefind"] ?? ""}names/`);
  let engine: Promise<Pagefind> | undefined;
  let latest = 0;
  let shown = PAGE;
  /** The query that was asked for as it stands, although nothing holds it. */
  let literal = "";

  const load = (): Promise<Pagefind> => {
    engine ??= loadPagefind(root.dataset["pagefind"] ?? "", base).then(async (pagefind) => {
      // Counts for filters come with results only once the filters are loaded.
      await pagefind.filters();
      return pagefind;
    });
    return engine;
  };

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
    clear.hidden = Object.keys(chosenFilters()).length === 0;
  };

  const rowOf = (found: Found): Row => ({
    href: found.url,
    title: found.meta["title"] ?? found.url,
    facts: [found.meta["kind"], found.filters["year"]?.[0], ...(found.filters["family"] ?? [])]
      .filter((fact, index, all) => fact !== undefined && all.indexOf(fact) === index)
      .join(" · "),
    note: found.meta["note"] ?? "",
    summary: found.meta["summary"] ?? "",
    excerpt: tellingExcerpt(found),
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
      `(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`,
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
    part("note")?.replaceChildren(row.note);
    part("summary")?.replaceChildren(...withMarks(row.summary, words));
    const excerpt = part("excerpt");
    // Shown where the sentence above does not say why; Pagefind escapes the record's text and adds only <mark>.
    const needed = row.excerpt !== "" && !part("summary")?.querySelector("mark") && !link?.querySelector("mark");
    if (excerpt && needed) excerpt.innerHTML = `… ${row.excerpt} …`;
    else excerpt?.remove();
    return item;
  };

  const wordsOf = (text: string) => text.split(/\s+/).filter((word) => nameKey(word).length >= 2);

  /** Answers to a query as it stands, exact names first. */
  const answer = async (pagefind: Pagefind, text: string) => {
    const filters = chosenFilters();
    const order = SORTS[sort.value];
    const id = arxivIdIn(text);
    const asked = id === undefined ? text.replace(/[μµ]/g, "mu") : arxivWord(id);
    const [found, shard] = await Promise.all([
      pagefind.search(text === "" ? null : asked, { filters, ...(order ? { sort: order } : {}) }),
      text === "" ? undefined : names.near(id ?? text).catch(() => undefined),
    ]);
    const exact = shard && order === undefined ? exactNames(shard, nameKey(id ?? text)) : [];
    return { found, exact, order, filtered: Object.keys(filters).length > 0 };
  };

  const rowsOf = async (
    { found, exact, filtered, order }: Awaited<ReturnType<typeof answer>>,
    words: readonly string[],
    count: number,
  ) => {
    const data = await Promise.all(found.results.slice(0, count).map((result) => result.data()));
    const place = new Map(exact.map((entry, index) => [base + entry[3], index]));
    const first = data.filter(({ url }) => place.has(url));
    first.sort((a, b) => (place.get(a.url) ?? 0) - (place.get(b.url) ?? 0));
    const others = data.filter(({ url }) => !place.has(url));
    // A page that gathers what was asked for comes before the single things that it gathers.
    const gathers = (found: Found) =>
      order === undefined &&
      GATHERING.has(found.meta["kind"] ?? "") &&
      words.length > 0 &&
      words.every((word) => nameKey(found.meta["title"] ?? "").includes(nameKey(word)));
    const rows = [...first, ...others.filter(gathers), ...others.filter((found) => !gathers(found))].map(rowOf);
    // An exact name always comes first, even where words weigh otherwise.
    const missing = filtered ? [] : exact.filter((entry) => !data.some(({ url }) => url === base + entry[3]));
    return { data, rows: [...missing.map(rowOfName), ...rows] };
  };

  /** Words of a query that none of the first answers holds. */
  const unknownWords = (text: string, data: readonly Found[]) =>
    wordsOf(text).filter((word) => !data.slice(0, LOOKED_AT).some((found) => holdsWord(found, nameKey(word), nameKey)));

  const run = async (): Promise<void> => {
    const turn = ++latest;
    const wanted = query.value.trim();
    statusLine.textContent = "Searching…";
    let pagefind: Pagefind;
    try {
      pagefind = await load();
    } catch {
      engine = undefined;
      statusLine.textContent = "The search index could not be loaded. Check the connection and try again.";
      return;
    }
    let asked = wanted;
    let answers = await answer(pagefind, wanted);
    let shownRows = await rowsOf(answers, wordsOf(wanted), shown);
    if (wanted !== "" && wanted !== literal && answers.exact.length === 0 && arxivIdIn(wanted) === undefined) {
      const unknown = unknownWords(wanted, shownRows.data);
      if (unknown.length > 0) {
        const shards = new Map(
          await Promise.all(
            [wanted, ...unknown].map(async (word) => [word, await names.near(word).catch(() => undefined)] as const),
          ),
        );
        const better = mendQuery(wanted, unknown, (word) => shards.get(word));
        if (better !== undefined) {
          asked = better;
          answers = await answer(pagefind, better);
          shownRows = await rowsOf(answers, wordsOf(better), shown);
        }
      }
    }
    if (turn !== latest) return;
    const words = wordsOf(asked);
    list.replaceChildren(...shownRows.rows.map((row) => draw(row, words)));
    showFilters(answers.found.filters);
    showMended(wanted, asked);
    const total = Math.max(answers.found.results.length, shownRows.rows.length);
    statusLine.textContent =
      total === 0
        ? "Nothing found. Try fewer or other words, or take a filter away."
        : `${counted(total, "result")}${asked === "" ? "" : ` for “${asked}”`}`;
    more.hidden = total <= shown;
  };

  const showMended = (wanted: string, asked: string): void => {
    mended.hidden = wanted === asked;
    mended.replaceChildren();
    if (wanted === asked) return;
    const insist = document.createElement("button");
    insist.type = "button";
    insist.className = "quiet-link underline";
    insist.textContent = `Search for “${wanted}” all the same`;
    insist.addEventListener("click", () => {
      literal = wanted;
      void run();
      query.focus();
    });
    mended.append(`Nothing is called “${wanted}” here. Shown is “${asked}”. `, insist);
  };

  const start = (replace: boolean): void => {
    shown = PAGE;
    writeAddress(replace);
    void run();
  };
  let timer = 0;
  query.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => start(true), 120);
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
    // The first new answer takes the focus that the button had.
    void run().then(() => list.children[before]?.querySelector("a")?.focus());
  });
  // The arrows move from the box through the results and back.
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
  const panel = document.querySelector<HTMLDetailsElement>("#filter-panel");
  // Beside the results there is room for the filters; above them only for those in use.
  if (panel) panel.open = matchMedia("(min-width: 64rem)").matches || Object.keys(chosenFilters()).length > 0;
  void run();
}
