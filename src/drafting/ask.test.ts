import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { smallCatalogue } from "../../tests/small-catalogue.ts";
import { loadCatalogueFiles } from "../reader/catalogue-files.ts";
import { askConsent, askReference, askWishes } from "./ask.ts";
import type { Proposals, Wishes } from "./decide.ts";

const catalogue = smallCatalogue();
const { content } = loadCatalogueFiles(catalogue.root);
catalogue.remove();

const ENTER = "\r";
const CANCEL = "\u0003";
const proposals: Proposals = {
  name: { id: "phi-4", why: "the title", short: "Phi-4" },
  families: [{ id: "phi", why: "the title names Phi" }],
  topics: [{ id: "evaluation", why: "is most similar to phi-3" }],
  otherTopics: [{ id: "quantization", why: "" }],
};

/** A terminal that sends the next keys as soon as a prompt is shown. */
function terminal(...answers: string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = "";
  output.on("data", (piece: Buffer) => {
    shown += piece.toString();
    // Clack draws a prompt's frame to its lower corner, then waits for keys.
    if (!piece.toString().includes("└")) return;
    const keys = answers.shift();
    if (keys !== undefined) setImmediate(() => input.write(keys));
  });
  return { io: { input, output }, shown: () => shown };
}
const ask = (given: Wishes, ...answers: string[]) =>
  askWishes(proposals, given, content, new Set(["phi-3"]), terminal(...answers).io);

describe("prompts about the proposals", () => {
  it("accept them with Enter", async () => {
    expect(await ask({}, ENTER, ENTER, ENTER, ENTER)).toEqual({
      id: "phi-4",
      short: "Phi-4",
      families: ["phi"],
      topics: ["evaluation"],
    });
  });

  it("skip what was given", async () => {
    const given = { id: "phi-4-14b", short: "Phi-4 14B", families: [], topics: ["quantization"] };
    expect(await ask(given)).toEqual(given);
    expect(await ask({ id: "phi-4-14b", families: [], topics: [] }, ENTER)).toMatchObject({ short: "Phi-4" });
  });

  it("refuse an invalid or used id", async () => {
    const erase = "\u007f";
    const { io, shown } = terminal(`${erase}3${ENTER}`, `${erase}!${ENTER}`, `${erase}5${ENTER}`);
    const given = { short: "Phi", families: [], topics: [] };
    expect(await askWishes(proposals, given, content, new Set(["phi-3"]), io)).toMatchObject({ id: "phi-5" });
    expect(shown()).toContain("Another paper has this id");
    expect(shown()).toContain("Lower-case letters, digits");
  });

  it("return null when cancelled", async () => {
    expect(await ask({}, CANCEL)).toBeNull();
    expect(await ask({}, ENTER, CANCEL)).toBeNull();
    expect(await ask({}, ENTER, ENTER, CANCEL)).toBeNull();
    expect(await ask({}, ENTER, ENTER, ENTER, CANCEL)).toBeNull();
  });
});

it("request the paper, and consent", async () => {
  expect(await askReference(terminal(`2412.08905${ENTER}`).io)).toBe("2412.08905");
  expect(await askReference(terminal(CANCEL).io)).toBeNull();
  expect(await askConsent("a.md", terminal("y").io)).toBe(true);
  expect(await askConsent("a.md", terminal("n").io)).toBe(false);
  expect(await askConsent("a.md", terminal(CANCEL).io)).toBe(false);
});
