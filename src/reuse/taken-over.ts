/** Tells which pages stay as they are, and writes down what the others ask: in a process that makes pages. */
import { Asked } from "./asked.ts";
import { readMade, writeMade, type EarlierPage, type MadePage, type TakenPage } from "./made.ts";
import { keepAsked } from "./watched.ts";

export class TakenOver {
  readonly #asked = new Asked();
  readonly #earlier: ReadonlyMap<string, EarlierPage>;
  readonly #places = new Map<string, number>();
  readonly #made: MadePage[] = [];
  readonly #taken: TakenPage[] = [];

  /** @param earlier the earlier site, and the folder of what was written down of it, if there is one */
  constructor(earlier?: { site: string; folder: string }) {
    this.#earlier = earlier ? readMade(earlier.folder, earlier.site) : new Map<string, EarlierPage>();
    keepAsked(this.#asked);
  }

  /**
   * Whether a page would be made as its file stands in the earlier site: then it is not made.
   * @param file path below the site's folder
   * @param key tells the page's props
   */
  take(file: string, key: string): boolean {
    const page = this.#earlier.get(file);
    if (page?.key !== key) return false;
    if (!page.answers.every(([question, digest]) => this.#asked.answerTo(question) === digest)) return false;
    const { bytes, time } = page;
    this.#taken.push({ file, key, bytes, time, asked: page.answers.map(([question]) => this.#placeOf(question)) });
    return true;
  }

  /** Makes a page, and writes down what it asks. */
  async make<T>(file: string, key: string, make: () => Promise<T>): Promise<T> {
    const { made, questions } = await this.#asked.during(make);
    this.#made.push({ file, key, asked: [...questions].map((question) => this.#placeOf(question)) });
    return made;
  }

  #placeOf(question: string): number {
    let place = this.#places.get(question);
    if (place === undefined) this.#places.set(question, (place = this.#places.size));
    return place;
  }

  /**
   * Writes down all pages, for the next build.
   * @param site folder that holds those that were made
   */
  save(file: string, site: string): void {
    const answers = [...this.#places.keys()].map((question) => [question, this.#asked.answerTo(question)] as const);
    writeMade(file, site, answers, this.#made, this.#taken);
  }
}
