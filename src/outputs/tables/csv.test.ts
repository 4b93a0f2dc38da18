import Papa from "papaparse";
import { expect, it } from "vitest";
import { csvLines, describeCsv, type Column } from "./csv.ts";

const columns: readonly Column<{ text: string; number: number | undefined }>[] = [
  { name: "id", holds: "A text.", cell: ({ text }) => text },
  { name: "value", holds: "A number.", type: "number", cell: ({ number }) => number },
];

it("quotes where needed, leaves unknown values empty, and ends with a line break", () => {
  const text = [...csvLines(columns, [{ text: 'a "quoted", word\nand a line', number: undefined }])].join("");
  expect(text).toBe('id,value\n"a ""quoted"", word\nand a line",\n');
  expect(Papa.parse(text.trimEnd(), { header: true }).data).toEqual([
    { id: 'a "quoted", word\nand a line', value: "" },
  ]);
});

it("defuses text that a spreadsheet would execute, and keeps negative numbers", () => {
  const cells = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"].map((cell) => ({ text: cell, number: -1.5 }));
  const [, ...lines] = csvLines(columns, cells);
  expect(lines.length).toBe(cells.length);
  for (const line of lines) expect(line).toMatch(/^"?'.*,-1\.5\n$/);
});

it("describes its columns as CSV on the Web", () => {
  expect(describeCsv("/models.csv", "Models", columns)).toMatchObject({
    "@context": "http://www.w3.org/ns/csvw",
    url: "https://smallprint.example/models.csv",
    tableSchema: {
      columns: [
        { name: "id", datatype: "string" },
        { name: "value", datatype: "number" },
      ],
    },
  });
});
