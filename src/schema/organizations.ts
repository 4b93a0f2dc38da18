/** Resolves organizations: papers write the same one in several ways. */
import { withoutAccents } from "../lib/accents.ts";
import type { OrganizationFields } from "./taxonomy.ts";

export interface Organization {
  id: string;
  name: string;
}

/** Legal forms that papers add or omit. */
const LEGAL_FORM = /,?\s+(?:Inc|Ltd|LLC|Corp|Co|GmbH|AG)\.?$/i;

/**
 * Finds the organization for a name as printed in a paper. A known name, or one of its other forms, resolves to the
 * known organization. Any other becomes a new one, whose id is the name without its unit in parentheses, its legal form
 * and a leading "The".
 */
export function organizationFinder(known: ReadonlyMap<string, OrganizationFields>): (printed: string) => Organization {
  const byForm = new Map<string, Organization>();
  for (const [id, { name, also }] of known) {
    for (const form of [name, ...also]) byForm.set(toId(form), { id, name });
  }
  return (printed) => {
    const exact = byForm.get(toId(printed));
    if (exact) return exact;
    const name = withoutUnit(printed);
    const id = toId(name);
    return byForm.get(id) ?? { id, name };
  };
}

/** `Tsinghua University (THUNLP)` as `Tsinghua University`; `ModelBest Inc.` as `ModelBest`. */
function withoutUnit(printed: string): string {
  const name = printed.replace(/\s*\([^()]*\)$/, "").replace(LEGAL_FORM, "");
  return name === "" ? printed : name;
}

/**
 * `The University of Sydney` as `university-of-sydney`: accents are dropped, all else becomes a dash. A name with
 * letters of another script keeps them: `清华大学`.
 */
function toId(name: string): string {
  const plain = withoutAccents(name)
    .toLowerCase()
    .replace(/^the\s+/, "");
  const isLatin = /[a-z0-9]/.test(plain) && !/(?!\p{Script=Latin})\p{L}/u.test(plain);
  return plain.replace(isLatin ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
