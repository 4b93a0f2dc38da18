import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

async function linksWith(environment: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return { ...(await import("./links.ts")), ...(await import("./site.ts")) };
}

describe("addresses", () => {
  beforeEach(() => vi.unstubAllEnvs());
  afterEach(() => vi.unstubAllEnvs());

  it("stand at the root by default", async () => {
    const { links } = await linksWith({ BASE_PATH: "/" });
    expect(links.home()).toBe("/");
    expect(links.paper("phi-3")).toBe("/papers/phi-3/");
    expect(links.papers(2)).toBe("/papers/2/");
    expect(links.search("a b&c")).toBe("/search/?q=a%20b%26c");
  });

  it.each(["/smallprint", "smallprint/", "/smallprint/"])("respect the base path %s", async (base) => {
    const { links, absolute, withBase } = await linksWith({ BASE_PATH: base, SITE_URL: "https://reader.example/" });
    expect(links.home()).toBe("/smallprint/");
    expect(absolute(links.paper("phi-3"))).toBe("https://reader.example/smallprint/papers/phi-3/");
    expect(withBase('<a href="/papers/phi-3/">')).toBe('<a href="/smallprint/papers/phi-3/">');
  });
});
