/** Earlier builds into a folder: what the next build into the same folder may take over. */
import { hash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CatalogueContent } from "../catalogue/from-content.ts";
import { readOwn, takenFiles } from "./made.ts";
import { globalKey, paperKeys } from "./global-key.ts";

/** Above this share of papers that changed, all cores make all pages faster than one finds out which. */
const FEW = 0.1;

interface Head {
  key: string;
  papers: Record<string, string>;
}

export class Earlier {
  readonly #folder: string;
  readonly #next: string;
  readonly #head: Head;
  /** Whether pages can be taken over. */
  readonly usable: boolean;
  /** Whether most pages will be taken over. */
  readonly mostly: boolean;

  /**
   * @param target folder of the finished site
   * @param scratch folder that is taken away when the build has ended
   * @param fresh whether nothing is to be taken over
   */
  constructor(root: string, target: string, scratch: string, content: CatalogueContent, fresh: boolean) {
    this.#folder = join(root, ".build", "earlier", hash("sha1", target).slice(0, 12));
    this.#next = join(scratch, "made");
    this.#head = { key: globalKey(root), papers: paperKeys(content) };
    const head = fresh ? undefined : readOwn<Head>(join(this.#folder, "head.json"));
    this.usable = head?.key === this.#head.key && existsSync(target);
    const papers: Record<string, string> = head?.papers ?? {};
    const ids = new Set([...Object.keys(papers), ...Object.keys(this.#head.papers)]);
    const changed = [...ids].filter((id) => papers[id] !== this.#head.papers[id]).length;
    this.mostly = this.usable && changed <= FEW * ids.size;
    mkdirSync(this.#next, { recursive: true });
  }

  /** What the processes that make pages have to know. */
  environment(target: string): Record<string, string> {
    return {
      MADE_FOLDER: this.#next,
      ...(this.usable ? { EARLIER_SITE: target, EARLIER_FOLDER: join(this.#folder, "pages") } : {}),
    };
  }

  /** Files of the earlier site that belong to the new one. */
  taken(): Set<string> {
    return takenFiles(this.#next);
  }

  /** The earlier site is about to change. */
  forget(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** What was written down belongs to the finished site from now on. */
  keep(): void {
    mkdirSync(this.#folder, { recursive: true });
    renameSync(this.#next, join(this.#folder, "pages"));
    writeFileSync(join(this.#folder, "head.json"), JSON.stringify(this.#head));
  }
}
