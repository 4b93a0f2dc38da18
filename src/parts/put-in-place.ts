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

/**
 * Puts what is new into the earlier site, and takes away what is neither new nor kept.
 * @param kept files of the earlier site that stay, as paths below it
 * @param trash folder on the same disk that need not exist; it is left to the caller
 */
export function updateSite(site: string, target: string, kept: ReadonlySet<string>, trash: string): void {
  const folders = new Set<string>();
  for (const file of kept) {
    for (let folder = dirname(file); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  mkdirSync(trash, { recursive: true });
  let gone = 0;
  const takeAway = (path: string) => renameSync(join(target, path), join(trash, String(gone++)));
  const update = (folder: string) => {
    const inside = (name: string) => (folder === "." ? name : `${folder}/${name}`);
    const earlier = readdirSync(join(target, folder)).map(inside);
    const fresh = existsSync(join(site, folder)) ? readdirSync(join(site, folder)).map(inside) : [];
    for (const path of earlier) if (!kept.has(path) && !folders.has(path)) takeAway(path);
    for (const path of fresh) if (!folders.has(path)) renameSync(join(site, path), join(target, path));
    for (const path of earlier) if (folders.has(path)) update(path);
  };
  update(".");
}
