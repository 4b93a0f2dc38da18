/** Findings as text for a terminal and as Markdown for an issue, in the order of addresses. */
import type { CheckedLink } from "./check-links.ts";
import type { Place } from "./addresses.ts";
import type { Outcome } from "./outcome.ts";

type Kind = Outcome["kind"];
type Of<K extends Kind> = CheckedLink & { outcome: Extract<Outcome, { kind: K }> };

const ofKind = <K extends Kind>(links: readonly CheckedLink[], kind: K) =>
  links.filter((link): link is Of<K> => link.outcome.kind === kind);

/** `212 addresses: 200 ok, 3 temporarily redirected, 4 moved, 1 dead, 4 unsure` */
export function countOutcomes(links: readonly CheckedLink[]): string {
  const n = (kind: Kind) => ofKind(links, kind).length;
  return (
    `${links.length} addresses: ${n("ok")} ok, ${n("redirected")} temporarily redirected, ${n("moved")} moved, ` +
    `${n("dead")} dead, ${n("unsure")} unsure`
  );
}

/** `content/papers/2024/phi-3.md:17 links.code` */
const showPlace = ({ file, line, field }: Place) => `${file}${line === undefined ? "" : `:${line}`} ${field}`;

const WORDS = { dead: "dead  ", moved: "moved ", unsure: "unsure" } as const;

/** Each finding with its locations and its fix, then the counts. */
export function formatText(links: readonly CheckedLink[]): string {
  const lines = (["dead", "moved", "unsure"] as const).flatMap((kind) =>
    ofKind(links, kind).flatMap(({ address, places, outcome }) => [
      `${WORDS[kind]}  ${address}`,
      `        ${outcome.kind === "moved" ? describeMove(outcome) : outcome.reason}`,
      ...places.map((place) => `        ${showPlace(place)}`),
    ]),
  );
  return [...lines, ...(lines.length > 0 ? [""] : []), countOutcomes(links)].join("\n");
}

const describeMove = ({ to, note }: Extract<Outcome, { kind: "moved" }>) =>
  `replace with ${to}${note === undefined ? "" : ` (${note})`}`;

/** GitHub accepts 65,536 characters in an issue; the run's log has the rest. */
const MARKDOWN_LIMIT = 60_000;

/** The text of the issue; empty where nothing is dead and nothing has moved. */
export function formatMarkdown(links: readonly CheckedLink[]): string {
  const dead = ofKind(links, "dead");
  const moved = ofKind(links, "moved");
  const unsure = ofKind(links, "unsure");
  if (dead.length + moved.length === 0) return "";
  const blocks = [
    "The weekly check of external links (`npm run links`) found the following. Each run updates this text, and closes the issue when no finding is left.",
    ...section("Dead", "Replace each address with the new one; where there is none, remove it.", dead, ({ reason }) =>
      plain(reason),
    ),
    ...section("Moved", "Replace each address with the new one, which responds.", moved, ({ to, note }) =>
      note === undefined ? `now ${code(to)}` : `now ${code(to)}, ${note}`,
    ),
    ...section(
      "Not sure",
      "No action needed: these refuse programs or did not respond this time.",
      unsure,
      ({ reason }) => plain(reason),
    ),
    countOutcomes(links),
  ];
  let text = "";
  for (const block of blocks) {
    if (text.length + block.length > MARKDOWN_LIMIT) {
      return `${text}There are more findings: the run's log lists them all.\n`;
    }
    text += `${block}\n\n`;
  }
  return text;
}

function section<K extends Kind>(
  title: string,
  advice: string,
  links: readonly Of<K>[],
  describe: (outcome: Of<K>["outcome"]) => string,
): string[] {
  if (links.length === 0) return [];
  const items = links.map(({ address, places, outcome }) =>
    [
      `- ${code(address)}: ${describe(outcome)}`,
      ...places.map(
        ({ file, line, field }) => `  - ${code(`${file}${line === undefined ? "" : `:${line}`}`)} ${code(field)}`,
      ),
    ].join("\n"),
  );
  return [`### ${title}\n\n${advice}`, ...items];
}

/** Addresses and reasons are untrusted: they must not become Markdown or a mention, and their length is limited. */
const code = (text: string) => `\`${shorten(text).replaceAll("`", "%60")}\``;
const plain = (text: string) => text.replace(/https?:\S+/g, code);
const shorten = (text: string) => (text.length > 500 ? `${text.slice(0, 499)}…` : text);
