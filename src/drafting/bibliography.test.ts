import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { atomError, atomFeed } from "../../tests/arxiv-server.ts";
import type { PaperReference } from "../schema/arxiv-id.ts";
import { BibliographyError, readBibliography } from "./bibliography.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "bibliography-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(name: string, content: string, wanted?: PaperReference) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readBibliography(path, wanted);
}
const refusal = (name: string, content: string, wanted?: PaperReference) => {
  try {
    read(name, content, wanted);
    return "nothing refused";
  } catch (error) {
    if (!(error instanceof BibliographyError)) throw error;
    return error.message;
  }
};

const MINICPM = `@misc{hu2024minicpm,
      title={MiniCPM: Unveiling the Potential of Small Language Models with Scalable Training Strategies},
      author={Shengding Hu and Yuge Tu and Xu Han},
      year={2024},
      eprint={2404.06395},
      archivePrefix={arXiv},
      primaryClass={cs.CL},
      url={https://arxiv.org/abs/2404.06395},
}
`;
const NEUPIMS = `@inproceedings{heo2024neupims,
  title = {{NeuPIMs}: {NPU-PIM} Heterogeneous Acceleration for Batched {LLM} Inferencing},
  author = {Heo, Guseul and others},
  booktitle = {Proceedings of ASPLOS 2024},
  year = {2024}, month = apr,
  doi = {10.1145/3620666.3651380},
  url = {https://github.com/casys-kaist/NeuPIMs}
}
`;

describe("BibTeX", () => {
  it("as arXiv exports it", () => {
    expect(read("ref.bib", MINICPM)).toEqual({
      origin: "ref.bib",
      arxiv: "2404.06395",
      title: "MiniCPM: Unveiling the Potential of Small Language Models with Scalable Training Strategies",
      authors: ["Shengding Hu", "Yuge Tu", "Xu Han"],
      organizations: [],
      published: "2024",
      categories: ["cs.CL"],
      addresses: [],
      withdrawn: false,
    });
  });

  it("of a publisher, with omitted authors", () => {
    expect(read("ref.bib", NEUPIMS)).toEqual({
      origin: "ref.bib",
      title: "NeuPIMs: NPU-PIM Heterogeneous Acceleration for Batched LLM Inferencing",
      authors: ["Guseul Heo"],
      moreAuthors: true,
      organizations: [],
      published: "2024-04",
      categories: [],
      doi: "10.1145/3620666.3651380",
      venue: "Proceedings of ASPLOS 2024",
      addresses: ["https://github.com/casys-kaist/NeuPIMs"],
      withdrawn: false,
    });
  });

  it("with LaTeX in names and titles, a version, and arXiv's DOI", () => {
    const entry = `@article{x, title={$\\mu$nit \\textit{Scaling} \\& 80\\% {FP8}}, journal={arXiv preprint arXiv:2502.05967v2},
      author={Thomas B. Preu{\\ss}er and {MiniMax} and van den Oord, Aaron and King, Jr., Martin Luther and S{\\'e}bastien Bubeck},
      doi={10.48550/arXiv.2502.05967}, year={2025}, abstract={A placeholder
      on two lines.}}`;
    expect(read("ref.BIB", entry)).toMatchObject({
      arxiv: "2502.05967",
      title: "μnit Scaling & 80% FP8",
      abstract: "A placeholder on two lines.",
      authors: ["Thomas B. Preußer", "MiniMax", "Aaron van den Oord", "Martin Luther King Jr.", "Sébastien Bubeck"],
    });
    expect(read("ref.bib", entry)).not.toHaveProperty("venue");
    expect(read("ref.bib", entry)).not.toHaveProperty("doi");
  });

  it("with several papers needs a selection", () => {
    expect(refusal("refs.bib", MINICPM + NEUPIMS)).toBe(
      "refs.bib has 2 papers: name one (npm run new -- 2404.06395 --from refs.bib) or reduce it to one",
    );
    expect(read("refs.bib", MINICPM + NEUPIMS, { kind: "arxiv", id: "2404.06395" }).authors).toHaveLength(3);
    expect(read("refs.bib", MINICPM + NEUPIMS, { kind: "doi", doi: "10.1145/3620666.3651380" }).authors).toHaveLength(
      1,
    );
    expect(refusal("refs.bib", MINICPM, { kind: "arxiv", id: "2404.06396" })).toBe(
      "refs.bib has no reference to that paper",
    );
  });

  it("that is invalid is refused with the position of the error", () => {
    expect(refusal("ref.bib", MINICPM.slice(0, 90))).toMatch(/^ref\.bib cannot be read: .*line 2/);
    expect(refusal("ref.bib", "hello")).toBe("ref.bib has no reference");
    expect(refusal("ref.bib", "@misc{x, year={2024}}")).toBe("ref.bib has a reference without a title");
  });
});

