/** Access to front matter that is not validated yet: missing or differently typed values are undefined or empty. */
import type { ContentFile } from "./front-matter.ts";

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A field of a map. Only own properties count, not inherited ones. */
export function getField(value: unknown, key: string): unknown {
  return value !== null && typeof value === "object" && !Array.isArray(value) && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

export function getKeys(value: unknown): string[] {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? Object.keys(value) : [];
}

/** Trimmed text; undefined for anything else and for empty text. */
export function asText(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}

/** The models that a paper introduces, in order, with their index in the list. */
export function modelsOf(content: ContentFile): { id: string; index: number }[] {
  return asArray(getField(content.fields, "models")).flatMap((model, index) => {
    const id = asText(getField(model, "id"));
    return id === undefined ? [] : [{ id, index }];
  });
}
