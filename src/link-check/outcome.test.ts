import { describe, expect, it } from "vitest";
import { followAddress } from "./outcome.ts";
import type { Reply } from "./request.ts";

const START = "https://a.example/x";

/** Outcome of START with these responses by address; `301 /y` is a redirect. */
function follow(answers: Record<string, string | number>, start = START) {
  const requests: string[] = [];
  const ask = (url: URL): Promise<Reply> => {
    requests.push(url.href);
    const [first = "", location] = String(answers[url.href] ?? "200").split(" ");
    return Promise.resolve(/^\d+$/.test(first) ? { status: Number(first), location } : { failure: first });
  };
  return followAddress(start, ask).then((outcome) => ({ outcome, requests }));
}

const outcomeOf = async (answers: Record<string, string | number>) => (await follow(answers)).outcome;

describe("an address", () => {
  it("that responds is ok", async () => {
    expect(await outcomeOf({})).toEqual({ kind: "ok" });
    expect(await outcomeOf({ [START]: 204 })).toEqual({ kind: "ok" });
  });

  it.each([301, 308])("has moved after HTTP %i", async (status) => {
    expect(await outcomeOf({ [START]: `${status} https://b.example/y#part` })).toEqual({
      kind: "moved",
      to: "https://b.example/y",
    });
  });

  it.each([302, 303, 307])("is fine after the temporary redirect HTTP %i", async (status) => {
    expect(await outcomeOf({ [START]: `${status} /y` })).toEqual({ kind: "redirected" });
  });

  it("has moved to the last permanent redirect", async () => {
    expect(
      await outcomeOf({
        [START]: "301 /y",
        "https://a.example/y": "308 //b.example/z",
        "https://b.example/z": "302 /login",
        "https://b.example/login": "301 /login/",
      }),
    ).toEqual({ kind: "moved", to: "https://b.example/z" });
  });

  it("that redirects to its site's front page may have been removed", async () => {
    expect(await outcomeOf({ [START]: "301 /" })).toEqual({
      kind: "moved",
      to: "https://a.example/",
      note: "the front page: perhaps the page was removed",
    });
  });

  it.each([404, 410])("is dead with HTTP %i, also after a redirect", async (status) => {
    expect(await outcomeOf({ [START]: status })).toEqual({ kind: "dead", reason: `HTTP ${status}`, answered: true });
    expect(await outcomeOf({ [START]: "301 /y", "https://a.example/y": status })).toEqual({
      kind: "dead",
      reason: `HTTP ${status} after a redirect to https://a.example/y`,
      answered: true,
    });
  });

  it("is dead where its host's name does not exist", async () => {
    expect(await outcomeOf({ [START]: "ENOTFOUND" })).toEqual({
      kind: "dead",
      reason: "no host a.example",
      answered: false,
    });
  });

  it.each([
    ["401", "HTTP 401"],
    ["403", "HTTP 403"],
    ["429", "HTTP 429"],
    ["500", "HTTP 500"],
    ["503", "HTTP 503"],
    ["304", "HTTP 304"],
    ["999", "HTTP 999"],
    ["ETIMEDOUT", "no response in time"],
    ["ECONNREFUSED", "no connection (ECONNREFUSED)"],
    ["CERT_HAS_EXPIRED", "no connection (CERT_HAS_EXPIRED)"],
    ["EAI_AGAIN", "no connection (EAI_AGAIN)"],
    ["ENOTPUBLIC", "a.example is not on the public internet: not checked"],
    ["301", "HTTP 301 without a valid Location"],
    ["301 http://[", "HTTP 301 without a valid Location"],
    ["301 http://a.example/x", "redirects to an address without https"],
    ["302 javascript:alert(1)", "redirects to javascript:, which is not followed"],
    ["301 file:///etc/passwd", "redirects to file:, which is not followed"],
  ])("is never reported as dead for %j", async (answer, reason) => {
    expect(await outcomeOf({ [START]: answer })).toMatchObject({ kind: "unsure", reason });
  });

  it("is not followed endlessly", async () => {
    const { outcome, requests } = await follow({ [START]: "301 /y", "https://a.example/y": "301 /x" });
    expect(outcome).toMatchObject({ kind: "unsure", reason: "more than 5 redirects" });
    expect(requests.length).toBe(6);
  });

  it("has not moved where the new address does not respond", async () => {
    expect(await outcomeOf({ [START]: "301 /y", "https://a.example/y": 403 })).toMatchObject({
      kind: "unsure",
      reason: "HTTP 403 after a redirect to https://a.example/y",
    });
  });
});
