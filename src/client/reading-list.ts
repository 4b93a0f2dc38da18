/** The reader's own list: ids of papers, stored in the browser and sent nowhere. */
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
    // Storage may be switched off: then nothing is saved.
  }
}

/** Adds or removes an id. Returns whether it is in the list afterwards. */
export function toggleInList(id: string): boolean {
  const list = readList();
  const saved = !list.includes(id);
  writeList(saved ? [...list, id] : list.filter((other) => other !== id));
  return saved;
}
