/** Earlier builds into a folder: what the next build into the same folder may take over. */
import { hash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Making } from "../parts/make-pages.ts";
import { readOwn, takenFiles } from "./made.ts";
import { globalKey } from "./global-key.ts";

/** Above this share of papers that changed, all cores make all pages faster than one finds out which. */
const FEW = 0.1;
/** Written last: without it the rest belongs to no site. */
const HEAD = "head.json";

interface Head {
  key: string;
  papers: Readonly<Record<string, string>>;
}

export class Earlier {
  readonly #target: string;
  readonly #folder: string;
  readonly #next: string;
  readonly #head: Head;
  /** The earlier build's, if everything but the papers is the same and nothing is to be made anew. */
  readonly #before: Head | undefined;
  /** The bundled code of the pages, if it would be bundled again as it is. */
  readonly bundle: string | undefined;
  /** Whether pages can be taken over. */
  readonly usable: boolean;

  /**
   * @param target folder of the finished site
   * @param scratch folder that is taken away when the build has ended
   * @param fresh whether nothing is to be taken over
   */
  constructor(root: string, target: string, scratch: string, fresh: boolean) {
    this.#target = target;
    this.#folder = join(root, ".build", "earlier", hash("sha1", target).slice(0, 12));
    this.#next = join(scratch, "made");
    this.#head = { key: globalKey(root), papers: {} };
    const before = fresh ? undefined : readOwn<Head>(join(this.#folder, HEAD));
    this.#before = before?.key === this.#head.key ? before : undefined;
    this.bundle = this.#before && existsSync(this.#bundle) ? this.#bundle : undefined;
    this.usable = this.#before !== undefined && existsSync(target);
    mkdirSync(this.#next, { recursive: true });
  }

  /**
   * Whether most pages will be taken over.
   * @param papers what the site is made of now, as `paperKeys` gives them
   */
  compare(papers: Readonly<Record<string, string>>): boolean {
    this.#head.papers = papers;
    const before = this.#before?.papers ?? {};
    const ids = new Set([...Object.keys(before), ...Object.keys(papers)]);
    const changed = [...ids].filter((id) => before[id] !== papers[id]).length;
    return this.usable && changed <= FEW * ids.size;
  }

  get #pages(): string {
    return join(this.#folder, "pages");
  }

  get #bundle(): string {
    return join(this.#folder, "bundle");
  }

  /** What a process that makes pages has to know. */
  forPart(index: number): Pick<Making, "made" | "earlier"> {
    const made = join(this.#next, `${index}.json`);
    return this.usable ? { made, earlier: { site: this.#target, folder: this.#pages } } : { made };
  }

  /** Files of the earlier site that belong to the new one. */
  taken(): Set<string> {
    return takenFiles(this.#next);
  }

  /** The earlier site is about to change. */
  forget(): void {
    rmSync(join(this.#folder, HEAD), { force: true });
  }

  /**
   * What was written down belongs to the finished site from now on.
   * @param bundle folder of the code that made it
   */
  keep(bundle: string): void {
    mkdirSync(this.#folder, { recursive: true });
    const moved: [from: string, to: string][] = [[this.#next, this.#pages]];
    if (bundle !== this.#bundle) moved.push([bundle, this.#bundle]);
    for (const [from, to] of moved) {
      rmSync(to, { recursive: true, force: true });
      renameSync(from, to);
    }
    writeFileSync(join(this.#folder, HEAD), JSON.stringify(this.#head));
  }
}
