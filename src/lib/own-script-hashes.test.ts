import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { keepOwnScriptHashes } from "./own-script-hashes.ts";

const source = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
const policy = (...sources: string[]) =>
  `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src ${["'self'", ...sources].join(" ")}; style-src 'self';">`;

it("keeps the hashes of a page's inline scripts and drops all others", () => {
  const page = (meta: string) =>
    `<head>${meta}<script>let a = 1;</script><script type="speculationrules">{"x":1}</script>` +
    `<script type="module" src="/a.js"></script></head>`;
  const full = policy(source("let a = 1;"), source("another page's"), source('{"x":1}'), source(""));
  expect(keepOwnScriptHashes(page(full))).toBe(page(policy(source("let a = 1;"), source('{"x":1}'))));
});

it("leaves a page without a policy unchanged", () => {
  expect(keepOwnScriptHashes("<p>'sha256-abc'</p>")).toBe("<p>'sha256-abc'</p>");
});
