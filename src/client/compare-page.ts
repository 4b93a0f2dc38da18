/** The compare page: reads the chosen models' and papers' own pages and shows their facts side by side. */
import { findComparable, suggestComparable, type Choice } from "./compare-names.ts";
import { compare, toCsvRows, toLatex, toMarkdown, type Comparison, type Subject } from "./comparison.ts";
import { openNames } from "./names.ts";

const MOST = 4;
type Kind = Choice["kind"];

const root = document.querySelector<HTMLElement>("#compare");
const form = document.querySelector<HTMLFormElement>("#compare-form");
const input = document.querySelector<HTMLInputElement>("#compare-add");
const suggestions = document.querySelector<HTMLDataListElement>("#compare-names");
const chosen = document.querySelector<HTMLUListElement>("#compare-chosen");
const statusLine = document.querySelector<HTMLElement>("#compare-status");
const table = document.querySelector<HTMLTableElement>("#compare-table");
const copy = document.querySelector<HTMLElement>("#compare-copy");
const sourceList = document.querySelector<HTMLOListElement>("#compare-sources");

if (root && form && input && suggestions && chosen && statusLine && table && copy && sourceList) {
  const names = openNames(`${root.dataset["pagefind"]}names/`);
  let choices: Choice[] = [];
  let comparison: Comparison | undefined;
  const pages = new Map<string, Promise<Subject>>();

  const addressOf = ({ kind, id }: Choice) => `${root.dataset[kind]}${encodeURIComponent(id)}/`;

  const read = (choice: Choice): Promise<Subject> => {
    const address = addressOf(choice);
    let page = pages.get(address);
    if (!page) {
      page = fetch(address).then(async (response) => {
        if (!response.ok) throw new Error(`there is no page for “${choice.id}”`);
        return readSubject(new DOMParser().parseFromString(await response.text(), "text/html"), address);
      });
      pages.set(address, page);
    }
    return page;
  };

  const readAddress = (): void => {
    const parameters = new URLSearchParams(location.search);
    const list = (kind: Kind) =>
      (parameters.get(kind) ?? "").split(",").flatMap((id) => (id.trim() ? [{ kind, id: id.trim() }] : []));
    choices = [...list("models"), ...list("papers")].slice(0, MOST);
  };

  const writeAddress = (): void => {
    const of = (kind: Kind) => choices.filter((choice) => choice.kind === kind).map(({ id }) => encodeURIComponent(id));
    const parts = (["models", "papers"] as const).flatMap((kind) =>
      of(kind).length > 0 ? [`${kind}=${of(kind).join(",")}`] : [],
    );
    history.pushState(null, "", parts.length > 0 ? `?${parts.join("&")}` : location.pathname);
  };

  const show = async (): Promise<void> => {
    const wanted = [...choices];
    const settled = await Promise.allSettled(wanted.map(read));
    if (wanted.length !== choices.length || wanted.some((choice, i) => choice !== choices[i])) return;
    const problems = settled.flatMap((result) =>
      result.status === "rejected" ? [(result.reason as Error).message] : [],
    );
    const subjects = settled.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    chosen.replaceChildren(
      ...wanted.map((choice, index) => {
        const result = settled[index];
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button";
        const name = result?.status === "fulfilled" ? result.value.name : choice.id;
        button.textContent = `${name} ×`;
        button.setAttribute("aria-label", `Remove ${name}`);
        button.addEventListener("click", () => {
          choices = choices.filter((other) => other !== choice);
          writeAddress();
          void show();
        });
        item.append(button);
        return item;
      }),
    );
    const ready = subjects.length >= 2;
    statusLine.textContent =
      problems.length > 0
        ? `Could not read: ${problems.join("; ")}.`
        : ready
          ? `${subjects.length} side by side.`
          : `Choose ${subjects.length === 1 ? "one more" : "two or more"} to compare.`;
    table.hidden = !ready;
    copy.hidden = !ready;
    comparison = ready ? compare(subjects) : undefined;
    draw(comparison);
  };

  const draw = (data: Comparison | undefined): void => {
    const head = table.tHead;
    const body = table.tBodies[0];
    if (!head || !body) return;
    head.replaceChildren();
    body.replaceChildren();
    sourceList.replaceChildren();
    if (!data) return;
    const cell = (tag: "th" | "td", text: string, scope?: string) => {
      const element = document.createElement(tag);
      element.textContent = text;
      if (scope !== undefined) element.setAttribute("scope", scope);
      return element;
    };
    const first = document.createElement("tr");
    first.append(cell("th", "Fact", "col"), ...data.subjects.map((name) => cell("th", name, "col")));
    head.append(first);
    for (const row of data.rows) {
      const line = document.createElement("tr");
      if (row.differs) line.className = "differs";
      line.append(cell("th", row.label, "row"));
      for (const entry of row.cells) {
        const element = cell("td", entry ? entry.text : "–");
        if (entry) {
          for (const number of entry.sources) {
            const mark = document.createElement("sup");
            mark.className = "mark";
            const link = document.createElement("a");
            link.href = `#compare-source-${number}`;
            link.textContent = String(number);
            link.setAttribute("aria-label", `Source ${number}`);
            mark.append(link);
            element.append(mark);
          }
        }
        line.append(element);
      }
      body.append(line);
    }
    sourceList.append(
      ...data.sources.map(({ text, url }, index) => {
        const item = document.createElement("li");
        item.id = `compare-source-${index + 1}`;
        const link = document.createElement("a");
        link.className = "quiet-link";
        link.href = url;
        link.textContent = text;
        item.append(link);
        return item;
      }),
    );
  };

  let latest = 0;
  input.addEventListener("input", async () => {
    const turn = ++latest;
    const found = await suggestComparable(input.value, names).catch(() => []);
    if (turn !== latest) return;
    suggestions.replaceChildren(
      ...found.map((name) => {
        const option = document.createElement("option");
        option.value = name;
        return option;
      }),
    );
  });

  const add = async (): Promise<void> => {
    const text = input.value.trim();
    let choice: Choice | undefined;
    try {
      choice = await findComparable(text, names);
    } catch {
      statusLine.textContent = "The names could not be loaded. Check the connection and try again.";
      return;
    }
    if (!choice) {
      statusLine.textContent = `There is no model or paper named “${text}”. Choose one from the list.`;
      return;
    }
    const { kind, id } = choice;
    if (choices.some((other) => other.kind === kind && other.id === id)) return;
    if (choices.length >= MOST) {
      statusLine.textContent = `${MOST} at most: remove one first.`;
      return;
    }
    choices = [...choices, choice];
    input.value = "";
    writeAddress();
    void show();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void add();
  });

  for (const button of copy.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    button.addEventListener("click", async () => {
      if (!comparison) return;
      const format = button.dataset["copy"];
      const text =
        format === "markdown"
          ? toMarkdown(comparison)
          : format === "latex"
            ? toLatex(comparison)
            : (await import("papaparse")).default.unparse(toCsvRows(comparison), { escapeFormulae: true });
      await navigator.clipboard.writeText(text);
      statusLine.textContent = `Copied ${comparison.rows.length} rows as ${format === "csv" ? "CSV" : format === "latex" ? "LaTeX" : "Markdown"}.`;
    });
  }
  window.addEventListener("popstate", () => {
    readAddress();
    void show();
  });
  readAddress();
  void show();
}

