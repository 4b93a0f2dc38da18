/** The order of names and addresses: "Phi-2" before "Phi-10". One for all, since to make it takes longer than to compare. */
export const nameCollator = new Intl.Collator("en", { numeric: true });
