/** `1 paper`, `3 papers`; `many` is the plural where it isn't the noun with an s. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}
