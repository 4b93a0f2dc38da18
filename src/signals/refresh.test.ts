import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  QUICK,
  serveSignals,
  shapes,
  UNPACED,
  type ReceivedRequest,
  type Reply,
  type SignalServer,
} from "../../tests/signal-server.ts";
import type { CollectOptions } from "./collect.ts";
import { refreshSignals } from "./refresh.ts";
import { listTroubles, summarize } from "./report.ts";
import { readSnapshots } from "./store.ts";
import { addDays } from "../lib/dates.ts";

const DAY = "2026-11-24";
const papers = [
  { id: "minicpm", arxiv: "2404.06395", code: "https://github.com/OpenBMB/MiniCPM" },
  { id: "phi-3", arxiv: "2404.14219" },
];

let root = "";
const servers: SignalServer[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "signals-"));
});
afterEach(async () => {
  rmSync(root, { recursive: true });
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const good = {
  "hugging-face": ({ path }: ReceivedRequest): Reply => ({ json: shapes.huggingFacePaper(path.slice(-10), 12) }),
  github: (): Reply => ({ json: shapes.githubRepository("OpenBMB/MiniCPM", 5, 70) }),
  "semantic-scholar": ({ body }: ReceivedRequest): Reply => ({
    json: (JSON.parse(body) as { ids: string[] }).ids.map((id) => shapes.semanticScholarPaper(id.slice(6), 30)),
  }),
};

async function refresh(
  changes: Partial<Record<keyof typeof good, (request: ReceivedRequest) => Reply>> = {},
  write = true,
) {
  const urls: CollectOptions["urls"] = {};
  for (const [source, reply] of Object.entries({ ...good, ...changes })) {
    const server = await serveSignals(reply);
    servers.push(server);
    urls[source as keyof typeof good] = `${server.url}/`;
  }
  const refreshed = await refreshSignals(root, papers, {
    day: DAY,
    write,
    urls,
    rateLimit: UNPACED,
    retryPolicy: QUICK,
  });
  if (!refreshed.ok) throw new Error("the day's snapshot could not be read");
  return refreshed;
}

const written = () => readFileSync(join(root, "content/signals", `${DAY}.json`), "utf8");
const down = () => ({ status: 500 });

describe("a run", () => {
  it("writes the values of all sources", async () => {
    const { results } = await refresh();
    expect(written()).toMatchInlineSnapshot(`
      "{"day":"2026-11-24","papers":{
      "minicpm":{"citations":30,"repository":5,"stars":70,"upvotes":12},
      "phi-3":{"citations":30,"upvotes":12}
      }}
      "
    `);
    expect(readdirSync(join(root, "content/signals"))).toEqual([`${DAY}.json`]);
    expect(results.map(summarize)).toEqual([
      "hugging-face  2 papers requested, 2 known",
      "github  1 paper requested, 1 known",
      "semantic-scholar  2 papers requested, 2 known",
    ]);
    expect(listTroubles(results)).toEqual([]);
    expect(readSnapshots(root).issues).toEqual([]);
  });

  it.each([
    ["hugging-face", '"minicpm":{"citations":30,"repository":5,"stars":70},\n"phi-3":{"citations":30}'],
    ["github", '"minicpm":{"citations":30,"upvotes":12},\n"phi-3":{"citations":30,"upvotes":12}'],
    ["semantic-scholar", '"minicpm":{"repository":5,"stars":70,"upvotes":12},\n"phi-3":{"upvotes":12}'],
  ])("writes the values of the others where %s is down", async (source, rows) => {
    const { results } = await refresh({ [source]: down });
    expect(written()).toContain(rows);
    expect(listTroubles(results).at(-1)).toBe(`${source}  gave no response`);
  });

  it("reports each problem on one line", async () => {
    const { results } = await refresh({
      "hugging-face": (request) =>
        request.path.endsWith("2404.14219") ? { status: 404 } : good["hugging-face"](request),
      github: down,
    });
    expect(results.map(summarize).slice(0, 2)).toEqual([
      "hugging-face  2 papers requested, 1 known, 1 not found (phi-3)",
      "github  1 paper requested, 0 known, with failures",
    ]);
    expect(listTroubles(results)).toEqual([
      "github  OpenBMB/MiniCPM  HTTP 500 after 4 tries",
      "github  gave no response",
    ]);
  });

  it("retains the day's earlier values that it could not collect again", async () => {
    await refresh();
    await refresh({ github: down, "hugging-face": () => ({ json: shapes.huggingFacePaper("2404.06395", 13) }) });
    expect(written()).toContain('"minicpm":{"citations":30,"repository":5,"stars":70,"upvotes":13}');
  });

  it("writes nothing where no value was collected", async () => {
    const { snapshot } = await refresh({ "hugging-face": down, github: down, "semantic-scholar": down });
    expect(snapshot).toBeUndefined();
    expect(existsSync(join(root, "content"))).toBe(false);
  });

  it("writes nothing in a dry run", async () => {
    const { snapshot } = await refresh({}, false);
    expect(Object.keys(snapshot?.papers ?? {})).toEqual(["minicpm", "phi-3"]);
    expect(existsSync(join(root, "content"))).toBe(false);
  });

  it("thins older snapshots and leaves other files", async () => {
    const folder = join(root, "content/signals");
    mkdirSync(folder, { recursive: true });
    for (let age = 60; age > 0; age -= 1) {
      const day = addDays(DAY, -age);
      writeFileSync(join(folder, `${day}.json`), `{"day":"${day}","papers":{}}`);
    }
    writeFileSync(join(folder, "notes.txt"), "");
    const { dropped } = await refresh();
    // 41 days are retained daily; the 20 before them begin on Friday 25 September.
    expect(dropped.length).toBe(20 - 4);
    expect(readdirSync(folder).slice(0, 5)).toEqual(
      ["2026-09-25", "2026-09-28", "2026-10-05", "2026-10-12", "2026-10-15"].map((day) => `${day}.json`),
    );
    expect(readSnapshots(root).issues).toEqual([
      {
        file: "content/signals/notes.txt",
        message: "is not a snapshot: this folder accepts only files named <yyyy-mm-dd>.json",
        hint: "move or delete it",
        rule: "signals",
        severity: "error",
      },
    ]);
  });

  it("sends no request where the day's snapshot cannot be read", async () => {
    mkdirSync(join(root, "content/signals"), { recursive: true });
    writeFileSync(join(root, "content/signals", `${DAY}.json`), "{");
    const refreshed = await refreshSignals(root, papers, { day: DAY, write: true, urls: {} });
    expect(refreshed.ok).toBe(false);
    expect(written()).toBe("{");
  });
});
