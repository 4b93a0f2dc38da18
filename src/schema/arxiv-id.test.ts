import fc from "fast-check";
import { expect, it } from "vitest";
import { formatArxivId, parseArxivId, readReference } from "./arxiv-id.ts";

it("reads an arXiv id from everything that people paste", () => {
  const same = { kind: "arxiv", id: "2404.06395" };
  for (const text of [
    "2404.06395",
    " 2404.06395 ",
    "arXiv:2404.06395",
    "arxiv: 2404.06395",
    "https://arxiv.org/abs/2404.06395",
    "http://www.arxiv.org/abs/2404.06395/",
    "arxiv.org/pdf/2404.06395",
    "https://arxiv.org/pdf/2404.06395.pdf",
    "https://export.arxiv.org/abs/2404.06395?context=cs.CL",
    "https://arxiv.org/html/2404.06395#S3",
    "https://huggingface.co/papers/2404.06395",
    "https://ar5iv.labs.arxiv.org/html/2404.06395",
    "https://doi.org/10.48550/arXiv.2404.06395",
    "10.48550/ARXIV.2404.06395",
    "doi:10.48550/arXiv.2404.06395",
  ]) {
    expect(readReference(text), text).toEqual(same);
  }
});

it("keeps a given version", () => {
  for (const text of ["2404.06395v3", "arXiv:2404.06395v3", "https://arxiv.org/pdf/2404.06395v3.pdf"]) {
    expect(readReference(text), text).toEqual({ kind: "arxiv", id: "2404.06395", version: 3 });
  }
});

it("reads ids of before April 2007, without their subject class", () => {
  expect(readReference("cs/0112017")).toEqual({ kind: "arxiv", id: "cs/0112017" });
  expect(readReference("https://arxiv.org/abs/cs.CL/0112017v2")).toEqual({
    kind: "arxiv",
    id: "cs/0112017",
    version: 2,
  });
  expect(readReference("hep-th/9901001")).toEqual({ kind: "arxiv", id: "hep-th/9901001" });
  expect(readReference("10.48550/arXiv.cs/0112017")).toEqual({ kind: "arxiv", id: "cs/0112017" });
});

it("accepts four digits up to 2014, five after, and real months only", () => {
  expect(parseArxivId("1406.2661")).toEqual({ id: "1406.2661" });
  for (const wrong of [
    "1406.02661",
    "2404.6395",
    "24013.1234",
    "2413.06395",
    "0703.1234",
    "2404.06395v0",
    "cs/0113017",
  ]) {
    expect(parseArxivId(wrong), wrong).toBeNull();
  }
});

it("distinguishes other DOIs from arXiv ids", () => {
  expect(readReference("https://doi.org/10.1145/3620666.3651380")).toEqual({
    kind: "doi",
    doi: "10.1145/3620666.3651380",
  });
  for (const neither of ["", "MiniCPM", "https://github.com/OpenBMB/MiniCPM", "10.48550/arXiv.MiniCPM"]) {
    expect(readReference(neither), neither).toBeNull();
  }
});

it("reads back what it writes, and never throws", () => {
  const ids = fc.record(
    {
      id: fc
        .tuple(fc.integer({ min: 15, max: 35 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99999 }))
        .map(([year, month, n]) => `${year}${String(month).padStart(2, "0")}.${String(n).padStart(5, "0")}`),
      version: fc.integer({ min: 1, max: 40 }),
    },
    { requiredKeys: ["id"] },
  );
  fc.assert(fc.property(ids, (id) => void expect(parseArxivId(formatArxivId(id))).toEqual(id)));
  fc.assert(fc.property(fc.string(), (text) => void readReference(text)));
});
