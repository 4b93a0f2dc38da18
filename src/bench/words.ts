/** Words and numbers for made papers, drawn so that a seed gives the same ones on every machine. */

/** Draws; by plain arithmetic only, which is the same on every machine, unlike some of `Math`. */
export interface Draws {
  /** At least 0, below 1. */
  share(): number;
  /** A whole number, `low` and `high` included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** As `pick`, the first ones more often: half of all draws fall on the first quarter. */
  pickEarly<T>(from: readonly T[]): T;
}

/** Mulberry32, a small generator in the public domain. */
export function draws(seed: number): Draws {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(from: readonly T[], place: number) => from[Math.floor(place * from.length)] as T;
  return {
    share,
    between: (low, high) => low + Math.floor(share() * (high - low + 1)),
    chance: (probability) => share() < probability,
    pick: (from) => at(from, share()),
    pickEarly: (from) => {
      const place = share();
      return at(from, place * place);
    },
  };
}

const LINKS = (
  "the a of and in to with for is on by that from at as it are this than be both each its when under over which while " +
  "after before between without one two more less"
).split(" ");
const NOUNS = (
  "layer weight bit cache token model decoder encoder block scale rotation outlier channel tensor budget buffer kernel " +
  "round prompt table column digit value range step stage schedule rate corpus mixture sample answer question score " +
  "margin average baseline device phone board server clock thread page window state gate head expert router adapter " +
  "teacher student probe row graph edge node path order group share limit source version setting measure result"
).split(" ");
const QUALITIES = (
  "small compact narrow wide early late static dynamic sparse dense mixed plain exact coarse fine steady shared learned " +
  "fixed random local global first second inner outer short long low high single double shallow deep slow fast even odd"
).split(" ");
const DEEDS = (
  "keeps loses gains moves stores reads writes splits merges prunes rounds scales shifts trains tunes samples counts " +
  "compares measures repeats doubles halves fits covers reaches leaves needs saves spends takes gives holds"
).split(" ");
const SYLLABLES =
  "ba be bo da de do fa fe fo ga ge go ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta te to va ve vo".split(
    " ",
  );

/** Common words first, as in texts; one in eight is a rare word that hardly another paper has. */
export function drawWord({ share, pick, pickEarly }: Draws): string {
  const kind = share();
  if (kind < 0.4) return pickEarly(LINKS);
  if (kind < 0.64) return pickEarly(NOUNS);
  if (kind < 0.76) return pickEarly(QUALITIES);
  if (kind < 0.88) return pickEarly(DEEDS);
  return `${pick(SYLLABLES)}${pickEarly(SYLLABLES)}${pickEarly(SYLLABLES)}n`;
}

/** Sentences of about 15 words; `count` words in all. */
export function drawText(from: Draws, count: number): string {
  const sentences: string[] = [];
  for (let left = count; left > 0;) {
    const wanted = from.between(10, 20);
    const length = left - wanted < 10 ? left : wanted;
    const words = Array.from({ length }, () => drawWord(from));
    sentences.push(`${capital(words.join(" "))}.`);
    left -= length;
  }
  return sentences.join(" ");
}

/** Three to nine words like those of a title. */
export function drawTitle(from: Draws): string {
  const { pick, chance } = from;
  const thing = () => `${pick(QUALITIES)} ${pick(NOUNS)}s`;
  const title = `${thing()} for ${thing()}`;
  return capital(chance(0.5) ? `${title} under a ${pick(QUALITIES)} ${pick(NOUNS)}` : title);
}

export const drawNoun = ({ pick }: Draws) => pick(NOUNS);

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
