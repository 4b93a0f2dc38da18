import { describe, expect, it } from "vitest";
import type { CheckedLink } from "./check-links.ts";
import { formatMarkdown, formatText } from "./report.ts";

const PLACE = { file: "content/papers/2024/phi-3.md", line: 17, field: "links.code" };
const link = (
  address: string,
  outcome: CheckedLink["outcome"],
  places: CheckedLink["places"] = [PLACE],
): CheckedLink => ({
  address,
  places,
  outcome,
});

const LINKS: CheckedLink[] = [
  link("https://a.example/", { kind: "ok" }),
  link("https://b.example/", { kind: "redirected" }),
  link("https://c.example/x", { kind: "moved", to: "https://c.example/y" }, [
    PLACE,
    { file: "content/outside-models.yaml", field: "llama-2-7b.url" },
  ]),
  link("https://d.example/", { kind: "unsure", reason: "HTTP 403", answered: true }),
  link("https://e.example/", {
    kind: "dead",
    reason: "HTTP 404 after a redirect to https://e.example/z",
    answered: true,
  }),
  link("https://f.example/x", {
    kind: "moved",
    to: "https://f.example/",
    note: "the front page: perhaps the page was removed",
  }),
];

describe("the report", () => {
  it("separates dead from moved links, with locations and fixes, as text", () => {
    expect(`\n${formatText(LINKS)}`).toMatchInlineSnapshot(`
      "
      dead    https://e.example/
              HTTP 404 after a redirect to https://e.example/z
              content/papers/2024/phi-3.md:17 links.code
      moved   https://c.example/x
              replace with https://c.example/y
              content/papers/2024/phi-3.md:17 links.code
              content/outside-models.yaml llama-2-7b.url
      moved   https://f.example/x
              replace with https://f.example/ (the front page: perhaps the page was removed)
              content/papers/2024/phi-3.md:17 links.code
      unsure  https://d.example/
              HTTP 403
              content/papers/2024/phi-3.md:17 links.code

      6 addresses: 1 ok, 1 temporarily redirected, 2 moved, 1 dead, 1 unsure"
    `);
    expect(formatText(LINKS.slice(0, 2))).toBe(
      "2 addresses: 1 ok, 1 temporarily redirected, 0 moved, 0 dead, 0 unsure",
    );
  });

  it("and as Markdown", () => {
    expect(formatMarkdown(LINKS)).toMatchInlineSnapshot(`
      "The weekly check of external links (\`npm run links\`) found the following. Each run updates this text, and closes the issue when no finding is left.

      ### Dead

      Replace each address with the new one; where there is none, remove it.

      - \`https://e.example/\`: HTTP 404 after a redirect to \`https://e.example/z\`
        - \`content/papers/2024/phi-3.md:17\` \`links.code\`

      ### Moved

      Replace each address with the new one, which responds.

      - \`https://c.example/x\`: now \`https://c.example/y\`
        - \`content/papers/2024/phi-3.md:17\` \`links.code\`
        - \`content/outside-models.yaml\` \`llama-2-7b.url\`

      - \`https://f.example/x\`: now \`https://f.example/\`, the front page: perhaps the page was removed
        - \`content/papers/2024/phi-3.md:17\` \`links.code\`

      ### Not sure

      No action needed: these refuse programs or did not respond this time.

      - \`https://d.example/\`: HTTP 403
        - \`content/papers/2024/phi-3.md:17\` \`links.code\`

      6 addresses: 1 ok, 1 temporarily redirected, 2 moved, 1 dead, 1 unsure

      "
    `);
  });

  it("is empty where there is nothing to fix", () => {
    expect(formatMarkdown([])).toBe("");
    expect(formatMarkdown(LINKS.filter(({ outcome }) => !["dead", "moved"].includes(outcome.kind)))).toBe("");
  });

  it("escapes addresses and reasons, so that none becomes Markdown or a mention", () => {
    const hostile = "https://a.example/?`@everyone`[x](https://b.example)";
    const text = formatMarkdown([
      link(hostile, { kind: "moved", to: `${hostile}&y` }),
      link(hostile, { kind: "dead", reason: `HTTP 404 after a redirect to ${hostile}`, answered: true }),
    ]);
    for (const line of text.split("\n").filter((line) => line.includes("@everyone"))) {
      expect(line.replaceAll(/`[^`]*`/g, "")).not.toMatch(/@|\]\(|`/);
    }
  });

  it("fits the size limit of an issue", () => {
    const many = Array.from({ length: 2000 }, (_, n) =>
      link(`https://a.example/${n}/${"x".repeat(n)}`, { kind: "dead", reason: "HTTP 404", answered: true }),
    );
    const text = formatMarkdown(many);
    expect(text.length).toBeLessThan(65_000);
    expect(text).toContain("There are more findings: the run's log lists them all.");
  });
});
