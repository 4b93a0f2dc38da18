/** Error reports: a number selected on the page opens the form on GitHub with paper, field and value filled in. */
import { fillForm } from "../urls.ts";

const CHOICES = "#content td[data-label], #content dd";

/** Text without source marks and line breaks. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll("sup")) mark.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Label of a number: the group of rows, the row and the column; or the term of a list. */
function fieldOf(cell: HTMLElement): string {
  const row = cell.closest("tr");
  const parts = row
    ? [row.closest("tbody")?.querySelector(".group th"), row.querySelector("th")]
    : [cell.parentElement?.querySelector("dt")];
  return [...parts.map((part) => part && textOf(part)), cell.dataset["label"]].filter(Boolean).join(", ");
}

/** Turns every number of the page into a button, once. `form`: the form's address with the paper filled in. */
export function chooseNumber(form: string, announce: (text: string) => void): void {
  const root = document.documentElement;
  const cells = [...document.querySelectorAll<HTMLElement>(CHOICES)];
  const end = new AbortController();
  const stop = (): void => {
    end.abort();
    root.removeAttribute("data-choosing");
    for (const cell of cells) cell.removeAttribute("tabindex");
  };
  const choose = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>(CHOICES);
    if (!cell) return;
    event.preventDefault();
    stop();
    location.assign(fillForm(form, { field: fieldOf(cell), value: textOf(cell) }));
  };
  root.setAttribute("data-choosing", "");
  for (const cell of cells) cell.tabIndex = 0;
  cells[0]?.focus();
  announce("Choose the number that is wrong. Press Escape to cancel.");
  document.addEventListener("click", choose, { signal: end.signal });
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") stop();
      if (event.key === "Enter") choose(event);
    },
    { signal: end.signal },
  );
}
