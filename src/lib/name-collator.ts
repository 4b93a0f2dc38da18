/** The order of names and addresses: "Phi-2" before "Phi-10". Shared, because creating a collator is slow. */
export const nameCollator = new Intl.Collator("en", { numeric: true });
