/** The reader's own list of paper ids, stored in the browser only. */
const KEY = "reading-list";

export function readList(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(stored)
      ? stored.filter((id): id is string => typeof id === "string" && /^[a-z0-9.-]+$/.test(id))
      : [];
  } catch {
    return [];
  }
}

export function writeList(ids: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set(ids)]));
  } catch {
    // Storage may be disabled: then nothing is saved.
  }
}

/** Adds or removes an id. Returns whether the list contains it afterwards. */
export function toggleInList(id: string): boolean {
  const list = readList();
  const isAdded = !list.includes(id);
  writeList(isAdded ? [...list, id] : list.filter((other) => other !== id));
  return isAdded;
}
