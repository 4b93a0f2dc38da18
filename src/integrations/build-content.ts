/** The linted content of a build: read once and shared by every integration that writes files. */
import { readAbstracts } from "../abstracts/cache.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { catalogueFromContent } from "../catalogue/from-content.ts";
import type { CatalogueFiles } from "../reader/catalogue-files.ts";
import { buildFacts, type Facts } from "../facts/facts.ts";

export class BuildContent {
  #content: CatalogueFiles | undefined;
  #catalogue: Catalogue | undefined;
  #facts: Facts | undefined;

  set content(content: CatalogueFiles) {
    this.#content = content;
  }
  /** @throws if the content has not been linted yet */
  get content(): CatalogueFiles {
    if (!this.#content) throw new Error("the content has not been linted");
    return this.#content;
  }
  get catalogue(): Catalogue {
    return (this.#catalogue ??= catalogueFromContent(this.content));
  }
  get facts(): Facts {
    return (this.#facts ??= buildFacts(this.catalogue));
  }
  get abstracts() {
    return readAbstracts(this.content.root);
  }
}
