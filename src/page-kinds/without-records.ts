/** Kinds of pages that the search does not list. */
import { listPages } from "../catalogue/list-pages.ts";
import { limits, site } from "../config.ts";
import { changePages } from "../facts/change-pages.ts";
import { digestsOf } from "../outputs/feeds/digest.ts";
import { links } from "../urls.ts";
import { listOf, pagesOf, type PageKind, type ShownPapers } from "./page-kind.ts";

export const home = {
  pages: ({ papers }) => [[links.home(), papers] as const],
} satisfies PageKind;

export const changes = {
  pages: (catalogue, facts) =>
    pagesOf(
      changePages(catalogue, facts).length,
      links.changes,
      catalogue.papers.filter(({ changes, corrections }) => changes.length + corrections.length > 0),
    ),
} satisfies PageKind;

export const years = {
  *pages(catalogue): Generator<ShownPapers> {
    for (const year of catalogue.years) yield* listOf((page) => links.year(year, page), catalogue.papersByYear(year));
    yield [links.years(), catalogue.papers];
  },
} satisfies PageKind;

export const digests = {
  *pages({ announced }): Generator<ShownPapers> {
    const [days, weeks] = (["day", "week"] as const).map((period) => digestsOf(announced, period, site.digestsUntil));
    for (const { id, papers } of [...(days ?? []), ...(weeks ?? [])]) yield [links.digest(id), papers];
    // Weeks hold the same papers as their days.
    for (const { number, items } of listPages(days ?? [], limits.digestsPerPage)) {
      yield [links.digests(number), items.flatMap(({ papers }) => papers)];
    }
  },
} satisfies PageKind;

export const about = { navigation: { name: "About", href: links.about() } } satisfies PageKind;

export const subscribe = { navigation: { name: "Subscribe", href: links.feeds() } } satisfies PageKind;
