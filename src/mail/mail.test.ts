import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { smallCatalogue } from "../../tests/small-catalogue.ts";
import { catalogueFromContent } from "../catalogue/from-content.ts";
import { loadCatalogueFiles } from "../reader/catalogue-files.ts";
import { buildFacts } from "../facts/facts.ts";
import { limits } from "../config.ts";
import { composeDigest, toEml } from "./message.ts";
import { digestFor, readMailSettings, sendDigest } from "./run.ts";
import { fingerprint, readState, writeState } from "./state.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const catalogue = catalogueFromContent(loadCatalogueFiles(root).content);
const facts = buildFacts(catalogue);
const DAY = "2026-11-24";

interface Received {
  to: string;
  text: string;
}

/** A real SMTP server on localhost; `answer` may refuse a recipient or cut the connection. */
async function startServer(answer: (to: string) => "take" | "refuse" | "cut" = () => "take") {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (address, _session, callback) =>
      callback(
        answer(address.address) === "refuse"
          ? Object.assign(new Error("mailbox unavailable"), { responseCode: 550 })
          : undefined,
      ),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo[0]?.address ?? "";
        if (answer(to) === "cut") {
          for (const connection of server.connections)
            (connection as { _socket: { destroy(): void } })._socket.destroy();
          return;
        }
        received.push({ to, text: Buffer.concat(chunks).toString() });
        callback();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "digest-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const settings = (smtp: string, to = ["list@example.org"]) => ({
  MAIL_FROM: "Smallprint <digest@example.org>",
  MAIL_TO: to,
  MAIL_UNSUBSCRIBE_URL: "https://example.org/unsubscribe",
  MAIL_UNSUBSCRIBE_MAIL: "leave@example.org",
  SMTP_URL: smtp,
});
function today() {
  const digest = digestFor(catalogue, "day", DAY, folder);
  if (!digest) throw new Error(`nothing was added on ${DAY}`);
  return digest;
}

describe("the mail", () => {
  it("is multipart, with the headers that lists need, and parses back to its content", async () => {
    const digest = today();
    const mail = composeDigest(digest, facts, catalogue);
    const list = {
      from: "Smallprint <digest@example.org>",
      to: "list@example.org",
      unsubscribeUrl: "https://example.org/unsubscribe",
      unsubscribeMail: "leave@example.org",
    };
    const date = new Date("2026-11-24T18:00:00Z");
    const eml = await toEml(mail, list, date);
    expect(await toEml(mail, list, date)).toEqual(eml);
    const parsed = await PostalMime.parse(eml);
    const header = (name: string) => parsed.headers.find(({ key }) => key === name)?.value;
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.messageId).toBe(`<digest.${DAY}@smallprint.example>`);
    expect(header("list-id")).toBe("Smallprint digest <digest.smallprint.example>");
    expect(header("list-unsubscribe")).toBe(
      "<https://example.org/unsubscribe>, <mailto:leave@example.org?subject=unsubscribe>",
    );
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(eml.toString()).toContain("Content-Type: multipart/alternative");
    for (const paper of digest.papers.slice(0, 2)) {
      expect(mail.subject).toContain(paper.short);
    }
    expect(parsed.text).toContain("https://smallprint.example/papers/");
    expect(parsed.html).toContain('style="');
    expect(parsed.html).toContain("prefers-color-scheme: dark");
    // No tracking.
    expect(parsed.html).not.toMatch(/<img|<script|utm_|url\(/);
    expect(
      eml
        .toString()
        .split("\r\n")
        .every((line) => Buffer.byteLength(line) <= 998),
    ).toBe(true);
  });

  it("offers one-click unsubscribing only with an https address", async () => {
    const mail = composeDigest(today(), facts, catalogue);
    const eml = await toEml(
      mail,
      { from: "a@example.org", to: "b@example.org", unsubscribeMail: "c@example.org" },
      new Date(),
    );
    expect(eml.toString()).toMatch(/^List-Unsubscribe: <mailto:c@example\.org/m);
    expect(eml.toString()).not.toContain("List-Unsubscribe-Post");
  });

  it("lists at most the limit and counts the rest", () => {
    const digest = today();
    expect(digest.papers.length).toBeGreaterThan(limits.digestPapers);
    const { text } = composeDigest(digest, facts, catalogue);
    expect(text.match(/^\* /gm)?.length).toBe(limits.digestPapers);
    expect(text).toContain(
      `All ${digest.papers.length} papers of this digest: https://smallprint.example/digest/${DAY}/`,
    );
  });
});

