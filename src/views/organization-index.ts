import type { Catalogue } from "../catalogue/catalogue.ts";
import { yearSpan } from "../catalogue/years.ts";
import type { Organization } from "../schema/organizations.ts";

/** An organization in their index. */
export interface OrganizationEntry {
  id: string;
  name: string;
  /** Number of papers. */
  papers: number;
  /** `2023–2025` */
  years: string;
}

export function organizationEntries(organizations: readonly Organization[], catalogue: Catalogue): OrganizationEntry[] {
  return organizations.map(({ id, name }) => {
    const papers = catalogue.papersByOrganization(id);
    return { id, name, papers: papers.length, years: yearSpan(papers) };
  });
}
