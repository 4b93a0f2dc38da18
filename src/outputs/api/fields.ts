/** The kinds of field that objects of the API are made of. */
import { z } from "zod";
import { toAbsoluteUrl, links } from "../../urls.ts";

/** A field under the description that it has in the front matter's schema: one text for both. */
export function like<T extends z.ZodType>(field: z.ZodType, schema: T): T {
  return field.description === undefined ? schema : schema.describe(field.description);
}

export const ids = (what: string) => z.array(z.string()).describe(what);

/** Where a thing is shown, and where it stands whole. */
export const addresses = {
  url: z.url().describe("Our page about it."),
  api: z.url().describe("The file of this API in which it stands whole."),
};

/** @param paper its id */
export const paperAddresses = (paper: string) => ({
  url: toAbsoluteUrl(links.paper(paper)),
  api: toAbsoluteUrl(links.apiPaper(paper)),
});

/** Ids in their order; the second of equal ones gets `-2`, the third `-3`. */
export function numberRepeats(all: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return all.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
