import type { SearchRecord } from "../search/record.ts";
import { links } from "../urls.ts";
import { listOf, listRecord, type PageKind, type ShownPapers } from "./page-kind.ts";

export const organizations = {
  *pages(catalogue): Generator<ShownPapers> {
    for (const { id } of catalogue.organizations) {
      yield* listOf((page) => links.organization(id, page), catalogue.papersByOrganization(id));
    }
    yield [links.organizations(), catalogue.papers.filter(({ organizations }) => organizations.length > 0)];
  },
  records: (catalogue) =>
    catalogue.organizations.map(({ id, name }): SearchRecord => ({
      ...listRecord(
        "Organization",
        `organizations/${id}/`,
        name,
        `Papers that name ${name}.`,
        catalogue.papersByOrganization(id),
      ),
      names: [name, ...catalogue.formsOfOrganization(id)],
      parts: [
        { weight: 8, text: name },
        { weight: 4, text: catalogue.formsOfOrganization(id).join(". ") },
      ],
      filters: { kind: ["Organization"], organization: [name] },
    })),
} satisfies PageKind;
