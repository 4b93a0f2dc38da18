/** Progress of long work: one line that is updated in place at a terminal, or a plain line at intervals elsewhere. */

/** Interval of plain lines. */
const SECONDS = 15;

/**
 * @param what plural noun of the counted items
 * @param stream a terminal or a log
 */
export function progressLine(what: string, stream: NodeJS.WriteStream = process.stderr) {
  const started = performance.now();
  let last = started;
  let shown = false;
  return {
    tell(done: number, total: number): void {
      const now = performance.now();
      if (now - last < (stream.isTTY ? 200 : SECONDS * 1000)) return;
      last = now;
      const text = progressText(what, done, total, (now - started) / 1000);
      stream.write(stream.isTTY ? `\r\u001B[K${text}` : `${text}\n`);
      shown = true;
    },
    /** Clears the line at a terminal. */
    end(): void {
      if (shown && stream.isTTY) stream.write("\r\u001B[K");
    },
  };
}

/** `pages: 1,200 of 40,000, 410 a second, 95 s left` */
export function progressText(what: string, done: number, total: number, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const known = done > 0 && rate > 0;
  const number = (value: number) => Math.round(value).toLocaleString("en");
  return [
    `${what}: ${number(done)} of ${number(total)}`,
    ...(known ? [`${number(rate)} a second`, `${number((total - done) / rate)} s left`] : []),
  ].join(", ");
}
