/** Runs nginx on its own socket with `docs/hosting/nginx.conf`, in which only the lines marked HERE are changed. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { withServers } from "../../scripts/test-tools.ts";
import { movedPage } from "../../src/layouts/moved-page.ts";
import { root, type Site } from "../site/site.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Server {
  /** Requests a path below the base, unchanged, without following redirects or decoding. */
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** Requests an absolute path. */
  getAt: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  getOverTls: (path: string) => Promise<Answer>;
  stop: () => Promise<void>;
}

/** The catalogue has no former ids yet, so the served copy gets a page at one, written as the build writes it. */
export const FORMER = "a-former-id";

/** @throws with nginx's own message if it does not accept the configuration */
export async function startNginx(site: Site): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "smallprint-nginx-"));
  const [plain, secure] = [join(folder, "http"), join(folder, "https")];
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const child = await launch(site, folder, plain, secure).catch((error: unknown) => {
    remove();
    throw error;
  });
  const request = (path: string, headers: Record<string, string> = {}, tls = false) =>
    new Promise<Answer>((resolve, reject) => {
      const call = (tls ? httpsRequest : httpRequest)(
        {
          socketPath: tls ? secure : plain,
          path,
          headers: { host: "papers.example", ...headers },
          rejectUnauthorized: false,
        },
        (response) => {
          const pieces: Buffer[] = [];
          response.on("data", (piece: Buffer) => pieces.push(piece));
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
          );
        },
      );
      call.on("error", reject).end();
    });
  return {
    get: (path, headers) => request(site.base + path, headers),
    getAt: (path, headers) => request(path, headers),
    getOverTls: (path) => request(site.base + path, {}, true),
    stop: async () => {
      child.kill();
      await once(child, "exit");
      remove();
    },
  };
}

async function launch(site: Site, folder: string, plain: string, secure: string): Promise<ChildProcess> {
  layOut(site, join(folder, "www"));
  makeCertificate(folder);
  writeFileSync(join(folder, "site.conf"), filledIn(site, folder, plain, secure));
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr crit;
    events {}
    http {
      access_log off;
      ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
      include ${folder}/site.conf;
    }`,
  );
  const parameters = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"];
  const env = withServers();
  const check = spawnSync("nginx", [...parameters, "-t"], { env, encoding: "utf8" });
  if (check.error || check.status !== 0) throw new Error(`nginx: ${check.error?.message ?? check.stderr}`);
  if (/\[(warn|emerg)\]/.test(check.stderr)) throw new Error(check.stderr);
  const child = spawn("nginx", parameters, { env, stdio: ["ignore", "ignore", "inherit"] });
  await answers(plain, child);
  return child;
}

/** Links to the built files, below the base if there is one. */
function layOut(site: Site, www: string): void {
  const target = join(www, site.base);
  mkdirSync(join(target, "papers", FORMER), { recursive: true });
  for (const inner of ["", "papers"]) {
    for (const name of readdirSync(join(site.folder, inner))) {
      if (name !== "papers") symlinkSync(join(site.folder, inner, name), join(target, inner, name));
    }
  }
  writeFileSync(join(target, "papers", FORMER, "index.html"), movedPage("Phi-3", `${site.base}papers/phi-3/`));
}

function makeCertificate(folder: string): void {
  const made = spawnSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
      ...["-subj", "/CN=papers.example", "-keyout", join(folder, "key.pem"), "-out", join(folder, "certificate.pem")],
    ],
    { encoding: "utf8" },
  );
  if (made.error || made.status !== 0) throw new Error(`openssl: ${made.error?.message ?? made.stderr}`);
}

function filledIn(site: Site, folder: string, plain: string, secure: string): string {
  const changes: [line: string, instead: string][] = [
    [
      "    listen 80;",
      `    listen unix:${plain}; listen unix:${secure} ssl;
       ssl_certificate ${folder}/certificate.pem; ssl_certificate_key ${folder}/key.pem;`,
    ],
    ["    root /srv/papers;", `    root ${folder}/www;`],
    ['    set $base "";', `    set $base "${site.base.slice(0, -1)}";`],
  ];
  return changes.reduce(
    (config, [line, instead]) => {
      if (config.split(line).length !== 2) throw new Error(`docs/hosting/nginx.conf has not exactly one "${line}"`);
      return config.replace(line, () => instead);
    },
    readFileSync(join(root, "docs/hosting/nginx.conf"), "utf8"),
  );
}

async function answers(socket: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    const connected = await new Promise<boolean>((resolve) => {
      const attempt = connect(socket, () => {
        attempt.end();
        resolve(true);
      }).on("error", () => resolve(false));
    });
    if (connected) return;
    await wait(20);
  }
}
