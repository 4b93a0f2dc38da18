/** Sorting and filtering of the models table; the state is in the URL. */
export {};

const form = document.querySelector<HTMLFormElement>("#model-filters");
const table = document.querySelector<HTMLTableElement>("#model-table");
const count = document.querySelector<HTMLElement>("#model-count");
const body = table?.tBodies[0];

if (form && table && count && body) {
  const rows = [...body.rows];
  const heads = [...table.querySelectorAll<HTMLTableCellElement>("th[data-column]")];
  const numeric = new Set(["parameters", "active", "tokens", "context", "year"]);
  let sort = { column: "name", down: false };

  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")];

  const apply = (): void => {
    let shown = 0;
    for (const row of rows) {
      const fits = controls.every(({ name, value }) => {
        const wanted = value.trim();
        if (wanted === "") return true;
        if (name === "q") return row.dataset["name"]?.toLowerCase().includes(wanted.toLowerCase()) ?? false;
        return (row.dataset[name] ?? "").split("|").includes(wanted);
      });
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    const key = (row: HTMLTableRowElement) => row.dataset[sort.column] ?? "";
    const sign = sort.down ? -1 : 1;
    const sorted = [...rows].sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      // Missing values are last in both directions.
      if (x === "" || y === "") return Number(x === "") - Number(y === "");
      return sign * (numeric.has(sort.column) ? Number(x) - Number(y) : x.localeCompare(y, "en", { numeric: true }));
    });
    body.append(...sorted);
    for (const head of heads) {
      const active = head.dataset["column"] === sort.column;
      if (active) head.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    count.textContent = shown === rows.length ? `${shown} models` : `${shown} of ${rows.length} models`;
  };

  const write = (replace: boolean): void => {
    const parameters = new URLSearchParams();
    for (const { name, value } of controls) if (value.trim() !== "") parameters.set(name, value.trim());
    if (sort.column !== "name" || sort.down) parameters.set("sort", `${sort.down ? "-" : ""}${sort.column}`);
    const query = parameters.toString();
    const address = query === "" ? location.pathname : `?${query}`;
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  };

  const read = (): void => {
    const parameters = new URLSearchParams(location.search);
    for (const control of controls) control.value = parameters.get(control.name) ?? "";
    const wanted = parameters.get("sort") ?? "name";
    const column = wanted.replace(/^-/, "");
    sort = heads.some((head) => head.dataset["column"] === column)
      ? { column, down: wanted.startsWith("-") }
      : { column: "name", down: false };
    apply();
  };

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.textContent = head.textContent.trim();
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const column = head.dataset["column"] ?? "name";
      // The first click on a numeric column sorts in descending order.
      sort = { column, down: sort.column === column ? !sort.down : numeric.has(column) };
      write(false);
      apply();
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    write(event.target instanceof HTMLInputElement);
    apply();
  });
  window.addEventListener("popstate", read);
  read();
}
