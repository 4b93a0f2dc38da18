/** Interactive prompts about the proposals. */
import type { Readable, Writable } from "node:stream";
import { autocompleteMultiselect, confirm, isCancel, text } from "@clack/prompts";
import type { CatalogueFiles } from "../reader/catalogue-files.ts";
import { readReference } from "../schema/arxiv-id.ts";
import { slug } from "../schema/fields.ts";
import { paper } from "../schema/paper.ts";
import type { Proposals, Wishes } from "./decide.ts";
import type { Proposal } from "./propose-taxonomy.ts";

/** The terminal, or a test's streams. */
export interface Terminal {
  input?: Readable;
  output?: Writable;
}

/** The reference that a user types; null if cancelled. */
export async function askReference(terminal: Terminal = {}): Promise<string | null> {
  const answer = await text({
    ...terminal,
    message: "Which paper? An arXiv id, its address, or a DOI",
    placeholder: "2506.07900",
    validate: (value) => (readReference(value ?? "") === null ? "That is neither an arXiv id nor a DOI" : undefined),
  });
  return isCancel(answer) ? null : answer;
}

/** Prompts for every wish that was not given as an option; null if cancelled. */
export async function askWishes(
  proposals: Proposals,
  given: Wishes,
  { families, topics }: Pick<CatalogueFiles, "families" | "topics">,
  taken: ReadonlySet<string>,
  terminal: Terminal = {},
): Promise<Wishes | null> {
  const id =
    given.id ??
    (await text({
      ...terminal,
      message: "Id: the file's name and the page's address, permanent",
      initialValue: proposals.name.id,
      validate: (value) => {
        if (!slug("").safeParse(value).success) return 'Lower-case letters, digits, "-" and "." only';
        return taken.has(value ?? "") ? "Another paper has this id" : undefined;
      },
    }));
  if (isCancel(id)) return null;
  const short =
    given.short ??
    (await text({
      ...terminal,
      message: "Short name, for lists and links",
      initialValue: proposals.name.short ?? "",
      validate: (value) => paper.shape.short.safeParse(value).error?.issues[0]?.message,
    }));
  if (isCancel(short)) return null;
  const chosenFamilies =
    given.families ??
    (await choose(
      "Families: none is right for most papers",
      [...families].map(([key, { fields }]) => ({ id: key, name: fields.name })),
      proposals.families,
      false,
      terminal,
    ));
  if (isCancel(chosenFamilies)) return null;
  const ranked = [...proposals.topics, ...proposals.otherTopics].map(({ id: key }) => ({
    id: key,
    name: topics.get(key)?.fields.name ?? key,
  }));
  const chosenTopics = given.topics ?? (await choose("Topics: one to four", ranked, proposals.topics, true, terminal));
  if (isCancel(chosenTopics)) return null;
  return { id, short, families: chosenFamilies, topics: chosenTopics };
}

function choose(
  message: string,
  all: readonly { id: string; name: string }[],
  proposed: readonly Proposal[],
  required: boolean,
  terminal: Terminal,
) {
  const why = new Map(proposed.map((proposal) => [proposal.id, proposal.why]));
  // Proposals come first.
  const options = [...all]
    .sort((a, b) => Number(why.has(b.id)) - Number(why.has(a.id)))
    .map(({ id, name }) => ({ value: id, label: name, hint: why.get(id) ?? id }));
  return autocompleteMultiselect({
    ...terminal,
    message,
    options,
    initialValues: [...why.keys()],
    required,
    maxItems: 8,
  });
}

/** Whether to write; false also if cancelled. */
export async function askConsent(file: string, terminal: Terminal = {}): Promise<boolean> {
  return (await confirm({ ...terminal, message: `Write ${file}?` })) === true;
}
