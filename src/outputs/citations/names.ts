/**
 * Names of authors, as papers list them ("Given Family"), split into the parts that citations order differently. The
 * rules were verified by hand on complete lists; `docs/citations.md` gives the reason for not using a library.
 */

/** A name in CSL-JSON's terms: a person's parts, or a group that is never split. */
export type CslName =
  { literal: string } | { given: string; family: string; "non-dropping-particle"?: string; suffix?: string };

/** Words that end the name of a team or company, never a person's. */
const GROUP_ENDINGS =
  /(?: (?:Team|Group|Labs?|Research|Community|Consortium|Collaboration|Project|Foundation|Institute|University|Inc\.?|AI|DeepMind|Authors|Contributors)|\.(?:ai|org|com))$/;

const SUFFIX = /,? (Jr\.?|Sr\.?|II|III|IV)$/;

/** Lower-case particles before a family name: "van den Oord", "de Rosa", "von Werra". */
const PARTICLES = new Set(
  "van von der den de del della di da do dos das du la le ter ten zu zur el al af av".split(" "),
);

/** Capitalized words that start a family name of two words: "Del Giorno", "De Sa", "El Mekki". */
const FAMILY_BEGINNINGS = new Set(
  "De Del Della Dal Di Du El Al La Las Los Von Vander Ter Ten Den Der Mac St. Abu Ibn Ben Van Le".split(" "),
);

/** After "Van" and "Le" these are Vietnamese family names, and the words before them given names: "Hien Van Nguyen". */
const VIETNAMESE = new Set(
  "Nguyen Tran Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Ha Truong Trinh Mai Ta Dao Le Vuong Luong".split(
    " ",
  ),
);

/** Two-word family names that no rule can distinguish from a middle name and a family name. */
const DOUBLE_FAMILY_NAMES = ["Martín Blázquez", "Piqueres Lajarín"];

/** Whether the name is a team's, a company's, a single word, or several names in one: then there is no family name. */
export function isGroup(name: string): boolean {
  return !name.includes(" ") || GROUP_ENDINGS.test(name) || / (?:and|&) /.test(name);
}

export function splitName(name: string): CslName {
  if (isGroup(name)) return { literal: name };
  const suffix = SUFFIX.exec(name)?.[1];
  const words = (suffix === undefined ? name : name.replace(SUFFIX, "")).split(" ");
  const start = familyStart(words);
  if (start === 0) return { literal: name };
  const family = words.slice(start);
  const particles = family.slice(0, -1).findIndex((word) => !PARTICLES.has(word));
  const small = particles === -1 ? family.length - 1 : particles;
  return {
    family: family.slice(small).join(" "),
    given: words.slice(0, start).join(" "),
    ...(small === 0 ? {} : { "non-dropping-particle": family.slice(0, small).join(" ") }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** Index of the first word of the family name, its particles included. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const double = DOUBLE_FAMILY_NAMES.find((family) => words.join(" ").endsWith(` ${family}`));
  if (double !== undefined) return words.length - double.split(" ").length;
  const particle = words.findIndex((word, index) => index > 0 && index < last && PARTICLES.has(word));
  let start = particle === -1 ? last : particle;
  while (start > 1 && beginsFamily(words, start - 1)) start -= 1;
  return start;
}

function beginsFamily(words: readonly string[], index: number): boolean {
  const word = words[index] ?? "";
  const next = words[index + 1] ?? "";
  if (!FAMILY_BEGINNINGS.has(word)) return false;
  if (word === "Van" || word === "Le") return !VIETNAMESE.has(next);
  // An initial is followed by a given name: "H. Ben Brown".
  if (word === "Ben") return !/^\p{Lu}\.?$/u.test(words[index - 1] ?? "");
  return true;
}

/** The family name in keys and lists: "van den Oord", "Qwen Team". */
export function familyName(name: CslName): string {
  if ("literal" in name) return name.literal;
  return [name["non-dropping-particle"], name.family].filter(Boolean).join(" ");
}

/** "van den Oord, Aäron", "King, Jr., Martin Luther", "Qwen Team": BibTeX's order. */
export function familyFirst(name: CslName): string {
  if ("literal" in name) return name.literal;
  return [familyName(name), name.suffix, name.given].filter(Boolean).join(", ");
}

/**
 * "van den Oord, Aäron", "King, Martin Luther, Jr.", "Qwen Team,": the order of RIS and COinS. EndNote and Zotero split
 * a name of several words without a comma at its last space, and do not split one that ends in a comma.
 */
export function importedName(name: CslName): string {
  if ("literal" in name) return name.literal.includes(" ") ? `${name.literal},` : name.literal;
  return [familyName(name), name.given, name.suffix].filter(Boolean).join(", ");
}
