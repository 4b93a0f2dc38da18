import type { Model } from "../schema/paper.ts";

/** Fields of models with their table headings, in display order: numbers first. */
export const modelFields = [
  { key: "parameters", name: "Parameters" },
  { key: "active", name: "Active" },
  { key: "nonEmbedding", name: "Without embeddings" },
  { key: "bits", name: "Bits per weight" },
  { key: "tokens", name: "Training tokens" },
  { key: "context", name: "Context" },
  { key: "hardware", name: "Trained on" },
  { key: "trainingTime", name: "Training time" },
  { key: "licence", name: "Licence" },
] as const satisfies readonly { key: keyof Model; name: string }[];
