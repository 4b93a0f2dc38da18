/** Field types of the API's objects. */
import { z } from "zod";
import { toAbsoluteUrl, links } from "../../urls.ts";

/** A field with its description from the front matter's schema. */
export function like<T extends z.ZodType>(field: z.ZodType, schema: T): T {
  return field.description === undefined ? schema : schema.describe(field.description);
}

export const ids = (what: string) => z.array(z.string()).describe(what);

/** Addresses of an item's page and of its full data. */
export const addresses = {
  url: z.url().describe("Our page about it."),
  api: z.url().describe("The file of this API in which it stands whole."),
};

/** @param paper its id */
export const paperAddresses = (paper: string) => ({
  url: toAbsoluteUrl(links.paper(paper)),
  api: toAbsoluteUrl(links.apiPaper(paper)),
});

/** Makes ids unique in their order: the second of equal ones gets `-2`, the third `-3`. */
export function numberRepeats(all: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return all.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
