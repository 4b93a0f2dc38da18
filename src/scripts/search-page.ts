/** The search page: query and filters live in the URL; Pagefind is loaded when there is something to look for. */
export {};

interface PagefindResultData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
interface PagefindResult {
  data(): Promise<PagefindResultData>;
}
interface PagefindSearch {
  results: PagefindResult[];
  filters: Record<string, Record<string, number>>;
}
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<PagefindSearch>;
}

const PAGE = 10;
const root = document.querySelector<HTMLElement>("#search");
const query = document.querySelector<HTMLInputElement>("#q");
const statusLine = document.querySelector<HTMLElement>("#status");
const list = document.querySelector<HTMLOListElement>("#results");
const more = document.querySelector<HTMLButtonElement>("#more");
const template = document.querySelector<HTMLTemplateElement>("#result");
const selects = [...document.querySelectorAll<HTMLSelectElement>("[data-filter]")];

if (root && query && statusLine && list && more && template) {
  let engine: Promise<Pagefind> | undefined;
  let latest = 0;

  const load = (): Promise<Pagefind> => {
    engine ??= (async () => {
      const pagefind = (await import(/* @vite-ignore */ `${root.dataset["pagefind"]}pagefind.js`)) as Pagefind;
      await pagefind.options({ baseUrl: root.dataset["origin"], excerptLength: 28 });
      await pagefind.init();
      // Counts per filter come with results only once the filters are loaded.
      await pagefind.filters();
      return pagefind;
    })();
    return engine;
  };

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
  };

  const writeAddress = (replace: boolean): void => {
    const parameters = new URLSearchParams();
    if (query.value.trim() !== "") parameters.set("q", query.value.trim());
    for (const select of selects) if (select.value !== "") parameters.set(select.name, select.value);
    const text = parameters.toString();
    const address = text === "" ? location.pathname : `?${text}`;
    if (replace) history.replaceState(null, "", address);
    else if (`${location.pathname}${location.search}` !== address && location.search !== address) {
      history.pushState(null, "", address);
    }
  };

  const showFilters = (counts: PagefindSearch["filters"]): void => {
    for (const select of selects) {
      const chosen = select.value;
      const values = Object.entries(counts[select.name] ?? {}).filter(
        ([value, count]) => count > 0 || value === chosen,
      );
      values.sort(([a], [b]) => (select.name === "year" ? b.localeCompare(a) : a.localeCompare(b)));
      select.replaceChildren(
        new Option("any", ""),
        ...values.map(([value, count]) => new Option(`${value} (${count})`, value)),
      );
      select.value = chosen;
    }
  };

  const draw = (data: PagefindResultData): Node => {
    const item = template.content.cloneNode(true) as DocumentFragment;
    const link = item.querySelector("a");
    if (link) {
      link.href = data.url;
      link.textContent = data.meta["title"] ?? data.url;
    }
    const facts = [data.filters["kind"]?.[0], data.filters["year"]?.[0], ...(data.filters["family"] ?? [])];
    const factLine = item.querySelector<HTMLElement>('[data-part="facts"]');
    if (factLine) factLine.textContent = facts.filter((fact) => fact !== undefined).join(" · ");
    const excerpt = item.querySelector<HTMLElement>('[data-part="excerpt"]');
    // Pagefind escapes the page's text and adds only <mark>.
    if (excerpt) excerpt.innerHTML = data.excerpt;
    return item;
  };

  const plain = (text: string): string =>
    text
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N}]+/gu, "");

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
    const filters = Object.fromEntries(
      selects.filter((select) => select.value !== "").map((select) => [select.name, select.value]),
    );
    const found = await pagefind.search(wanted === "" ? null : wanted, { filters });
    const first = await Promise.all(found.results.slice(0, PAGE).map((result) => result.data()));
    if (turn !== latest) return;
    // An exact title always comes first, whatever the weights say.
    first.sort(
      (a, b) =>
        Number(plain(b.meta["title"] ?? "") === plain(wanted)) - Number(plain(a.meta["title"] ?? "") === plain(wanted)),
    );
    list.replaceChildren(...first.map(draw));
    showFilters(found.filters);
    const total = found.results.length;
    statusLine.textContent =
      total === 0
        ? "Nothing found. Try fewer or other words, or take a filter away."
        : `${total} ${total === 1 ? "result" : "results"}${wanted === "" ? "" : ` for “${wanted}”`}`;
    let shown = PAGE;
    more.hidden = total <= shown;
    more.onclick = async () => {
      const next = await Promise.all(found.results.slice(shown, shown + PAGE).map((result) => result.data()));
      if (turn !== latest) return;
      list.append(...next.map(draw));
      shown += PAGE;
      more.hidden = total <= shown;
    };
  };

  let timer = 0;
  query.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      writeAddress(true);
      void run();
    }, 150);
  });
  query.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    writeAddress(false);
    void run();
  });
  for (const select of selects) {
    select.addEventListener("change", () => {
      writeAddress(false);
      void run();
    });
  }
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
  void run();
}