/** The facts of a page: elements with `data-fact`, their text without source marks, and the sources of the marks. */
function readSubject(page: Document, address: string): Subject {
  const name = page.querySelector("[data-compare-name]")?.getAttribute("data-compare-name") ?? address;
  const facts = [...page.querySelectorAll<HTMLElement>("[data-fact]")].flatMap((element) => {
    const value = element.querySelector(".number, dd") ?? element;
    const sources = [...value.querySelectorAll<HTMLAnchorElement>(".mark a")].flatMap((mark) => {
      const source = page.querySelector(mark.getAttribute("href") ?? "");
      const link = source?.querySelector("a");
      if (!source || !link) return [];
      const text = source.lastElementChild?.textContent.replace(/\s+/g, " ").trim() ?? "";
      return [{ text, url: link.getAttribute("href") ?? "" }];
    });
    const copy = value.cloneNode(true) as HTMLElement;
    for (const extra of copy.querySelectorAll(".mark, .fine, .sr-only")) extra.remove();
    const text = copy.textContent.replace(/\s+/g, " ").trim();
    // A dash stands for "not entered": an empty cell.
    if (text === "" || text === "–") return [];
    const { fact: key = "", factLabel: label = "", factPrefix: prefix } = element.dataset;
    return [{ key, label, text: prefix === undefined ? text : `${prefix} ${text}`, sources }];
  });
  return { name, facts };
}
