/** The order in which the schema lists a file's fields, which files follow. */
import type { z } from "zod";
import { unwrap } from "../reader/zod-issues.ts";

type Path = (string | number)[];

/** The part of a schema that concerns field order. */
export interface Order {
  /** Fields of a map, in their order. */
  fields?: Map<string, Order>;
  /** Position of each field in that order. */
  ranks?: Map<string, number>;
  /** Items of a list, or values of a map with arbitrary names. */
  each?: Order;
}

/** The order that a schema defines; of a union, that of its map. */
export function orderOf(schema: z.core.$ZodType): Order {
  const inner = unwrap(schema);
  switch (inner._zod.def.type) {
    case "object": {
      const { shape } = (inner as z.core.$ZodObject)._zod.def;
      const ranks = new Map(Object.keys(shape).map((name, index) => [name, index]));
      return { fields: new Map(Object.entries(shape).map(([name, field]) => [name, orderOf(field)])), ranks };
    }
    case "array":
      return { each: orderOf((inner as z.core.$ZodArray)._zod.def.element) };
    case "record":
      return { each: orderOf((inner as z.core.$ZodRecord)._zod.def.valueType) };
    case "union":
      return (
        (inner as z.core.$ZodUnion)._zod.def.options
          .map((option) => orderOf(option))
          .find(({ fields, each }) => fields !== undefined || each !== undefined) ?? {}
      );
    default:
      return {};
  }
}

/** The first field that comes before one that the schema lists earlier, or null. Unknown fields are ignored. */
export function firstMisplaced(value: unknown, order: Order, path: Path = []): Path | null {
  if (Array.isArray(value)) {
    if (order.each === undefined) return null;
    for (const [index, item] of value.entries()) {
      const found = firstMisplaced(item, order.each, [...path, index]);
      if (found !== null) return found;
    }
    return null;
  }
  if (value === null || typeof value !== "object") return null;
  const { fields, ranks } = order;
  const names = Object.keys(value);
  if (fields !== undefined && ranks !== undefined && !isSorted(names, ranks)) {
    const sortedKeys = sortNames(names, fields);
    return [...path, names.find((name, index) => name !== sortedKeys[index]) ?? ""];
  }
  for (const name of names) {
    const next = fields === undefined ? order.each : fields.get(name);
    if (next === undefined) continue;
    const found = firstMisplaced((value as Record<string, unknown>)[name], next, [...path, name]);
    if (found !== null) return found;
  }
  return null;
}

function isSorted(names: readonly string[], ranks: ReadonlyMap<string, number>): boolean {
  let last = -1;
  for (const name of names) {
    const rank = ranks.get(name) ?? last;
    if (rank < last) return false;
    last = rank;
  }
  return true;
}

/** Names in the schema's order; unknown ones stay after the known one that they follow. */
export function sortNames(names: readonly string[], fields: ReadonlyMap<string, unknown>): string[] {
  const rank = new Map([...fields.keys()].map((name, index) => [name, index]));
  let last = -1;
  return names
    .map((name) => ({ name, rank: (last = rank.get(name) ?? last) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ name }) => name);
}
