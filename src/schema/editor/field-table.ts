/** The tables of all fields in `docs/fields.md`, from the same schemas that editors use. */
import type { JsonSchema } from "../json-schema.ts";

type Node = Exclude<JsonSchema, boolean>;

/** A kind of file with its schema; `name` as in "Fields of a paper". */
export interface Kind {
  name: string;
  files: string;
  schema: JsonSchema;
}

/** A separate table for every kind of file and for every group of fields in it. */
export function writeFieldTables(kinds: readonly Kind[]): string {
  return kinds.map((kind) => writeKind(kind)).join("\n");
}

/** A group of fields: its path in a file, and its schema. */
interface Group {
  path: string;
  node: Node;
}

function writeKind({ name, files, schema }: Kind): string {
  const groups: Group[] = [];
  /** Groups that occur twice (settings) are written once. */
  const known = new Map<string, string>();
  const visit = (path: string, node: Node): void => {
    const key = JSON.stringify(node.properties);
    if (known.has(key)) return;
    known.set(key, path);
    groups.push({ path, node });
    for (const [field, inner] of fieldsOf(node)) {
      const group = groupOf(inner);
      if (group) visit(`${path === "" ? "" : `${path}.`}${field}${group.suffix}`, group.node);
    }
  };
  const root = groupOf(schema as Node);
  if (root) visit(root.suffix.slice(1), root.node);
  const pathOf = (node: Node) => known.get(JSON.stringify(node.properties)) ?? "";
  const [first, ...rest] = groups.map(({ path, node }) => ({ path, text: writeGroup(node, pathOf, name) }));
  return [
    `## Fields of ${name}\n\nIn \`${files}\`.\n\n${first?.text ?? ""}`,
    ...rest.map(({ path, text }) => `### \`${path}\` of ${name}\n\n${text}`),
  ].join("\n");
}

function writeGroup(node: Node, pathOf: (node: Node) => string, name: string): string {
  const required = new Set(node.required);
  const rows = fieldsOf(node).map(([field, inner]) => {
    const group = groupOf(inner);
    const accepted =
      group === undefined ? describeAccepted(inner) : describeGroup(group.suffix, pathOf(group.node), name);
    return `| ${[`\`${field}\``, required.has(field) ? "yes" : "", accepted, inner.description ?? ""].map(cell).join(" | ")} |`;
  });
  const about = node.description === undefined ? "" : `${node.description}\n\n`;
  return `${about}| field | required | takes | meaning |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

const fieldsOf = (node: Node) => Object.entries(node.properties ?? {}) as [string, Node][];

/** The nested fields of a field, if any, and how its path continues: a list, entries by name, or plain fields. */
function groupOf(node: Node): { suffix: string; node: Node } | undefined {
  if (isSourced(node)) return undefined;
  if (node.properties) return { suffix: "", node };
  const items = node.items as Node | undefined;
  if (items?.properties) return { suffix: "[]", node: items };
  const entries = node.additionalProperties as Node | undefined;
  if (entries?.properties) return { suffix: ".<name>", node: entries };
  return undefined;
}

function describeGroup(suffix: string, path: string, name: string): string {
  const link = `[\`${path}\`](#${anchor(`${path} of ${name}`)})`;
  if (suffix === "[]") return `a list, see ${link}`;
  return suffix === "" ? `fields, see ${link}` : `entries by name, see ${link}`;
}

/** The anchor that GitHub generates for a heading. */
export const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, "")
    .replaceAll(" ", "-");

/** `{ value, source }`, or a constant instead. */
function isSourced(node: Node): boolean {
  return sourcedOf(node) !== undefined;
}

function sourcedOf(node: Node): Node | undefined {
  return (node.anyOf as Node[] | undefined)?.find(({ properties }) => properties?.["value"] && properties["source"]);
}

function describeAccepted(node: Node): string {
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.enum) {
    const names = [...new Set(node.enum.map(String))].map((name) => `\`${name}\``);
    return names.length === 2 ? names.join(" or ") : `one of ${names.join(", ")}`;
  }
  const sourced = sourcedOf(node);
  if (sourced) {
    const word = (node.anyOf as Node[]).find((option) => option.const !== undefined);
    const value = describeAccepted(sourced.properties?.["value"] as Node);
    return `${value}, [sourced](#sourced-values)${word === undefined ? "" : `, or ${describeAccepted(word)}`}`;
  }
  if (node.anyOf) return (node.anyOf as Node[]).map(describeAccepted).join(" or ");
  const expected = /^Expected (.+)\.$/s.exec(String(node["errorMessage"] ?? ""))?.[1] ?? "text";
  const items = node.items as Node | undefined;
  return items?.enum ? `${expected}, each ${describeAccepted(items)}` : expected;
}

/** Text of a cell: an unescaped bar would end it. */
const cell = (text: string) => text.replaceAll("|", "\\|");
