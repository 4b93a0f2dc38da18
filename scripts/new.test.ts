import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { atomFeed, startArxiv, type ArxivServer, type ServedPaper } from "../tests/arxiv-server.ts";
import { runScript } from "../tests/run-script.ts";
import { PHI, smallCatalogue } from "../tests/small-catalogue.ts";

// Each test starts several programs.
vi.setConfig({ testTimeout: 60_000 });

const phi4: ServedPaper = {
  id: "2412.08905",
  title: "Phi-4 Technical Report",
  abstract: "A placeholder about evaluation with 14B parameters and 84.8% on MMLU.",
  authors: ["Marah Abdin", "Jyoti Aneja"],
  published: "2024-12-12",
  categories: ["cs.CL", "cs.AI"],
};
const primaCpp: ServedPaper = {
  id: "2504.08791",
  title: "PRIMA.CPP: Speeding Up 70B-Scale LLM Inference on Low-Resource Everyday Home Clusters",
  authors: ["Zonghang Li", "Tao Li"],
  published: "2025-04-07",
  categories: ["cs.DC"],
};
const papers: ServedPaper[] = [
  phi4,
  primaCpp,
  {
    ...primaCpp,
    version: 2,
    title: "Prima.cpp: Fast 30-70B LLM Inference on Heterogeneous and Low-Resource Home Clusters",
    authors: ["Zonghang Li", "Tao Li", "Wenjiao Feng"],
    updated: "2025-09-26",
    comment: "https://github.com/Lizonghang/prima.cpp",
  },
  {
    ...phi4,
    id: "2403.00579",
    authors: ["Guseul Heo"],
    published: "2024-03-01",
    title: "NeuPIMs: NPU-PIM Heterogeneous Acceleration for Batched LLM Inferencing",
    doi: "10.1145/3620666.3651380",
  },
  {
    ...phi4,
    id: "2412.00001",
    title: "A Title of No Paper",
    authors: ["First Author"],
    comment: "This paper has been withdrawn by the authors",
  },
];

let catalogue: ReturnType<typeof smallCatalogue>;
let server: ArxivServer;
beforeEach(async () => {
  catalogue = smallCatalogue();
  server = await startArxiv(papers);
});
afterEach(async () => {
  catalogue.remove();
  await server.close();
});

const DATE = ["--date", "2026-11-24"];
const run = (...parameters: string[]) =>
  runScript("new", ["--root", catalogue.root, "--api", server.url, ...DATE, ...parameters]);
const files = () => readdirSync(join(catalogue.root, "content"), { recursive: true, encoding: "utf8" }).sort();
const text = (file: string) => readFileSync(join(catalogue.root, file), "utf8");

