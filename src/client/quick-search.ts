/**
 * Suggestions of the header's search box: a combobox with a list, after the ARIA Authoring Practices
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Loaded when the box is first used.
 */
import { namesBeginning } from "../search/suggest.ts";
import { arxivIdIn, nameKey } from "../search/words.ts";
import { openNames } from "./names.ts";

const SHOWN = 8;

export function quickSearch(box: HTMLInputElement, list: HTMLElement, said: HTMLElement | null): void {
  const { pagefind = "", base = "/" } = list.dataset;
  const names = openNames(`${pagefind}names/`);
  let latest = 0;
  let active = -1;

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
  const activate = (index: number): void => {
    active = index;
    for (const [position, option] of options().entries()) {
      option.setAttribute("aria-selected", String(position === index));
      if (position === index) option.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", `suggestion-${index}`);
  };
  const close = (): void => {
    // Pending suggestions must not reopen it.
    latest += 1;
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    activate(-1);
  };
  const optionFor = (index: number, href: string, title: string, kind: string, note: string): HTMLElement => {
    const option = document.createElement("a");
    option.id = `suggestion-${index}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.tabIndex = -1;
    option.href = href;
    const name = document.createElement("span");
    name.textContent = title;
    const fine = document.createElement("span");
    fine.className = "fine";
    fine.textContent = [kind, note].filter(Boolean).join(" · ");
    option.append(name, fine);
    return option;
  };

  const suggest = async (): Promise<void> => {
    const turn = ++latest;
    const text = box.value.trim();
    const key = nameKey(arxivIdIn(text) ?? text);
    const near = await names.near(key).catch(() => []);
    if (turn !== latest) return;
    if (key === "") return close();
    const found = namesBeginning(near, key, SHOWN);
    const search = `${box.form?.action ?? ""}?q=${encodeURIComponent(text)}`;
    list.replaceChildren(
      ...found.map(([, title, kind, path, note], index) => optionFor(index, base + path, title, kind, note)),
      optionFor(found.length, search, `Search for “${text}”`, "", ""),
    );
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    activate(-1);
    if (said) {
      said.textContent = found.length === 0 ? "No matching names" : `${found.length} names`;
    }
  };

  box.addEventListener("input", () => void suggest());
  box.addEventListener("keydown", (event) => {
    const all = options();
    if (event.key === "Escape") {
      if (list.hidden) return;
      // The first Escape closes the list, the second blurs the box.
      event.stopPropagation();
      // Otherwise the browser clears a search field.
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One more position than options: the box itself, with none selected.
      activate(((active + 1 + step + all.length + 1) % (all.length + 1)) - 1);
    } else if (event.key === "ArrowDown") void suggest();
    else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      all[active]?.click();
    }
  });
  // The pointer press on an option must not close the list before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  box.addEventListener("blur", close);
  if (box.value !== "") void suggest();
}
