import { expect, it } from "vitest";
import { formatIssues, type Issue } from "./issue.ts";

const issue = (more: Partial<Issue>): Issue => ({
  file: "content/papers/2024/tiny-llama.md",
  message: "is wrong",
  severity: "error",
  rule: "schema",
  ...more,
});

it("lists errors by position, in columns, then warnings, then counts", () => {
  const issues = [
    issue({ file: "content/papers/2024/zebra.md", message: "is not closed" }),
    issue({ line: 11, column: 7, field: "arxiv", message: '"24013.1234" is not an arXiv id', fixable: true }),
    issue({
      line: 8,
      column: 9,
      field: "topics.0",
      message: '"quantisation" is not known',
      hint: 'Did you mean "quantization"?',
    }),
    issue({ line: 2, severity: "warning", message: "the summary has 412 words", hint: "120 to 300 are usual" }),
  ];
  expect(formatIssues(issues)).toMatchInlineSnapshot(`
    "content/papers/2024/tiny-llama.md:8:9   topics.0  "quantisation" is not known  Did you mean "quantization"?
    content/papers/2024/tiny-llama.md:11:7  arxiv     "24013.1234" is not an arXiv id
    content/papers/2024/zebra.md:1:1  -  is not closed

    Warnings (these do not fail the check):
    content/papers/2024/tiny-llama.md:2:1  -  the summary has 412 words  120 to 300 are usual

    3 problems in 2 files, 1 warning (1 can be fixed by: npm run check -- --fix)"
  `);
  expect(formatIssues(issues.slice(3))).toMatchInlineSnapshot(`
    "Warnings (these do not fail the check):
    content/papers/2024/tiny-llama.md:2:1  -  the summary has 412 words  120 to 300 are usual

    no problems, 1 warning"
  `);
});

it("shows control characters, line breaks and bidirectional controls as code points", () => {
  const hostile = issue({
    file: "content/papers/2024/x\n::error::y.md",
    message: 'found "\u001B[31mred\u202E\r\n::set-output name=x::y"',
  });
  expect(formatIssues([hostile])).toMatchInlineSnapshot(`
    "content/papers/2024/x\\u{A}::error::y.md:1:1  -  found "\\u{1B}[31mred\\u{202E}\\u{D}\\u{A}::set-output name=x::y"

    1 problem in 1 file"
  `);
});
