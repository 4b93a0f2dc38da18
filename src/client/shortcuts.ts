/** The dialog of keyboard shortcuts under `?`, created on first use. */
const SHORTCUTS = [
  ["/", "go to the search box, also Ctrl or ⌘ with K"],
  ["Esc", "leave the search box, close this list"],
  ["↓ ↑", "move through names and search results"],
  ["n  p", "next and previous paper of a family, next and previous page of a list"],
  ["k", "save this paper to your reading list"],
  ["?", "show this list"],
] as const;

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: (string | Node)[]) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

let dialog: HTMLDialogElement | undefined;

export function showShortcuts(): void {
  dialog ??= makeDialog();
  dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  const heading = make("h2", "text-xl", "Keyboard shortcuts");
  heading.id = "shortcuts-title";
  const rows = SHORTCUTS.flatMap(([keys, what]) => [
    make("dt", "", make("kbd", "bg-sheet border-rule rounded-sm border px-1.5 font-sans whitespace-pre", keys)),
    make("dd", "", what),
  ]);
  const close = make("form", "mt-4", make("button", "button", "Close"));
  close.method = "dialog";
  const made = make(
    "dialog",
    "bg-paper text-ink border-ink m-auto max-w-md border p-6 backdrop:bg-black/50",
    heading,
    make("dl", "mt-3 grid grid-cols-[4rem_1fr] gap-y-1.5 text-sm", ...rows),
    close,
  );
  made.setAttribute("aria-labelledby", heading.id);
  document.body.append(made);
  return made;
}
