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

describe("an answer of the API", () => {
  it("gives its papers with lines folded, the primary category first, and foreign classes left out", () => {
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

  it("keeps what looks like a number as it is written", () => {
    const { entries } = readFeed(atomFeed([{ ...quamba, id: "2310.06470", title: "1.50", comment: "10" }]));
    expect(entries[0]).toMatchObject({ id: "2310.06470", title: "1.50", comment: "10" });
  });

  it("decodes references, named and numeric", () => {
    const xml = atomFeed([quamba]).replace("Hung-Yueh Chiang", "S&#233;bastien &amp; Bubeck &#x3bc;");
    expect(readFeed(xml).entries[0]?.authors).toEqual(["Sébastien & Bubeck μ"]);
  });

  it("gives no control characters, which would reach a terminal", () => {
    const xml = atomFeed([quamba]).replace("Hung-Yueh Chiang", "Hung&#27;[31m-Yueh\u001b]0;\u0007 Chiang");
    expect(readFeed(xml).entries[0]?.authors).toEqual(["Hung[31m-Yueh ]0; Chiang"]);
  });

  it("reads older answers: https ids, dates with an offset, a DOI as an address", () => {
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

  it("may hold no paper", () => {
    expect(readFeed(atomFeed([]))).toEqual({ entries: [], errors: [] });
  });

  it("tells arXiv's errors from papers", () => {
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
  ])("knows a withdrawn paper by its comment: %s", (comment, withdrawn) => {
    expect(readFeed(atomFeed([{ ...quamba, comment }])).entries[0]?.withdrawn).toBe(withdrawn);
  });

  it("knows a withdrawn paper by its abstract, or by the PDF that is missing", () => {
    const abstract = "This paper has been withdrawn by the author.";
    expect(readFeed(atomFeed([{ ...quamba, abstract }])).entries[0]?.withdrawn).toBe(true);
    expect(readFeed(atomFeed([{ ...quamba, pdf: false }])).entries[0]?.withdrawn).toBe(true);
  });
});

describe("what is no whole answer is refused", () => {
  const refusal = (xml: string) => {
    try {
      readFeed(xml);
      return "nothing refused";
    } catch (error) {
      return error instanceof FeedError ? error.message : `another error: ${String(error)}`;
    }
  };
  const whole = atomFeed([minicpm4, quamba]);

  it("says what is wrong", () => {
    expect(refusal("")).toBe("is empty");
    expect(refusal("Rate exceeded.")).toBe('is no Atom feed: it starts with "Rate exceeded."');
    expect(refusal("<!DOCTYPE html>\n<html><body>Sorry</body></html>")).toBe(
      'is no Atom feed: it starts with "<!DOCTYPE html> <html><body>Sorry</body>"',
    );
    expect(refusal(whole.slice(0, 900))).toBe("is cut off before its end");
    expect(refusal(whole.replace("</title>", ""))).toMatch(/^is no well-formed XML: line \d+: /);
    expect(refusal(whole.replaceAll(/<published>.*?<\/published>|<updated>.*?<\/updated>/g, ""))).toBe(
      "gives no date for 2506.07900",
    );
    expect(refusal(whole.replace("abs/2506.07900v2", "abs/nothing"))).toContain("which is no arXiv id");
  });

  it("expands no entities of its own", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "aaaa">]><feed><entry><id>&a;</id></entry></feed>`;
    expect(refusal(bomb)).toContain("is no Atom feed");
  });

  it("refuses every cut, and never fails in another way", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.trimEnd().length - 1 }), (length) => {
        expect(refusal(whole.slice(0, length))).toMatch(/^is (?:cut off|empty|no Atom feed)/);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void expect(refusal(text)).toMatch(/^is /)));
  });
});
