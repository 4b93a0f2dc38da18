import { afterEach, describe, expect, it } from "vitest";
import {
  QUICK,
  serveSignals,
  shapes,
  UNPACED,
  type ReceivedRequest,
  type Reply,
  type SignalServer,
} from "../../../tests/signal-server.ts";
import { github } from "./github.ts";
import { failedWholly } from "./source.ts";

let server: SignalServer | undefined;
afterEach(() => server?.close());

const papers = [
  { id: "minicpm", arxiv: "2404.06395", code: "https://github.com/OpenBMB/MiniCPM" },
  { id: "minicpm4", arxiv: "2506.07900", code: "https://github.com/openbmb/MiniCPM/" },
  { id: "littlebit", arxiv: "2506.13771", code: "https://github.com/SamsungLabs/LittleBit" },
  { id: "phi-3", arxiv: "2404.14219" },
];

async function run(reply: (request: ReceivedRequest) => Reply, key?: string, about: typeof papers = papers) {
  server = await serveSignals(reply);
  return github.fetch(about, { url: server.url, key, rateLimit: UNPACED, retryPolicy: QUICK });
}

const rest = (request: ReceivedRequest): Reply =>
  request.path === "/repos/OpenBMB/MiniCPM"
    ? { json: shapes.githubRepository("OpenBMB/MiniCPM", 1, 70) }
    : request.path === "/repos/SamsungLabs/LittleBit"
      ? { json: shapes.githubRepository("SamsungLabs/LittleBit", 2, 30) }
      : { status: 404, json: shapes.githubMissing };

const found = {
  minicpm: { repository: 1, stars: 70 },
  minicpm4: { repository: 1, stars: 70 },
  littlebit: { repository: 2, stars: 30 },
};

describe("stars from GitHub without a token", () => {
  it("are requested once per repository, for all papers that link it", async () => {
    const result = await run(rest);
    expect(Object.fromEntries(result.values)).toEqual(found);
    expect(result).toMatchObject({ requested: 3, absent: [], failures: [], notes: [] });
    expect(server?.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /repos/OpenBMB/MiniCPM",
      "GET /repos/SamsungLabs/LittleBit",
    ]);
    expect(server?.requests[0]?.headers.authorization).toBeUndefined();
    expect(server?.mostAtOnce()).toBe(1);
  });

  it("follow a renamed repository and report what to fix", async () => {
    const result = await run((request) =>
      request.path === "/repos/OpenBMB/MiniCPM"
        ? { status: 301, headers: { location: "/repositories/1" }, json: { message: "Moved Permanently" } }
        : request.path === "/repositories/1"
          ? { json: shapes.githubRepository("OpenBMB/MiniCPM-o", 1, 70) }
          : rest(request),
    );
    expect(Object.fromEntries(result.values)).toEqual(found);
    expect(result.notes).toEqual([
      "OpenBMB/MiniCPM is now OpenBMB/MiniCPM-o: update `links.code` of minicpm, minicpm4",
    ]);
  });

  it("are unknown for a deleted repository", async () => {
    const result = await run((request) =>
      request.path.includes("LittleBit") ? { ...rest(request), status: 404 } : rest(request),
    );
    expect(result.absent).toEqual(["littlebit"]);
    expect(result.failures).toEqual([]);
    expect(result.notes).toEqual([
      "SamsungLabs/LittleBit does not exist (any more): fix or remove `links.code` of littlebit",
    ]);
  });

  it.each<[string, Reply, string]>([
    ["HTTP 500", { status: 500 }, "HTTP 500 after 4 tries"],
    ["HTTP 451", { status: 451 }, "HTTP 451"],
    [
      "a wrong shape",
      { json: { full_name: "OpenBMB/MiniCPM", id: 1 } },
      "response does not match the documented shape (stargazers_count: expected number, received undefined)",
    ],
  ])("of other repositories survive %s for one repository", async (_, reply, reason) => {
    const result = await run((request) => (request.path.includes("MiniCPM") ? reply : rest(request)));
    expect([...result.values.keys()]).toEqual(["littlebit"]);
    expect(result.failures).toEqual([{ what: "OpenBMB/MiniCPM", reason }]);
  });

  it("stop at the hourly limit, retain earlier values, and name the way out", async () => {
    const reset = String(Math.round(Date.now() / 1000) + 29.5 * 60);
    const result = await run(
      (request) =>
        request.path.includes("MiniCPM")
          ? rest(request)
          : {
              status: 403,
              headers: { "x-ratelimit-limit": "60", "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
              json: shapes.githubLimited,
            },
      undefined,
      [...papers, { id: "minitron", arxiv: "2407.14679", code: "https://github.com/NVlabs/Minitron" }],
    );
    expect([...result.values.keys()]).toEqual(["minicpm", "minicpm4"]);
    expect(result.failures).toEqual([
      { what: "SamsungLabs/LittleBit", reason: "HTTP 403, requires a wait of 30 min" },
      {
        what: "1 repository",
        reason:
          "not requested: HTTP 403, requires a wait of 30 min; set GITHUB_TOKEN for more than 60 requests per hour",
      },
    ]);
    expect(server?.requests.length).toBe(2);
  });

  it("wait for a secondary limit that states its length", async () => {
    const limited: Reply = { status: 403, headers: { "retry-after": "0" }, json: shapes.githubLimited };
    const result = await run((request) => (request.before === 0 ? limited : rest(request)));
    expect(Object.fromEntries(result.values)).toEqual(found);
  });

  it("need no request where no paper has a repository", async () => {
    const result = await run(rest, undefined, [
      { id: "phi-3", arxiv: "2404.14219" },
      { id: "other", arxiv: "2404.00001", code: "https://gitlab.com/group/project" },
    ]);
    expect(server?.requests).toEqual([]);
    expect([result.requested, failedWholly(result)]).toEqual([0, false]);
  });
});

