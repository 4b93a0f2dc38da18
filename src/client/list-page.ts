/** The reading list: fetches the pages of the saved papers, so that their data is not stored twice. */
// A separate copy of the module: a chunk shared with the script of every page would cost each page one more request.
import { readList, writeList } from "./reading-list.ts?own";

interface SavedPaper {
  id: string;
  address: string;
  title: string;
  tldr: string;
  bibtex: string;
}

/** The text of a download embedded in the page. */
const fileIn = (link: HTMLAnchorElement | null) => decodeURIComponent(link?.href.replace(/^.*?,/, "") ?? "").trim();

const root = document.querySelector<HTMLElement>("#list");
const statusLine = document.querySelector<HTMLElement>("#list-status");
const list = document.querySelector<HTMLOListElement>("#list-papers");
const template = document.querySelector<HTMLTemplateElement>("#list-paper");
const keep = document.querySelector<HTMLButtonElement>("#list-keep");

if (root && statusLine && list && template && keep) {
  const shared = new URLSearchParams(location.search).get("papers");
  let papers: SavedPaper[] = [];
  const ids = () => (shared === null ? readList() : shared.split(",").filter((id) => /^[a-z0-9.-]+$/.test(id)));

  const read = async (id: string): Promise<SavedPaper> => {
    const address = `${root.dataset["papers"]}${id}/`;
    const response = await fetch(address);
    if (!response.ok) throw new Error(id);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const text = (selector: string) => page.querySelector(selector)?.textContent.trim() ?? "";
    return {
      id,
      address,
      title: text("h1"),
      tldr: page.querySelector('meta[name="description"]')?.getAttribute("content") ?? "",
      bibtex: fileIn(page.querySelector<HTMLAnchorElement>("#bibtex")),
    };
  };

  const draw = async (): Promise<void> => {
    const settled = await Promise.allSettled(ids().map(read));
    papers = settled.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    const lost = settled.length - papers.length;
    // Not with `pluralize`: a chunk shared with the search page would be a separate file, and this script is inline.
    statusLine.textContent =
      (papers.length === 0
        ? "Nothing saved yet."
        : `${papers.length} ${papers.length === 1 ? "paper" : "papers"}${shared === null ? "" : ", from a shared link"}.`) +
      (lost > 0 ? ` ${lost} could not be read.` : "");
    keep.hidden = shared === null || papers.length === 0;
    list.replaceChildren(
      ...papers.map((paper) => {
        const item = template.content.cloneNode(true) as DocumentFragment;
        const link = item.querySelector("a");
        const tldr = item.querySelector("p");
        const remove = item.querySelector("button");
        if (link) {
          link.href = paper.address;
          link.textContent = paper.title;
        }
        if (tldr) tldr.textContent = paper.tldr;
        if (remove) {
          remove.hidden = shared !== null;
          remove.setAttribute("aria-label", `Remove ${paper.title}`);
          remove.addEventListener("click", () => {
            writeList(readList().filter((id) => id !== paper.id));
            void draw();
          });
        }
        return item;
      }),
    );
  };

  const forms: Record<string, () => string> = {
    bibtex: () => papers.map((paper) => `${paper.bibtex}\n`).join("\n"),
    markdown: () =>
      papers
        .map(({ title, address, tldr }) => `- [${title}](${new URL(address, location.href).href}): ${tldr}\n`)
        .join(""),
    link: () => new URL(`${root.dataset["list"]}?papers=${papers.map(({ id }) => id).join(",")}`, location.href).href,
  };
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-list-copy]")) {
    button.addEventListener("click", async () => {
      const form = button.dataset["listCopy"] ?? "";
      await navigator.clipboard.writeText(forms[form]?.() ?? "");
      const what =
        form === "link"
          ? "the link to this list"
          : `${papers.length} papers as ${form === "bibtex" ? "BibTeX" : "Markdown"}`;
      statusLine.textContent = `Copied ${what}.`;
    });
  }
  keep.addEventListener("click", () => {
    writeList([...readList(), ...papers.map(({ id }) => id)]);
    location.href = root.dataset["list"] ?? "";
  });
  void draw();
}
