import { expect, it } from "vitest";
import { citationStyles, formatReference, type CitationStyle } from "./styles.ts";
import type { CitedPaper } from "./csl.ts";

const paper: CitedPaper = {
  id: "munit-scaling",
  title: "μnit Scaling: Simple and Scalable FP8 LLM Training",
  short: "μnit Scaling",
  families: [],
  authors: ["Saaketh Narayan", "Abhay Gupta", "Mansheej Paul", "Davis Blalock"],
  published: "2025-02-09",
  arxiv: "2502.05967",
  categories: ["cs.LG"],
};
const all = (cited: CitedPaper) =>
  (Object.keys(citationStyles) as CitationStyle[]).map((style) => formatReference(cited, style));

it("cites a preprint with its number, and keeps a name's lower-case first letter", () => {
  expect(all(paper)).toMatchInlineSnapshot(`
    [
      "Narayan, S., Gupta, A., Paul, M., & Blalock, D. (2025). μnit Scaling: Simple and Scalable FP8 LLM Training (arXiv:2502.05967). arXiv. https://arxiv.org/abs/2502.05967",
      "Narayan, Saaketh, et al. μnit Scaling: Simple and Scalable FP8 LLM Training. arXiv:2502.05967, arXiv, 9 Feb. 2025, https://arxiv.org/abs/2502.05967.",
      "Narayan, Saaketh, Abhay Gupta, Mansheej Paul, and Davis Blalock. 2025. “μnit Scaling: Simple and Scalable FP8 LLM Training.” arXiv. https://arxiv.org/abs/2502.05967.",
    ]
  `);
});

it("cites a published paper with its venue", () => {
  const venue = { name: "ICML", year: 2025, volume: "PMLR 267", pages: "10411-10427", doi: "10.1000/x" };
  expect(all({ ...paper, venue })).toMatchInlineSnapshot(`
    [
      "Narayan, S., Gupta, A., Paul, M., & Blalock, D. (2025). μnit Scaling: Simple and Scalable FP8 LLM Training. ICML, PMLR, 267, 10411–10427. https://doi.org/10.1000/x",
      "Narayan, Saaketh, et al. “μnit Scaling: Simple and Scalable FP8 LLM Training.” ICML, vol. 267, 2025, pp. 10411–27, https://doi.org/10.1000/x.",
      "Narayan, Saaketh, Abhay Gupta, Mansheej Paul, and Davis Blalock. 2025. “μnit Scaling: Simple and Scalable FP8 LLM Training.” In ICML, 267:10411–27. PMLR. https://doi.org/10.1000/x.",
    ]
  `);
});

it("leaves long lists of authors, groups, particles and suffixes to the styles", () => {
  const authors = [
    "Qwen Team",
    "Aäron van den Oord",
    "Martin Luther King Jr.",
    ...Array.from({ length: 30 }, (_, index) => `First Author${String.fromCharCode(65 + (index % 26))}`),
  ];
  expect(all({ ...paper, authors })).toMatchInlineSnapshot(`
    [
      "Qwen Team, van den Oord, A., King, M. L., Jr., AuthorA, F., AuthorB, F., AuthorC, F., AuthorD, F., AuthorE, F., AuthorF, F., AuthorG, F., AuthorH, F., AuthorI, F., AuthorJ, F., AuthorK, F., AuthorL, F., AuthorM, F., AuthorN, F., AuthorO, F., AuthorP, F., … AuthorD, F. (2025). μnit Scaling: Simple and Scalable FP8 LLM Training (arXiv:2502.05967). arXiv. https://arxiv.org/abs/2502.05967",
      "Qwen Team, et al. μnit Scaling: Simple and Scalable FP8 LLM Training. arXiv:2502.05967, arXiv, 9 Feb. 2025, https://arxiv.org/abs/2502.05967.",
      "Qwen Team, Aäron van den Oord, Martin Luther King Jr., First AuthorA, First AuthorB, First AuthorC, First AuthorD, et al. 2025. “μnit Scaling: Simple and Scalable FP8 LLM Training.” arXiv. https://arxiv.org/abs/2502.05967.",
    ]
  `);
});

it("is independent of earlier citations", () => {
  const first = all(paper);
  all({ ...paper, id: "other", title: "Another Title" });
  expect(all(paper)).toEqual(first);
});
