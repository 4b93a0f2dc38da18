import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomError, atomFeed, type ServedPaper } from "../../../tests/arxiv-server.ts";
import { FeedError, readFeed } from "./feed.ts";

const minicpm4: ServedPaper = {
  id: "2506.07900",
  version: 2,
  title: "MiniCPM4: Ultra-Efficient LLMs on End Devices",
  abstract:
    "A placeholder sentence about end devices & their limits, longer than one line so that it has to be broken.",
  authors: ["MiniCPM Team", "Chaojun Xiao"],
  affiliation: "OpenBMB",
  published: "2025-06-09",
  updated: "2025-09-04",
  categories: ["cs.CL", "cs.AI", "I.2.7"],
  comment: "MiniCPM4 Technical Report",
};
const quamba: ServedPaper = {
  id: "2410.13229",
  title: "Quamba: A Post-Training Quantization Recipe for Selective State Space Models",
  authors: ["Hung-Yueh Chiang"],
  published: "2024-10-17",
  categories: ["cs.LG"],
  journalRef: "ICLR 2025",
};

describe("an API response", () => {
  it("is parsed into papers with lines joined, the primary category first, and foreign classes omitted", () => {
    const { entries, errors } = readFeed(atomFeed([minicpm4, quamba]));
    expect(errors).toEqual([]);
    expect(entries).toEqual([
      {
        id: "2506.07900",
        version: 2,
        title: "MiniCPM4: Ultra-Efficient LLMs on End Devices",
        abstract:
          "A placeholder sentence about end devices & their limits, longer than one line so that it has to be broken.",
        authors: ["MiniCPM Team", "Chaojun Xiao"],
        affiliations: ["OpenBMB"],
        published: "2025-06-09",
        updated: "2025-09-04",
        categories: ["cs.CL", "cs.AI"],
        comment: "MiniCPM4 Technical Report",
        withdrawn: false,
      },
      {
        id: "2410.13229",
        version: 1,
        title: "Quamba: A Post-Training Quantization Recipe for Selective State Space Models",
        abstract: "A placeholder that stands where the abstract would.",
        authors: ["Hung-Yueh Chiang"],
        affiliations: [],
        published: "2024-10-17",
        updated: "2024-10-17",
        categories: ["cs.LG"],
        journalRef: "ICLR 2025",
        withdrawn: false,
      },
    ]);
  });

  it("keeps text that looks like a number as written", () => {
    const { entries } = readFeed(atomFeed([{ ...quamba, id: "2310.06470", title: "1.50", comment: "10" }]));
    expect(entries[0]).toMatchObject({ id: "2310.06470", title: "1.50", comment: "10" });
  });

  it("has named and numeric character references decoded", () => {
    const xml = atomFeed([quamba]).replace("Hung-Yueh Chiang", "S&#233;bastien &amp; Bubeck &#x3bc;");
    expect(readFeed(xml).entries[0]?.authors).toEqual(["Sébastien & Bubeck μ"]);
  });

  it("has control characters removed, because it is printed to a terminal", () => {
    const xml = atomFeed([quamba]).replace("Hung-Yueh Chiang", "Hung&#27;[31m-Yueh\u001b]0;\u0007 Chiang");
    expect(readFeed(xml).entries[0]?.authors).toEqual(["Hung[31m-Yueh ]0; Chiang"]);
  });

  it("may be an older one: https ids, dates with an offset, a DOI as an address", () => {
    const xml = atomFeed([{ ...quamba, doi: "10.1145/3620666.3651380" }])
      .replace("http://arxiv.org/abs", "https://arxiv.org/abs")
      .replaceAll("2024-10-17T17:59:59Z", "2024-10-17T23:30:00-04:00")
      .replace("<arxiv:doi>10", "<arxiv:doi>http://dx.doi.org/10");
    expect(readFeed(xml).entries[0]).toMatchObject({
      id: "2410.13229",
      published: "2024-10-18",
      doi: "10.1145/3620666.3651380",
    });
  });

  it("may contain no paper", () => {
    expect(readFeed(atomFeed([]))).toEqual({ entries: [], errors: [] });
  });

  it("distinguishes arXiv's errors from papers", () => {
    expect(readFeed(atomError("1234.12345"))).toEqual({
      entries: [],
      errors: ["incorrect id format for 1234.12345"],
    });
  });

  it.each([
    ["This paper has been withdrawn by the authors due to an error in section 4", true],
    ["Withdrawn", true],
    ["arXiv admin note: this version has been withdrawn by arXiv administrators", true],
    ["12 pages; the submission was withdrawn from ICLR 2025", false],
    ["Supersedes an earlier report", false],
  ])("marks a paper as withdrawn by its comment: %s", (comment, withdrawn) => {
    expect(readFeed(atomFeed([{ ...quamba, comment }])).entries[0]?.withdrawn).toBe(withdrawn);
  });

  it("marks a paper as withdrawn by its abstract, or by a missing PDF link", () => {
    const abstract = "This paper has been withdrawn by the author.";
    expect(readFeed(atomFeed([{ ...quamba, abstract }])).entries[0]?.withdrawn).toBe(true);
    expect(readFeed(atomFeed([{ ...quamba, pdf: false }])).entries[0]?.withdrawn).toBe(true);
  });
});

describe("an incomplete response is refused", () => {
  const refusal = (xml: string) => {
    try {
      readFeed(xml);
      return "nothing refused";
    } catch (error) {
      return error instanceof FeedError ? error.message : `another error: ${String(error)}`;
    }
  };
  const complete = atomFeed([minicpm4, quamba]);

  it("with the reason", () => {
    expect(refusal("")).toBe("is empty");
    expect(refusal("Rate exceeded.")).toBe('is not an Atom feed: it starts with "Rate exceeded."');
    expect(refusal("<!DOCTYPE html>\n<html><body>Sorry</body></html>")).toBe(
      'is not an Atom feed: it starts with "<!DOCTYPE html> <html><body>Sorry</body>"',
    );
    expect(refusal(complete.slice(0, 900))).toBe("is truncated");
    expect(refusal(complete.replace("</title>", ""))).toMatch(/^is not well-formed XML: line \d+: /);
    expect(refusal(complete.replaceAll(/<published>.*?<\/published>|<updated>.*?<\/updated>/g, ""))).toBe(
      "has no date for 2506.07900",
    );
    expect(refusal(complete.replace("abs/2506.07900v2", "abs/nothing"))).toContain("which is not an arXiv id");
  });

  it("without expanding its own entities", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "aaaa">]><feed><entry><id>&a;</id></entry></feed>`;
    expect(refusal(bomb)).toContain("is not an Atom feed");
  });

  it("wherever it is cut, and never with another kind of error", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: complete.trimEnd().length - 1 }), (length) => {
        expect(refusal(complete.slice(0, length))).toMatch(/^is (?:truncated|empty|not an Atom feed)/);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void expect(refusal(text)).toMatch(/^is /)));
  });
});