describe("RIS", () => {
  const ris = `TY  - JOUR
T1  - MiniCPM: Unveiling the Potential of Small Language Models with Scalable Training Strategies
AU  - Hu, Shengding
AU  - Tu, Yuge
PY  - 2024
DA  - 2024/04/09
JO  - arXiv preprint arXiv:2404.06395
UR  - https://arxiv.org/abs/2404.06395
DO  - 10.48550/arXiv.2404.06395
ER  -
`;

  it("as reference managers export it", () => {
    expect(read("ref.ris", ris)).toEqual({
      origin: "ref.ris",
      arxiv: "2404.06395",
      title: "MiniCPM: Unveiling the Potential of Small Language Models with Scalable Training Strategies",
      authors: ["Shengding Hu", "Yuge Tu"],
      organizations: [],
      published: "2024-04-09",
      categories: [],
      addresses: [],
      withdrawn: false,
    });
  });

  it("without a reference is refused", () => {
    expect(refusal("ref.ris", "hello")).toBe("ref.ris has no reference");
  });
});

describe("a saved response of arXiv's API", () => {
  const paper = { id: "2404.06395", title: "MiniCPM", authors: ["Shengding Hu"], published: "2024-04-09" };

  it("yields the newest version, with the title and authors of the first", () => {
    const newest = { ...paper, version: 3, title: "MiniCPM, renamed", updated: "2024-06-03" };
    expect(read("entry.xml", atomFeed([paper, newest]))).toMatchObject({
      origin: "entry.xml",
      arxiv: "2404.06395",
      version: 3,
      title: "MiniCPM",
      published: "2024-04-09",
      revised: "2024-06-03",
      latest: { title: "MiniCPM, renamed" },
    });
  });

  it("is refused when truncated, an error, HTML, or of several papers", () => {
    const feed = atomFeed([paper]);
    expect(refusal("entry.xml", feed.slice(0, 700))).toBe(
      "entry.xml is truncated. Expected an unmodified response of arXiv's API",
    );
    expect(refusal("entry.xml", atomError("1234.12345"))).toBe(
      'entry.xml contains arXiv\'s error "incorrect id format for 1234.12345"',
    );
    expect(refusal("entry.xml", "<!DOCTYPE html><html></html>")).toContain("is not an Atom feed");
    expect(refusal("entry.xml", atomFeed([paper, { ...paper, id: "2404.06396" }]))).toContain("has 2 papers");
    expect(refusal("entry.xml", atomFeed([]))).toBe("entry.xml has no reference");
  });
});

it("refuses other, missing and large files", () => {
  expect(refusal("ref.txt", MINICPM)).toBe("ref.txt has an unsupported extension: expected .bib, .ris or .xml");
  expect(refusal("big.bib", `${MINICPM}${"% a comment\n".repeat(100_000)}`)).toBe(
    "big.bib is larger than 1 MB: reduce it to the one reference",
  );
  expect(() => readBibliography(join(folder, "none.bib"))).toThrow(/^none\.bib cannot be read: ENOENT/);
});