describe("a paper at arXiv", () => {
  it("is drafted with reasons; its abstract is shown, not written", async () => {
    const { status, stdout, stderr } = await run("https://arxiv.org/abs/2412.08905v1");
    expect(stderr).toContain("The abstract, for reference; it is not written into the file:");
    expect(stderr).toContain("  │ A placeholder about evaluation");
    expect(stderr).toContain("id        phi-4  (the report's name in the title)");
    expect(stderr).toContain("families  phi  (the title names Phi)");
    expect(stderr).toContain('evaluation  (shares "evaluation" with its introduction)');
    expect(stderr).toMatch(/^Next: replace the \d+ places marked TODO, in your own words, then$/m);
    expect(stderr).toContain("npm run check -- content/papers/2024/phi-4.md");
    expect(stdout).toBe("content/papers/2024/phi-4.md\n");
    expect(status).toBe(0);
    const draft = text("content/papers/2024/phi-4.md");
    expect(draft).toContain('arxiv: "2412.08905"\npublished: 2024-12-12\nadded: 2026-11-24\n');
    expect(draft).not.toContain("placeholder");
    expect(server.requests).toHaveLength(1);
  });

  it("is not drafted twice, under any identifier", async () => {
    await run("2412.08905");
    const before = text("content/papers/2024/phi-4.md");
    const requestCount = server.requests.length;
    for (const parameters of [["2412.08905"], ["2412.08905v2", "--id", "other"]]) {
      const again = await run(...parameters);
      expect(again).toMatchObject({ status: 1, stdout: "" });
      expect(again.stderr).toContain(
        "The paper has a file already: content/papers/2024/phi-4.md (it has arXiv id 2412.08905).",
      );
    }
    expect(text("content/papers/2024/phi-4.md")).toBe(before);
    expect((await run("2404.14219")).stderr).toContain(`The paper has a file already: ${PHI}`);
    // arXiv is not queried for known papers.
    expect(server.requests).toHaveLength(requestCount);
  });

  it("must exist at arXiv", async () => {
    const { status, stderr } = await run("2404.14220");
    expect(status).toBe(1);
    expect(stderr).toContain("arXiv has no paper 2404.14220: check https://arxiv.org/abs/2404.14220");
  });

  it("follows the options, and gets a new folder for its year", async () => {
    const { status, stderr } = await run(
      "2504.08791v1",
      ...[
        "--id",
        "prima",
        "--short",
        "prima.cpp",
        "--family",
        "phi",
        "--topic",
        "quantization",
        "--topic",
        "evaluation",
      ],
    );
    expect(status).toBe(0);
    expect(stderr).toContain("id        prima  (as requested)");
    expect(stderr).toContain("code      https://github.com/Lizonghang/prima.cpp\n");
    expect(stderr).toContain("You named version 1; the draft is of version 2, the newest.");
    const draft = text("content/papers/2025/prima.md");
    expect(draft).toContain("short: prima.cpp\n");
    expect(draft).toContain("families: [phi]\ntopics: [quantization, evaluation]\n");
    expect(draft).toContain('title: "PRIMA.CPP: Speeding Up');
    expect(draft).toContain("revised: 2025-09-26\n");
    expect(draft).toMatch(
      /what: authors\n {4}from: .*\n {4}to: \{ version: "2", value: \[Zonghang Li, Tao Li, Wenjiao Feng\] \}/,
    );
  });

  it("is found by arXiv's DOI and by its publisher's", async () => {
    expect((await run("10.48550/arXiv.2412.08905", "--dry-run")).stdout).toContain("Phi-4 Technical Report");
    const { status, stdout } = await run("https://doi.org/10.1145/3620666.3651380", "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain('arxiv: "2403.00579"\ndoi: 10.1145/3620666.3651380\n');
    const none = await run("10.1145/1234567.1234567");
    expect(none.status).toBe(1);
    expect(none.stderr).toContain("No paper at arXiv states DOI 10.1145/1234567.1234567.");
  });

  it("is only shown in a dry run", async () => {
    const before = files();
    const { status, stdout, stderr } = await run("2412.08905", "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^---\n[\s\S]*TODO [^\n]*\n$/);
    expect(stderr).toContain("content/papers/2024/phi-4.md would be:");
    expect(files()).toEqual(before);
  });

  it("is refused when it is withdrawn", async () => {
    const before = files();
    const { status, stderr } = await run("2412.00001");
    expect(status).toBe(1);
    expect(stderr).toContain(
      'The paper is withdrawn at arXiv ("This paper has been withdrawn by the authors"): it is not entered.',
    );
    expect(files()).toEqual(before);
  });
});

describe("without arXiv", () => {
  it("reports what failed and what to do, and writes nothing", async () => {
    const before = files();
    await server.close();
    const { status, stdout, stderr } = await run("2412.08905");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^Could not reach 127\.0\.0\.1:\d+ \(.*ECONNREFUSED.*\)\.$/m);
    expect(stderr).toContain(
      "Try again later, or save the paper's reference as .bib or .ris, or https://export.arxiv.org/api/query?id_list=2412.08905 as .xml, and draft from it offline: npm run new -- --from FILE",
    );
    expect(stderr).toContain("Nothing was written.");
    expect(files()).toEqual(before);
  });

  it("reports that arXiv is busy", async () => {
    server.failures.push(...Array.from({ length: 4 }, () => ({ status: 503, headers: { "retry-after": "0" } })));
    const { status, stderr } = await run("2412.08905");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^127\.0\.0\.1:\d+ answered 503 Service Unavailable\.$/m);
  });

  it("drafts from .bib, .ris and .xml, named from the caller's folder", async () => {
    const folder = join(catalogue.root, "references");
    mkdirSync(folder);
    writeFileSync(
      join(folder, "phi.bib"),
      "@misc{a, title={Phi-4 Technical Report}, author={Marah Abdin and Jyoti Aneja}, year={2024}, eprint={2412.08905}, archivePrefix={arXiv}, primaryClass={cs.CL}}",
    );
    writeFileSync(
      join(folder, "prima.ris"),
      "TY  - JOUR\nTI  - PRIMA.CPP: Speeding Up 70B-Scale LLM Inference\nAU  - Li, Zonghang\nPY  - 2025\nUR  - https://arxiv.org/abs/2504.08791\nER  - \n",
    );
    writeFileSync(join(folder, "neupims.xml"), atomFeed(papers.filter(({ id }) => id === "2403.00579")));
    await server.close();
    const from = (file: string) => runScript("new", ["--root", catalogue.root, ...DATE, "--from", file], folder);
    expect(await from("phi.bib")).toMatchObject({ status: 0, stdout: "content/papers/2024/phi-4.md\n" });
    expect(text("content/papers/2024/phi-4.md")).toContain(
      "published: TODO the day of version 1, as stated at https://arxiv.org/abs/2412.08905; phi.bib says 2024\n",
    );
    expect(await from("./prima.ris")).toMatchObject({ status: 0, stdout: "content/papers/2025/prima-cpp.md\n" });
    expect(await from(join(folder, "neupims.xml"))).toMatchObject({ status: 0 });
    expect(text("content/papers/2024/neupims.md")).toContain("version: 1\n");
    expect(await from("none.bib")).toMatchObject({ status: 1 });
    expect((await from("none.bib")).stderr).toContain("none.bib cannot be read: ENOENT");
    expect((await from("phi.bib")).stderr).toContain("The paper has a file already: content/papers/2024/phi-4.md");
  });
});

