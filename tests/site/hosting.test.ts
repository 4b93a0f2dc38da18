/** Instructions to hosts about the built files. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { headersText } from "../../src/outputs/hosting/headers.ts";
import { contentType } from "../../src/outputs/hosting/rules.ts";
import { filesOf, read, sites } from "./site.ts";

describe.each(sites)("$name", (site) => {
  it("has no file without a known media type", () => {
    const files = filesOf(site, "").filter((file) => statSync(join(site.folder, file)).isFile());
    expect(files.length).toBeGreaterThan(1000);
    expect(files.filter((file) => contentType(file) === undefined)).toEqual(["_headers"]);
  });

  it("has the _headers generated for its address", () => {
    expect(read(site, "_headers")).toBe(headersText(site.base));
  });
});
