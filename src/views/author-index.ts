/** One page of the index of authors: names under their first letters. */
import { groupBy, type Catalogue } from "../catalogue/catalogue.ts";
import { firstLetter, letterName, type NamePage } from "../catalogue/list-pages.ts";

export interface AuthorGroup {
  /** `a` to `z`, or `other` */
  id: string;
  /** As a heading. */
  letter: string;
  authors: readonly { id: string; name: string; papers: number }[];
}

export function authorGroups(
  { items }: Pick<NamePage<{ id: string; name: string }>, "items">,
  catalogue: Catalogue,
): AuthorGroup[] {
  return [...groupBy(items, ({ name }) => [firstLetter(name)])].map(([id, authors]) => ({
    id,
    letter: letterName(id),
    authors: authors.map(({ id, name }) => ({ id, name, papers: catalogue.papersByAuthor(id).length })),
  }));
}