describe("stars from GitHub with a token", () => {
  const data = {
    r0: shapes.graphqlRepository("OpenBMB/MiniCPM", 1, 70),
    r1: shapes.graphqlRepository("SamsungLabs/LittleBit", 2, 30),
  };

  it("come in one request", async () => {
    const result = await run(() => ({ json: { data } }), "a-token");
    expect(Object.fromEntries(result.values)).toEqual(found);
    expect(server?.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST /graphql"]);
    expect(server?.requests[0]?.headers.authorization).toBe("Bearer a-token");
    expect((JSON.parse(server?.requests[0]?.body ?? "") as { query: string }).query).toMatchInlineSnapshot(`
      "query {
      r0: repository(owner: "OpenBMB", name: "MiniCPM") { databaseId nameWithOwner stargazerCount }
      r1: repository(owner: "SamsungLabs", name: "LittleBit") { databaseId nameWithOwner stargazerCount }
      }"
    `);
  });

  it("come for a hundred repositories at a time", async () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      id: `p${index}`,
      arxiv: `2401.${10000 + index}`,
      code: `https://github.com/group/project-${index}`,
    }));
    const result = await run(
      ({ body }) => {
        const names = [...body.matchAll(/name: \\"(project-(\d+))\\"/g)];
        return {
          json: {
            data: Object.fromEntries(
              names.map(([, name, id], index) => [
                `r${index}`,
                shapes.graphqlRepository(`group/${name}`, Number(id), 1),
              ]),
            ),
          },
        };
      },
      "a-token",
      many,
    );
    expect(server?.requests.length).toBe(3);
    expect(result.values.get("p249")).toEqual({ repository: 249, stars: 1 });
    expect(result.values.size).toBe(250);
  });

  it("come with notes on renamed and missing repositories", async () => {
    const result = await run(
      () => ({
        json: {
          data: { r0: shapes.graphqlRepository("OpenBMB/MiniCPM-o", 1, 70), r1: null },
          errors: [shapes.graphqlMissing("r1", "SamsungLabs/LittleBit")],
        },
      }),
      "a-token",
    );
    expect([...result.values.keys()]).toEqual(["minicpm", "minicpm4"]);
    expect(result.absent).toEqual(["littlebit"]);
    expect(result.notes).toEqual([
      "OpenBMB/MiniCPM is now OpenBMB/MiniCPM-o: update `links.code` of minicpm, minicpm4",
      "SamsungLabs/LittleBit does not exist (any more): fix or remove `links.code` of littlebit",
    ]);
  });

  it("are not reported as missing after another error", async () => {
    const error = { type: "FORBIDDEN", path: ["r1"], message: "Resource protected by organization SAML enforcement." };
    const result = await run(() => ({ json: { data: { ...data, r1: null }, errors: [error] } }), "a-token");
    expect([...result.values.keys()]).toEqual(["minicpm", "minicpm4"]);
    expect(result.failures).toEqual([{ what: "SamsungLabs/LittleBit", reason: `answered "${error.message}"` }]);
  });

  it.each<[string, Reply, string]>([
    ["a wrong token", { status: 401, json: { message: "Bad credentials" } }, "HTTP 401"],
    ["HTTP 502", { status: 502 }, "HTTP 502 after 4 tries"],
    [
      "the limit",
      { json: { errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] } },
      'answered "API rate limit exceeded"',
    ],
    [
      "a redirect",
      { status: 301, headers: { location: "/elsewhere" } },
      "no connection (unexpected redirect) after 4 tries",
    ],
  ])("report %s", async (_, reply, reason) => {
    const result = await run(() => reply, "a-token");
    expect(result.failures).toEqual([{ what: "2 repositories", reason }]);
    expect(failedWholly(result)).toBe(true);
  });
});
