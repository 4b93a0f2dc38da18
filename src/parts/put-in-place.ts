/** Puts a finished site where the earlier one stands. What is taken away is moved first and deleted last. */
import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Puts a whole site in the place of the earlier one, if there is one.
 * @param trash folder on the same disk that need not exist; it is left to the caller
 */
export function replaceSite(site: string, target: string, trash: string): void {
  mkdirSync(dirname(target), { recursive: true });
  mkdirSync(trash, { recursive: true });
  if (existsSync(target)) renameSync(target, join(trash, "earlier"));
  renameSync(site, target);
}

/** What changes in a site that stays where it is. */
export interface Update {
  /** Folders that hold kept files. */
  folders: ReadonlySet<string>;
  /** Files and folders that go, as paths below the site: all but what is kept. */
  gone: readonly string[];
}

/**
 * Looks through a site for what is not kept.
 * @param kept files that stay, as paths below it
 */
export function planUpdate(target: string, kept: ReadonlySet<string>): Update {
  const folders = new Set(["."]);
  for (const file of kept) {
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  const gone: string[] = [];
  for (const folder of folders) {
    for (const name of readdirSync(join(target, folder))) {
      const path = join(folder, name);
      if (!kept.has(path) && !folders.has(path)) gone.push(path);
    }
  }
  return { folders, gone };
}

/**
 * Takes away what goes, and puts in what is new.
 * @param site what is new
 * @param trash folder on the same disk that need not exist; it is left to the caller
 */
export function updateSite(site: string, target: string, { folders, gone }: Update, trash: string): void {
  mkdirSync(trash, { recursive: true });
  for (const [number, path] of gone.entries()) renameSync(join(target, path), join(trash, String(number)));
  const put = (folder: string) => {
    for (const name of readdirSync(join(site, folder))) {
      const path = join(folder, name);
      if (folders.has(path)) put(path);
      else renameSync(join(site, path), join(target, path));
    }
  };
  put(".");
}
