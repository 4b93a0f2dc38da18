/** No published address is removed. */
import { currentAddresses, listedAddresses, redirectedAddresses } from "../addresses.ts";
import type { CatalogueRule } from "../rule.ts";
import { ADDRESSES_FILE } from "../../reader/file-tree.ts";

/** Limit of reported addresses. */
const MAX_FINDINGS = 100;

export const addresses: CatalogueRule = {
  name: "addresses",
  severity: "error",
  scope: "across files",
  check(content) {
    const published = listedAddresses(content);
    if (published === null) {
      return [{ file: ADDRESSES_FILE, message: "the list of published addresses cannot be read", hint: "restore it" }];
    }
    const existing = new Set([...currentAddresses(content), ...redirectedAddresses(content)]);
    return published
      .filter(({ path }) => !existing.has(path))
      .slice(0, MAX_FINDINGS)
      .map(({ path, line }) => {
        const [kind = "", id = ""] = path.split("/");
        const keep = kind === "papers" ? ", or keep its file and add `withdrawn`" : "";
        return {
          file: ADDRESSES_FILE,
          line,
          column: 1,
          message: `/${path}/ was published and would no longer exist`,
          hint: `list "${id}" under \`aliases\` of what replaces it${keep}`,
        };
      });
  },
};
