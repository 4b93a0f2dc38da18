import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { anyText } from "../tests/any-text.ts";

async function linksWith(environment: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return { ...(await import("./urls.ts")), ...(await import("./config.ts")) };
}

describe("addresses", () => {
  beforeEach(() => vi.unstubAllEnvs());
  afterEach(() => vi.unstubAllEnvs());

  it("stand at the root by default", async () => {
    const { links } = await linksWith({ BASE_PATH: "/" });
    expect(links.home()).toBe("/");
    expect(links.paper("phi-3")).toBe("/papers/phi-3/");
    expect(links.papers(2)).toBe("/papers/2/");
    expect(links.family("phi")).toBe("/families/phi/");
    expect(links.family("phi", 2)).toBe("/families/phi/2/");
    expect(links.authors()).toBe("/authors/");
    expect(links.authors("s")).toBe("/authors/letter/s/");
    expect(links.authors("s", 2)).toBe("/authors/letter/s/2/");
    expect(links.search("a b&c")).toBe("/search/?q=a%20b%26c");
  });

  it.each(["/smallprint", "smallprint/", "/smallprint/"])("respect the base path %s", async (base) => {
    const { links, toAbsoluteUrl, withBase } = await linksWith({
      BASE_PATH: base,
      SITE_URL: "https://reader.example/",
    });
    expect(links.home()).toBe("/smallprint/");
    expect(toAbsoluteUrl(links.paper("phi-3"))).toBe("https://reader.example/smallprint/papers/phi-3/");
    expect(withBase('<a href="/papers/phi-3/">')).toBe('<a href="/smallprint/papers/phi-3/">');
  });
});

describe("issue forms", () => {
  it("are prefilled from the page", async () => {
    const { repository } = await linksWith({ REPOSITORY_URL: "https://github.com/reader/fork/" });
    expect(repository.reportError({ paper: "phi-3" })).toBe(
      "https://github.com/reader/fork/issues/new?template=report-error.yml&title=Error+on+phi-3&paper=phi-3",
    );
    const url = new URL(
      repository.reportError({ paper: "phi-3", field: "results.2.value", value: "69% & “up to 5×”, 1+1=2" }),
    );
    expect(Object.fromEntries(url.searchParams)).toEqual({
      template: "report-error.yml",
      title: "Error on phi-3",
      paper: "phi-3",
      field: "results.2.value",
      value: "69% & “up to 5×”, 1+1=2",
    });
    expect(repository.suggestPaper()).toBe("https://github.com/reader/fork/issues/new?template=suggest-paper.yml");
  });

  it("take fields later, as a script on the page does", async () => {
    const { repository, fillForm } = await linksWith({});
    const page = repository.reportError({ paper: "phi-3" });
    expect(fillForm(page, { field: "models.0.parameters", value: "3.8B" })).toBe(
      repository.reportError({ paper: "phi-3", field: "models.0.parameters", value: "3.8B" }),
    );
    expect(fillForm(page, { field: "" })).toBe(page);
  });

  it("stay under GitHub's limit, whatever they are filled with", async () => {
    const { repository } = await linksWith({});
    fc.assert(
      fc.property(
        anyText({ minLength: 1, maxLength: 2000 }),
        fc.string({ unit: "grapheme", maxLength: 2000 }),
        (value, paper) => {
          const address = repository.reportError({ paper, field: value, value });
          return address.length < 8000 && new URL(address).pathname.endsWith("/issues/new");
        },
      ),
    );
    const long = repository.reportError({ paper: "😀".repeat(999), field: "😀".repeat(999), value: "😀".repeat(999) });
    expect(long.length).toBeLessThan(8000);
    expect(new URL(long).searchParams.get("paper")).toBe(`${"😀".repeat(59)}…`);
  });
});
