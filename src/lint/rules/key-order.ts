/** Fields are in the schema's order, so that every file is laid out the same way. */
import { paper } from "../../schema/paper.ts";
import { benchmark } from "../../schema/taxonomy.ts";
import { at } from "../../reader/zod-issues.ts";
import { firstMisplaced, orderOf } from "../key-order.ts";
import type { ContentRule } from "../rule.ts";

const papers = orderOf(paper);
const benchmarks = orderOf(benchmark);

export const keyOrder: ContentRule = {
  name: "key-order",
  severity: "warning",
  check(content) {
    const order = content.file.startsWith("content/papers/") ? papers : benchmarks;
    const path = firstMisplaced(content.fields, order);
    if (path === null) return [];
    return [{ ...at(content, path, "is not in the schema's order", "move it", true), fixable: true }];
  },
};
