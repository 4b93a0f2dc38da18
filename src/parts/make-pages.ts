/** Makes the pages of one part, in a process of its own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pagesText } from "../discovery/sitemap.ts";
import { TakenOver } from "../reuse/taken-over.ts";
import { keepOwnHashes } from "../security/own-hashes.ts";
import { site } from "../site.ts";
import { entryOf } from "./bundle.ts";
import type { Address } from "./entry.ts";
import { shareOf, type Part } from "./part.ts";
import { digestAtOnce } from "./quick-digest.ts";

/** What a process that makes pages tells its parent. */
export interface Progress {
  done: number;
  total: number;
}

/** How often the parent is told: a message costs more than a small page. */
const EVERY = 50;

/** What a process that makes pages has to know. */
export interface Making {
  part: Part;
  /** Folder of the bundled code. */
  bundle: string;
  /** Folder that the pages go to. */
  folder: string;
  /** Files that are written elsewhere. */
  without: readonly string[];
  /** Where the addresses for the sitemap are listed. */
  listed: string;
  /** Where it is written down what the pages ask; nothing is if undefined. */
  made?: string | undefined;
  /** An earlier site, and what was written down of it. */
  earlier?: { site: string; folder: string } | undefined;
}

/**
 * Makes the pages of a part, one after the other.
 * @throws if two routes make one file, or a page fails: then with its address
 */
export async function makePages(making: Making, tell: (progress: Progress) => void): Promise<void> {
  const { part, bundle, folder, made, earlier } = making;
  digestAtOnce();
  // Before any page is loaded: they ask who watches then.
  const taken = made === undefined ? undefined : new TakenOver(earlier);
  const { addresses, render } = await entryOf(bundle);
  const own = shareOf(withFiles(await addresses()), ({ address }) => address.route.component, part);
  const elsewhere = new Set(making.without);
  const put = putting(folder);
  const make = async (address: Address, file: string) =>
    put(file, await contentOf(await render(urlOf(address), address)));
  const progress: Progress = { done: 0, total: own.length };
  tell(progress);
  for (const { address, file } of own) {
    try {
      if (elsewhere.has(file)) continue;
      const key = address.cacheKey;
      if (!taken || key === undefined) await make(address, file);
      else if (!taken.take(file, key)) await taken.make(file, key, () => make(address, file));
    } catch (error) {
      throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
    } finally {
      progress.done += 1;
      if (progress.done % EVERY === 0 || progress.done === progress.total) tell(progress);
    }
  }
  if (made !== undefined) taken?.save(made, folder);
  const pages = own.filter(({ address }) => address.route.type === "page").map(({ address }) => urlOf(address).href);
  writeFileSync(making.listed, pagesText(pages));
}

/** The file of each address, below the site's folder. @throws if two addresses have one file */
function withFiles(addresses: readonly Address[]): { address: Address; file: string }[] {
  const routes = new Map<string, string>();
  return addresses.map((address) => {
    const file = fileOf(address);
    const { route } = address.route;
    const other = routes.get(file);
    if (other !== undefined) throw new Error(`${file} is made twice: by the routes ${other} and ${route}`);
    routes.set(file, route);
    return { address, file };
  });
}

const pathOf = ({ pathname }: Address) => pathname.replace(/^\/|\/$/g, "");

function fileOf(address: Address): string {
  const path = pathOf(address);
  if (address.route.type !== "page") return path;
  // What hosts look for where nothing stands.
  return path === "404" ? "404.html" : join(path, "index.html");
}

function urlOf(address: Address): URL {
  const path = pathOf(address);
  return new URL(site.base + path + (address.route.type === "page" && path !== "" ? "/" : ""), site.url);
}

/** Pages with their own hashes only. */
async function contentOf(response: Response): Promise<string | Uint8Array> {
  const html = response.headers.get("Content-Type")?.startsWith("text/html") === true;
  return html ? keepOwnHashes(await response.text()) : new Uint8Array(await response.arrayBuffer());
}

/** Writes files below a folder; in order, since waiting for each costs more than writing it. */
function putting(folder: string): (file: string, content: string | Uint8Array) => void {
  const there = new Set<string>();
  return (file, content) => {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!there.has(parent)) mkdirSync(parent, { recursive: true });
    there.add(parent);
    try {
      writeFileSync(path, content, { flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      throw new Error("a file of this name stands in public/ already", { cause: error });
    }
  };
}
