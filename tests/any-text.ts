/** Texts of any characters, for property-based tests. */
import fc from "fast-check";

/** Any code point, halves of surrogate pairs included, and a tenth more of ASCII and its control characters. */
const character = fc
  .oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 0x10ffff }) },
  )
  .map(
    (code) => String.fromCodePoint(code),
    (text) => (text as string).codePointAt(0) ?? 0,
  );

/** `fc.string({ unit: "binary" })` without its list of a million characters, which takes each test file over a second. */
export const anyText = (length: { minLength?: number; maxLength?: number } = {}) =>
  fc.string({ ...length, unit: character });
