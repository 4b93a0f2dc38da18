/** Script of every page: colour scheme, keyboard shortcuts, copy buttons, the reading list, the service worker. */
import { readList, toggleInList } from "./reading-list.ts";

const root = document.documentElement;
const choices = document.querySelectorAll<HTMLButtonElement>("[data-theme-choice]");
const say = document.querySelector<HTMLElement>("#said");

/** Announces an action, also to screen readers. */
function announce(text: string): void {
  if (!say) return;
  say.textContent = text;
  say.hidden = false;
  setTimeout(() => (say.hidden = true), 2500);
}

function showChoice(choice: string): void {
  for (const button of choices) button.setAttribute("aria-pressed", String(button.dataset["themeChoice"] === choice));
}

showChoice(root.dataset["theme"] ?? "system");
for (const button of choices) {
  button.addEventListener("click", () => {
    const choice = button.dataset["themeChoice"] ?? "system";
    if (choice === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = choice;
    try {
      if (choice === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", choice);
    } catch {
      // Storage may be disabled: the choice then applies to this page only.
    }
    showChoice(choice);
  });
}

/** The text of an element, or of a download embedded in the page. */
function textOf(element: Element | null): string {
  if (element instanceof HTMLAnchorElement) return decodeURIComponent(element.href.replace(/^.*?,/, ""));
  return element?.textContent ?? "";
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copied]")) {
  button.addEventListener("click", async () => {
    const { copy, copyText } = button.dataset;
    const text = copyText ?? (copy === undefined ? "" : textOf(document.querySelector(copy)));
    await navigator.clipboard.writeText(text);
    announce(button.dataset["copied"] ?? "Copied");
  });
}

const star = document.querySelector<HTMLButtonElement>("[data-star]");
function showStar(): void {
  if (!star) return;
  const saved = readList().includes(star.dataset["star"] ?? "");
  star.setAttribute("aria-pressed", String(saved));
  const sign = star.firstElementChild;
  if (sign) sign.textContent = saved ? "★" : "☆";
}
showStar();
star?.addEventListener("click", () => {
  const saved = toggleInList(star.dataset["star"] ?? "");
  showStar();
  announce(saved ? "Saved to your reading list" : "Removed from your reading list");
});

const showShortcuts = () => void import("./shortcuts.ts").then(({ showShortcuts }) => showShortcuts());
document.querySelector("#show-shortcuts")?.addEventListener("click", showShortcuts);
const report = document.querySelector<HTMLButtonElement>("[data-report]");
report?.addEventListener("click", (event) => {
  event.stopPropagation();
  void import("./report.ts").then(({ chooseNumber }) => chooseNumber(report.dataset["report"] ?? "", announce));
});

const quickBox = document.querySelector<HTMLInputElement>("#site-search");
const suggestions = document.querySelector<HTMLElement>("#suggestions");
if (quickBox && suggestions) {
  quickBox.addEventListener(
    "focus",
    () => void import("./quick-search.ts").then(({ quickSearch }) => quickSearch(quickBox, suggestions, say)),
    { once: true },
  );
}
document.addEventListener("keydown", (event) => {
  const target = event.target as HTMLElement;
  const typing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  if (event.key === "Escape" && typing) target.blur();
  const quick = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!quick && (typing || event.ctrlKey || event.metaKey || event.altKey)) return;
  const go = (selector: string) => document.querySelector<HTMLAnchorElement>(selector)?.click();
  if (quick || event.key === "/") {
    const box = document.querySelector<HTMLInputElement>("#q") ?? quickBox;
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === "?") showShortcuts();
  else if (event.key === "n") go("a[rel=next]");
  else if (event.key === "p") go("a[rel=prev]");
  else if (event.key === "k") star?.click();
});

const worker = root.dataset["worker"];
if (worker !== undefined && "serviceWorker" in navigator) {
  addEventListener("load", () => void navigator.serviceWorker.register(worker).catch(() => undefined));
}
