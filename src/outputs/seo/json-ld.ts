/** schema.org descriptions of pages, as JSON-LD. */
import { downloads } from "../api/files.ts";
import type { Paper } from "../../catalogue/catalogue.ts";
import { isGroup } from "../citations/names.ts";
import { isJournal } from "../citations/venues.ts";
import { toAbsoluteUrl, external, links } from "../../urls.ts";
import { limits, site } from "../../config.ts";

export type JsonLd = Record<string, unknown> & { "@type": string };

/** The text of a JSON-LD script, escaped so that nothing in it can end the script or open a tag. */
export function jsonLd(thing: JsonLd): string {
  return JSON.stringify({ "@context": "https://schema.org", ...thing })
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026");
}

export function describePaper(paper: Paper): JsonLd {
  const { venue } = paper;
  const doi = venue?.doi ?? paper.doi;
  return {
    "@type": "ScholarlyArticle",
    headline: paper.title,
    // Search engines show only a few; the page and its citations list all.
    author: paper.authors
      .slice(0, limits.jsonLdAuthors)
      .map((name) => ({ "@type": isGroup(name) ? "Organization" : "Person", name })),
    datePublished: paper.published,
    ...(paper.revised === undefined ? {} : { dateModified: paper.revised }),
    identifier: [`arXiv:${paper.arxiv}`, ...(doi === undefined ? [] : [`doi:${doi}`])],
    ...(venue === undefined
      ? {}
      : {
          isPartOf: isJournal(venue.name)
            ? { "@type": "Periodical", name: venue.name }
            : { "@type": "CreativeWork", name: `${venue.name} ${venue.year}` },
          ...(venue.pages === undefined ? {} : { pagination: venue.pages }),
        }),
    sameAs: [external.arxivAbstract(paper.arxiv), ...(doi === undefined ? [] : [external.doi(doi)])],
    url: toAbsoluteUrl(links.paper(paper.id)),
    description: paper.tldr,
  };
}

export function describeCatalogue(papers: number, newest: string | undefined): JsonLd {
  return {
    "@type": "DataCatalog",
    name: site.name,
    description: site.description,
    url: toAbsoluteUrl(links.home()),
    license: external.cc0(),
    dataset: [
      {
        "@type": "Dataset",
        name: `${site.name}: ${papers} papers, their models and results`,
        description:
          "Papers, the models that they introduce, their results and lineage: every number with its settings and its source.",
        license: external.cc0(),
        ...(newest === undefined ? {} : { dateModified: newest }),
        distribution: [downloads.jsonl, downloads.sqlite, downloads.models, downloads.results].map(
          ({ path, type }) => ({
            "@type": "DataDownload",
            encodingFormat: type.replace(/;.*/, ""),
            contentUrl: toAbsoluteUrl(path),
          }),
        ),
      },
    ],
  };
}

export function describeTrail(trail: readonly { name: string; href?: string }[]): JsonLd {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      ...(href === undefined ? {} : { item: toAbsoluteUrl(href) }),
    })),
  };
}
