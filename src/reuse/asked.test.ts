import { expect, it } from "vitest";
import { Asked } from "./asked.ts";

interface Entry {
  id: string;
  file: string;
  html: string;
  title: string;
}
const entry = (id: string, title = id): Entry => ({ id, file: `${id}.md`, html: "", title });

function source(entries: Entry[]) {
  return {
    papers: entries,
    count: entries.length,
    paper: (id: string) => {
      const found = entries.find((one) => one.id === id);
      if (!found) throw new Error(`no ${id}`);
      return found;
    },
    newest: (count: number) => entries.slice(0, count),
    withBound: (bound: { max: number }) => entries.length < bound.max,
  };
}

/** The questions that a page asked, and what they are answered later. */
async function asked(entries: Entry[], page: (catalogue: ReturnType<typeof source>) => unknown) {
  const now = new Asked();
  const watched = now.watch("catalogue", source(entries));
  const { made, questions } = await now.during(() => Promise.resolve(page(watched)));
  const before = [...questions].map((question) => now.answerTo(question));
  return {
    made,
    questions: [...questions],
    /** Whether a later catalogue answers as this one did. */
    stands: (later: Entry[]) => {
      const then = new Asked();
      then.watch("catalogue", source(later));
      return [...questions].every((question, index) => then.answerTo(question) === before[index]);
    },
  };
}

const two = [entry("a"), entry("b")];

it("knows what a page asked, and answers the page as if nobody listened", async () => {
  const { made, questions } = await asked(two, (catalogue) => [catalogue.paper("a").title, catalogue.count]);
  expect(made).toEqual(["a", 2]);
  expect(questions).toEqual(['["catalogue","paper",["a"]]', '["catalogue","count"]']);
});

it("lets a page stand while it is told the same, whatever else has changed", async () => {
  const page = await asked(two, (catalogue) => catalogue.paper("a").title);
  expect(page.stands(two)).toBe(true);
  expect(page.stands([...two, entry("c")])).toBe(true);
  expect(page.stands([entry("b", "another title"), entry("a")])).toBe(true);
  expect(page.stands([entry("a", "another title"), entry("b")])).toBe(false);
  expect(page.stands([entry("b")])).toBe(false);
});

it.each<[string, (catalogue: ReturnType<typeof source>) => unknown]>([
  ["a list", (catalogue) => catalogue.papers],
  ["how many there are", (catalogue) => catalogue.count],
  ["the first of a list", (catalogue) => catalogue.newest(1)],
])("makes a page anew that asked for %s which has another one now", async (_, ask) => {
  const page = await asked(two, ask);
  expect(page.stands([entry("a"), entry("b")])).toBe(true);
  expect(page.stands([entry("c"), ...two])).toBe(false);
});

it("looks through an entry with what is made of it", async () => {
  const page = await asked(two, (catalogue) => catalogue.papers);
  expect(page.stands([{ ...entry("a"), html: "<p>x</p>" }, entry("b")])).toBe(false);
});

it("asks again only with what a function takes", async () => {
  const { questions } = await asked(two, (catalogue) => ["a", "b"].map(catalogue.paper));
  expect(questions).toEqual(['["catalogue","paper",["a"]]', '["catalogue","paper",["b"]]']);
});

it("refuses a question that cannot be asked again", async () => {
  await expect(asked(two, (catalogue) => catalogue.withBound({ max: 3 }))).rejects.toThrow(
    "catalogue.withBound was asked with what cannot be written down",
  );
});

it("listens to one page at a time, and to nobody between", async () => {
  const now = new Asked();
  const watched = now.watch("catalogue", source(two));
  const first = await now.during(() => Promise.resolve(watched.count));
  watched.paper("b");
  const second = await now.during(() => Promise.resolve(watched.paper("a")));
  expect([first, second].map(({ questions }) => questions.size)).toEqual([1, 1]);
  await expect(now.during(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
});

it("tells values apart by all that they hold", () => {
  const now = new Asked();
  const different = [
    1,
    "1",
    null,
    undefined,
    [],
    {},
    [1, 2],
    [2, 1],
    new Map([[1, 2]]),
    new Set([1]),
    { a: [new Set()] },
  ];
  expect(new Set(different.map((value) => now.digest(value))).size).toBe(different.length);
  expect(now.digest({ a: new Map([["x", { b: 1 }]]) })).toBe(now.digest({ a: new Map([["x", { b: 1 }]]) }));
  expect(() => now.digest({ items: () => [] })).toThrow("a function has no digest");
});
