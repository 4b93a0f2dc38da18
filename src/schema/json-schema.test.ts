import { Ajv } from "ajv";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { count, day, flag, form, list, oneOf, quantity, slug, text, webAddress, year } from "./fields.ts";
import { readFrontMatter } from "../reader/front-matter.ts";
import { toEditorSchema } from "./json-schema.ts";
import { ARXIV_ID } from "./paper.ts";

/** Whether an editor, which reads YAML's core schema, and the lint, which reads text, accept `value: …`. */
function judges(kind: z.ZodType) {
  const schema = z.strictObject({ value: kind });
  const valid = formats.default(new Ajv({ strict: false })).compile(toEditorSchema(schema));
  return (written: string) => {
    const yaml = `value: ${written}\n`;
    const read = readFrontMatter("x.md", `---\n${yaml}---\n`);
    return {
      check: read.ok && schema.safeParse(read.content.fields).success,
      editor: (() => {
        try {
          return valid(parse(yaml, { schema: "core" })) === true;
        } catch {
          return false;
        }
      })(),
    };
  };
}

const KINDS: Record<string, z.ZodType> = {
  text: text("a title", 20),
  "arXiv id": form(ARXIV_ID, "an arXiv id"),
  slug: slug("an id"),
  day,
  year,
  count,
  flag,
  address: webAddress,
  list: list(text("a name"), "names"),
  quantity: quantity("tokens", "128K", ["tokens"]),
  "quantity of any unit": quantity("", "3.8"),
  name: oneOf(["base", "instruct", "4"]),
  either: z.union([z.literal("not-disclosed"), webAddress]),
};

/** Scalars as people write them, bare and quoted. */
const scalar = fc
  .oneof(
    fc.integer({ min: -10, max: 3000 }).map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e4, max: 1e4 }).map(String),
    fc.stringMatching(/^\d{4}\.\d{5}$/),
    fc.stringMatching(/^20[0-3]\d-[01]\d-[0-3]\d$/),
    fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,8}$/),
    fc.stringMatching(/^[1-9]\d{0,2}(\.\d)?[KMBT]?( tokens)?$/),
    fc.constantFrom("true", "false", "base", "4", "007", "1e3", "0x1F", ".5", "12.50", "not-disclosed", "cs/0112017"),
    fc.constantFrom("https://arxiv.org/abs/1", "http://a.example", "[a, 1, 2.5]", "[]", "{ a: b }", "69%", "5×"),
  )
  .chain((word) => fc.constantFrom(word, `"${word}"`));

describe("the editor's schema", () => {
  it.each(Object.entries(KINDS))("accepts every %s that the lint accepts", (_, kind) => {
    const judge = judges(kind);
    fc.assert(
      fc.property(scalar, (written) => {
        // Free text that is the bare word true or false is an exception.
        fc.pre(kind === KINDS["flag"] || !["true", "false"].includes(written));
        const { check, editor } = judge(written);
        return !check || editor;
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ["day", "2023-02-29"],
    ["day", "April"],
    ["year", '"24"'],
    ["count", "1.5"],
    ["count", "five"],
    ["flag", "yes"],
    ["address", "http://a.example"],
    ["list", "one"],
    ["name", "tuned"],
    ["either", "unknown"],
    ["slug", "A B"],
    ["arXiv id", '"24013.1234"'],
    ["text", '""'],
    ["text", "longer than twenty letters"],
  ])("refuses, as a %s, %s", (kind, written) => {
    expect(judges(KINDS[kind] as z.ZodType)(written)).toEqual({ check: false, editor: false });
  });

  it("allows bare numbers only where their text is valid", () => {
    const types = Object.entries(KINDS).map(
      ([name, kind]) => `${name}: ${[toEditorSchema(kind).type].flat().join(" or ")}`,
    );
    expect(types).toMatchInlineSnapshot(`
      [
        "text: string or number",
        "arXiv id: string or number",
        "slug: string or number",
        "day: string",
        "year: string or integer",
        "count: string or integer",
        "flag: boolean or string",
        "address: string",
        "list: array",
        "quantity: string or number",
        "quantity of any unit: string or number",
        "name: integer or string",
        "either: ",
      ]
    `);
  });

  it("states what it expects, in the lint's words", () => {
    expect(toEditorSchema(day)).toMatchInlineSnapshot(`
      {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "errorMessage": "Expected a date like 2024-04-22.",
        "format": "date",
        "maxLength": 120,
        "type": "string",
      }
    `);
    expect(toEditorSchema(flag.default(true).describe("false: a back-fill."))).toMatchInlineSnapshot(`
      {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "description": "false: a back-fill.",
        "enum": [
          true,
          false,
          "true",
          "false",
        ],
        "type": [
          "boolean",
          "string",
        ],
      }
    `);
  });

  it("has no external references", () => {
    expect(JSON.stringify(toEditorSchema(z.strictObject({ value: day, again: day })))).not.toContain("$ref");
  });
});