describe("delivery", () => {
  it("sends once over repeated runs", async () => {
    const server = await startServer();
    const run = () => sendDigest(today(), facts, catalogue, settings(server.url), { stateFolder: folder });
    expect(await run()).toEqual([{ recipient: "list@example.org", outcome: "sent" }]);
    expect(await run()).toEqual([{ recipient: "list@example.org", outcome: "already sent" }]);
    await server.close();
    expect(server.received).toHaveLength(1);
    const mail = await PostalMime.parse(server.received[0]?.text ?? "");
    expect(mail.to?.[0]?.address).toBe("list@example.org");
    expect(readFileSync(join(folder, `${DAY}.json`), "utf8")).not.toContain("list@example.org");
  });

  it("reports which recipient failed, and a repeated run sends only to that one", async () => {
    let refusing = true;
    const server = await startServer((to) => (refusing && to === "b@example.org" ? "refuse" : "take"));
    const to = ["a@example.org", "b@example.org", "c@example.org"];
    const run = () => sendDigest(today(), facts, catalogue, settings(server.url, to), { stateFolder: folder });
    const first = await run();
    expect(first.map(({ outcome }) => outcome)).toEqual(["sent", "failed", "sent"]);
    expect(first[1]?.reason).toContain("mailbox unavailable");
    refusing = false;
    expect((await run()).map(({ outcome }) => outcome)).toEqual(["already sent", "sent", "already sent"]);
    await server.close();
    expect(server.received.map((mail) => mail.to).sort()).toEqual(to);
  });

  it("fails where there is no server, and can be repeated", async () => {
    const server = await startServer();
    await server.close();
    const [delivery] = await sendDigest(today(), facts, catalogue, settings(server.url), { stateFolder: folder });
    expect(delivery?.outcome).toBe("failed");
    expect(delivery?.reason).toContain("ECONNREFUSED");
    expect(readState(folder, DAY)?.recipients).toEqual({});
  });

  it("fails where the server never responds", async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", () => resolve()));
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const [delivery] = await sendDigest(today(), facts, catalogue, settings(url), {
      stateFolder: folder,
      timeout: 200,
    });
    silent.close();
    expect(delivery?.outcome).toBe("failed");
    expect(delivery?.reason).toMatch(/Timeout|Greeting never received/);
  });

  it("does not send again by itself after an interrupted delivery", async () => {
    let cutting = true;
    const server = await startServer(() => (cutting ? "cut" : "take"));
    const run = (resend: boolean) =>
      sendDigest(today(), facts, catalogue, settings(server.url), { stateFolder: folder, resend });
    expect((await run(false))[0]?.outcome).toBe("unknown");
    cutting = false;
    expect((await run(false))[0]?.outcome).toBe("unknown");
    expect(server.received).toHaveLength(0);
    expect((await run(true))[0]?.outcome).toBe("sent");
    await server.close();
    expect(server.received).toHaveLength(1);
  });

  it("refuses a damaged state rather than sending twice", async () => {
    writeFileSync(join(folder, `${DAY}.json`), "{");
    await expect(
      sendDigest(today(), facts, catalogue, settings("smtp://127.0.0.1:1"), { stateFolder: folder }),
    ).rejects.toThrow(/is damaged/);
  });
});

describe("late arrivals", () => {
  it("are in the next digest if no earlier one had them", () => {
    const papers = catalogue.announced.map(({ id }) => id);
    const [missed, ...mailed] = papers;
    const earlier = { digest: DAY, messageId: "<x>", papers: mailed, recipients: {} };
    expect(digestFor(catalogue, "day", "2026-11-25", folder)).toBeUndefined();
    writeState(folder, earlier);
    expect(digestFor(catalogue, "day", "2026-11-25", folder)?.papers.map(({ id }) => id)).toEqual([missed]);
    expect(digestFor(catalogue, "day", "2026-12-31", folder)).toBeUndefined();
  });
});

describe("settings", () => {
  it("reports all missing and wrong ones at once", () => {
    expect(
      readMailSettings({
        MAIL_TO: "no address",
        MAIL_UNSUBSCRIBE_URL: "http://a.example",
        SMTP_URL: "https://b.example",
      }),
    ).toEqual({
      problems: [
        "MAIL_FROM is not set",
        "MAIL_TO is not a mail address",
        "MAIL_UNSUBSCRIBE_URL is not an https address",
        "SMTP_URL is not an address like smtp://user:password@host:587",
      ],
    });
  });

  it("refuse line breaks in addresses, which would start a header", () => {
    expect(readMailSettings({ MAIL_FROM: "a@example.org\r\nBcc: b@example.org", MAIL_TO: "c@example.org" })).toEqual({
      problems: ["MAIL_FROM is not a mail address"],
    });
  });
});

describe("npm run digest", () => {
  const small = smallCatalogue();
  afterAll(() => small.remove());
  const run = (args: string[], env: Record<string, string>) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, ["scripts/digest.ts", "--root", small.root, "--state", folder, ...args], {
        cwd: root,
        env: { ...process.env, ...env },
      });
      let out = "";
      let err = "";
      child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
      child.on("close", (code) => resolve({ code, out, err }));
    });
  const env = (smtp: string) => ({
    MAIL_FROM: "digest@example.org",
    MAIL_TO: "a@example.org,b@example.org",
    SMTP_URL: smtp,
  });

  it("exits with 1 while something is undelivered, and with 0 once all is", async () => {
    let refusing = true;
    const server = await startServer((to) => (refusing && to === "b@example.org" ? "refuse" : "take"));
    const first = await run(["--date", DAY, "--send"], env(server.url));
    expect(first.code).toBe(1);
    expect(first.out).toContain("a@example.org: sent");
    expect(first.err).toContain("b@example.org: failed");
    expect(first.err).toContain("1 of 2 not delivered");
    expect(readState(folder, DAY)?.recipients).toEqual({ [fingerprint("a@example.org")]: "sent" });
    refusing = false;
    const second = await run(["--date", DAY, "--send"], env(server.url));
    await server.close();
    expect(second.code).toBe(0);
    expect(second.out).toContain("a@example.org: already sent\nb@example.org: sent");
    expect(server.received.map(({ to }) => to)).toEqual(["a@example.org", "b@example.org"]);
  });

  it("refuses wrong calls with 2 and sends nothing", async () => {
    expect((await run(["--date", "yesterday"], {})).code).toBe(2);
    expect((await run(["--date", "2999-01-01"], {})).code).toBe(2);
    const unset = await run(["--date", DAY, "--send"], { MAIL_FROM: "", MAIL_TO: "", SMTP_URL: "" });
    expect(unset.code).toBe(2);
    expect(unset.err).toContain("MAIL_FROM is not set\nMAIL_TO is not set");
  });

  it("reports a day without additions", async () => {
    const { code, out } = await run(["--date", "2026-11-01"], {});
    expect(code).toBe(0);
    expect(out).toBe("Nothing was added on 2026-11-01: no mail.\n");
  });
});
