/** `Linköping` as `Linkoping`: in compatibility decomposition (NFKD), without marks. */
export function withoutAccents(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "");
}
