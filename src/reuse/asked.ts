/**
 * What each page asks of the catalogue, and what it is told. A page is made by code that is the same for all and does
 * nothing else: while it is told the same, it stays the same file, byte for byte.
 */
import { createHash } from "node:crypto";

/** The questions of one page, as `Asked` writes them. */
export type Questions = ReadonlySet<string>;

/** Source, name of the question, and its parameters; without them it is no function. */
type Question = [source: string, name: string, parameters?: (string | number)[]];

/** Answers that depend on their parameters and on no paper: they are not written down. */
const PURE: ReadonlySet<string> = new Set(["facts.comparisonKeyOf"]);

export class Asked {
  readonly #sources = new Map<string, Record<string, unknown>>();
  readonly #answers = new Map<string, string>();
  readonly #entries = new WeakMap<object, string>();
  #page: Set<string> | undefined;

  /**
   * The same object, every question to which is written down while a page is made.
   * @throws (when asked) where a parameter is neither text nor a number: it could not be asked again
   */
  watch<Source extends object>(name: string, source: Source): Source {
    const own = source as Record<string, unknown>;
    this.#sources.set(name, own);
    const watched = new Map<string, unknown>();
    return new Proxy(source, {
      get: (_, property) => {
        const key = String(property);
        const value = own[key];
        if (typeof value !== "function") {
          this.#note([name, key], value);
          return value;
        }
        let asking = watched.get(key);
        if (!asking) watched.set(key, (asking = this.#asking(name, key, value as (...all: unknown[]) => unknown)));
        return asking;
      },
    });
  }

  #asking(name: string, key: string, ask: (...parameters: unknown[]) => unknown) {
    if (PURE.has(`${name}.${key}`)) return ask;
    return (...all: unknown[]) => {
      // Those that it takes: `map` gives more.
      const parameters = all.slice(0, ask.length);
      const answer = ask(...parameters);
      if (!parameters.every((one) => typeof one === "string" || typeof one === "number")) {
        throw new Error(`${name}.${key} was asked with what cannot be written down`);
      }
      this.#note([name, key, parameters], answer);
      return answer;
    };
  }

  #note(question: Question, answer: unknown): void {
    if (!this.#page) return;
    const written = JSON.stringify(question);
    if (!this.#answers.has(written)) this.#answers.set(written, this.digest(answer));
    this.#page.add(written);
  }

  /** What is asked while a page is made: one at a time. */
  async during<T>(make: () => Promise<T>): Promise<{ made: T; questions: Questions }> {
    const questions = new Set<string>();
    this.#page = questions;
    try {
      return { made: await make(), questions };
    } finally {
      this.#page = undefined;
    }
  }

  /** Digest of the answer that a question has now; "" where it has none any more. */
  answerTo(question: string): string {
    let answer = this.#answers.get(question);
    if (answer === undefined) this.#answers.set(question, (answer = this.#ask(JSON.parse(question) as Question)));
    return answer;
  }

  #ask([source, name, parameters]: Question): string {
    const value = this.#sources.get(source)?.[name];
    if (parameters === undefined) return this.digest(value);
    if (typeof value !== "function") return "";
    try {
      return this.digest((value as (...all: unknown[]) => unknown)(...parameters));
    } catch {
      // What was asked for is gone.
      return "";
    }
  }

  /**
   * Tells values apart by all that they hold.
   * @throws where they hold a function
   */
  digest(value: unknown): string {
    return createHash("sha256").update(this.#write(value)).digest("base64url").slice(0, 22);
  }

  #write(value: unknown): string {
    const written = JSON.stringify(value, (_, inner: unknown) => {
      if (typeof inner === "function") throw new Error("a function has no digest");
      if (typeof inner !== "object" || inner === null) return inner;
      if (inner instanceof Map) return ["map", ...inner];
      if (inner instanceof Set) return ["set", ...inner];
      return inner !== value && isEntry(inner) ? this.#entry(inner) : inner;
    }) as string | undefined;
    return written ?? "undefined";
  }

  /** Papers stand in very many answers: each is looked through once. */
  #entry(entry: object): string {
    let known = this.#entries.get(entry);
    if (known === undefined) this.#entries.set(entry, (known = `entry ${this.digest(entry)}`));
    return known;
  }
}

const isEntry = (value: object) => "file" in value && "html" in value;
