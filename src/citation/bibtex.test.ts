import { expect, it } from "vitest";
import { citationKey, toBibtex } from "./bibtex.ts";

const paper = {
  id: "minicpm",
  title: "MiniCPM: Unveiling the Potential of >80% & LLMs with μnit_Scaling",
  short: "MiniCPM",
  authors: ["Shengding Hu", "Thomas B. Preußer", "MiniMax", "Martin Luther King Jr.", "Aaron van den Oord"],
  published: "2024-04-09",
  arxiv: "2404.06395",
  categories: ["cs.CL"],
  venue: { name: "COLM", year: 2024 },
};

it("makes readable keys that do not depend on later edits of the title", () => {
  expect(citationKey(paper)).toBe("hu2024minicpm");
  expect(citationKey({ ...paper, short: "μnit Scaling", authors: ["Saaketh Narayan"] })).toBe(
    "narayan2024munitscaling",
  );
});

it("escapes, protects and keeps the eprint beside the venue", () => {
  expect(toBibtex(paper)).toMatchInlineSnapshot(`
    "@inproceedings{hu2024minicpm,
      title = {{MiniCPM:} Unveiling the Potential of \\textgreater{}80\\% \\& {LLMs} with {$\\mu$nit\\_Scaling}},
      author = {Shengding Hu and Thomas B. Preußer and {MiniMax} and King, Jr., Martin Luther and Aaron van den Oord},
      booktitle = {COLM},
      year = {2024},
      eprint = {2404.06395},
      archivePrefix = {arXiv},
      primaryClass = {cs.CL},
      url = {https://arxiv.org/abs/2404.06395}
    }
    "
  `);
});

it("cites a preprint as such and a journal as an article", () => {
  expect(toBibtex({ ...paper, venue: undefined })).toMatch(/^@misc\{/);
  expect(toBibtex({ ...paper, venue: { name: "TMLR", year: 2026, title: "Another Title" } })).toMatch(
    /^@article\{hu2024minicpm,\n {2}title = \{Another Title\},[\s\S]*journal = \{TMLR\}/,
  );
});
