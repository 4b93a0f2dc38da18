/** Measurements as tables of numbers. */
import type { Built, Measurement } from "./bench.ts";
import { isPagefind } from "./measured-run.ts";

type Row = Record<string, string | number | null>;

/** Seconds of each part and of the whole, and how the whole stands to what was measured beside it. */
export function timeTable({ papers, site, edited, ...measured }: Measurement): Record<string, Row> {
  const rows: Record<string, Row> = {};
  const add = (name: string, wall: number, cpu: number | null) => (rows[name] = { wall: round(wall), CPU: round(cpu) });
  for (const { name, wall, cpu } of site.phases) add(name, wall, cpu);
  add("site", site.wall, site.cpu);
  add("site, a paper", site.wall / papers, site.cpu === null ? null : site.cpu / papers);
  if (edited) {
    add("site after one edit", edited.wall, edited.cpu);
    rows["edit ÷ first build"] = ratioRow(edited, site);
  }
  for (const [name, pair] of pairsOf(measured)) {
    for (const { name: part, wall, cpu } of pair.phases) {
      add(`${part}, ${name}`, wall, pair.cpu === null ? null : cpu);
    }
    add(`hugo + pagefind, ${name}`, pair.wall, pair.cpu);
    rows[`site ÷ (hugo + pagefind, ${name})`] = ratioRow(site, pair);
  }
  return rows;
}

/** Hugo sites with Pagefind that were measured, by what they have in common with the site. */
function pairsOf({ hugo, samePages }: Pick<Measurement, "hugo" | "samePages">) {
  const pairs = { "same papers": hugo, "same pages": samePages };
  return Object.entries(pairs).flatMap(([name, pair]) => (pair ? [[name, pair] as const] : []));
}

/** A measurement with what follows from it: seconds a paper, and how builds stand to each other. */
export function derive(measurement: Measurement) {
  const { papers, site, edited, hugo, samePages } = measurement;
  return {
    ...measurement,
    perPaper: { wall: site.wall / papers, cpu: site.cpu === null ? null : site.cpu / papers },
    ...(edited ? { editedToSite: ratio(edited, site) } : {}),
    ...(hugo ? { siteToHugo: ratio(site, hugo) } : {}),
    ...(samePages ? { siteToSamePages: ratio(site, samePages) } : {}),
  };
}

function ratioRow(one: Built, other: Built): Row {
  const { wall, cpu } = ratio(one, other);
  return { wall: round(wall), CPU: round(cpu) };
}

/** How many times as long one takes as the other. */
export function ratio(one: Built, other: Built): { wall: number; cpu: number | null } {
  return {
    wall: one.wall / other.wall,
    cpu: one.cpu === null || other.cpu === null ? null : one.cpu / other.cpu,
  };
}

/** Memory and output, a row for each site. */
export function sizeTable({ site, ...measured }: Measurement): Record<string, Row> {
  const pairs = pairsOf(measured).map(([name, pair]) => [`hugo + pagefind, ${name}`, sizeRow(pair)]);
  return { site: sizeRow(site), ...(Object.fromEntries(pairs) as Record<string, Row>) };
}

/** A column for each size, to see what grows and how. */
export function growthTable(measurements: readonly Measurement[]): Record<string, Row> {
  const rows: Record<string, Row> = {};
  for (const measurement of measurements) {
    for (const [name, value] of Object.entries(figuresOf(measurement))) {
      (rows[name] ??= {})[`${measurement.papers} papers`] = value;
    }
  }
  return rows;
}

function figuresOf({ papers, site, edited, ...measured }: Measurement): Row {
  const again = edited && ratio(edited, site);
  const beside = pairsOf(measured).flatMap(([name, pair]) => {
    const { wall, cpu } = ratio(site, pair);
    const other = `÷ (hugo + pagefind, ${name})`;
    return [
      [`${other}, wall`, round(wall)],
      [`${other}, CPU`, round(cpu)],
    ];
  });
  return {
    "wall s": round(site.wall),
    "CPU s": round(site.cpu),
    "wall ms a paper": round((site.wall / papers) * 1000),
    "CPU ms a paper": round(site.cpu === null ? null : (site.cpu / papers) * 1000),
    ...(again ? { "edit ÷ first build, wall": round(again.wall), "edit ÷ first build, CPU": round(again.cpu) } : {}),
    ...(edited ? { "files that differ from a build from nothing": edited.differing.length } : {}),
    ...(Object.fromEntries(beside) as Row),
    ...sizeRow(site),
  };
}

/** The largest pages and files by name, which a table has no room for. */
export function largestLines(measurements: readonly Measurement[]): string[] {
  return measurements.map(({ papers, site: { output } }) => {
    const { largestPage, largestFile } = output;
    const tell = ({ path, bytes }: { path: string; bytes: number }) => `${path} (${kilobytes(bytes)} KB)`;
    return `${papers} papers: largest page ${tell(largestPage)}, largest file ${tell(largestFile)}`;
  });
}

function sizeRow({ peaks, together, besidePagefind, output }: NonNullable<Measurement["hugo"]>): Row {
  return {
    ...peaksByProgram(peaks),
    "together MB": megabytes(together),
    "beside pagefind MB": megabytes(besidePagefind),
    files: output.files,
    "output MB": megabytes(output.bytes),
    "largest page KB": kilobytes(output.largestPage.bytes),
    "largest file KB": kilobytes(output.largestFile.bytes),
  };
}

/** Pagefind's native process, and whatever else ran: Node's main thread, or Hugo. */
function peaksByProgram(peaks: Record<string, number>): Row {
  const most = (isWanted: (name: string) => boolean) =>
    Math.max(0, ...Object.entries(peaks).flatMap(([name, peak]) => (isWanted(name) ? [peak] : [])));
  if (Object.keys(peaks).length === 0) return { "node or hugo MB": null, "pagefind MB": null };
  return {
    "node or hugo MB": megabytes(most((name) => !isPagefind(name))),
    "pagefind MB": megabytes(most(isPagefind)),
  };
}

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(3));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10;
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