describe("invalid arguments", () => {
  it("are all reported at once", async () => {
    const { status, stderr } = await run(
      "2412.08905",
      ...["--id", "Phi 4", "--family", "phy", "--topic", "quantisation", "--date", "2026-02-30"],
    );
    expect(status).toBe(2);
    expect(stderr).toContain('--id needs lowercase letters, digits, "-" and ".", found "Phi 4"');
    expect(stderr).toContain('"phy" is not a known family. Did you mean "phi"? Known: phi');
    expect(stderr).toContain(
      '"quantisation" is not a known topic. Did you mean "quantization"? Known: evaluation, quantization',
    );
    expect(stderr).toContain('--date needs a day like 2026-11-24, found "2026-02-30"');
    expect(server.requests).toHaveLength(0);
  });

  it("include anything but one readable reference", async () => {
    expect(await run()).toMatchObject({ status: 2 });
    expect((await run("24013.1234")).stderr).toContain('"24013.1234" is neither an arXiv id nor a DOI.');
    expect((await run("2412.08905", "2504.08791")).stderr).toContain("one paper at a time, found 2");
    expect((await run("2412.08905", "--form", "x")).stderr).toContain("--form");
    expect((await runScript("new", ["--help"])).stdout).toContain("--dry-run");
  });

  it("include an id that another paper has", async () => {
    const { status, stderr } = await run("2412.08905", "--id", "phi-3");
    expect(status).toBe(1);
    expect(stderr).toBe(`The id "phi-3" belongs to ${PHI}: choose another\n`);
    expect(existsSync(join(catalogue.root, "content/papers/2024/phi-4.md"))).toBe(false);
  });
});
