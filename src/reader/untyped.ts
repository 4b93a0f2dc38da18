/** Ways into front matter whose form nobody has checked yet: what is not there, or is of another kind, is nothing. */
import type { ContentFile } from "./front-matter.ts";

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A field of a map. Fields are own properties: what objects inherit is none. */
export function getField(value: unknown, key: string): unknown {
  return value !== null && typeof value === "object" && !Array.isArray(value) && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

export function getKeys(value: unknown): string[] {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? Object.keys(value) : [];
}

/** Text without white space around it; nothing where there is no text. */
export function asText(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? undefined : text;
}

/** The models that a paper introduces, in order, with their place in the list. */
export function modelsOf(content: ContentFile): { id: string; index: number }[] {
  return asArray(getField(content.fields, "models")).flatMap((model, index) => {
    const id = asText(getField(model, "id"));
    return id === undefined ? [] : [{ id, index }];
  });
}
