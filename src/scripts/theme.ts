export {};

/** The colour-scheme buttons of the footer. */
const root = document.documentElement;
const buttons = document.querySelectorAll<HTMLButtonElement>("[data-theme-choice]");

function show(choice: string): void {
  for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset["themeChoice"] === choice));
}

show(root.dataset["theme"] ?? "system");
for (const button of buttons) {
  button.addEventListener("click", () => {
    const choice = button.dataset["themeChoice"] ?? "system";
    if (choice === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = choice;
    try {
      if (choice === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", choice);
    } catch {
      // Storage may be switched off: the choice then lasts for this page.
    }
    show(choice);
  });
}
