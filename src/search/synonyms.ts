/** Synonyms of the field: a query with one finds pages with another. To extend, add a line. */
export const synonyms: readonly (readonly string[])[] = [
  ["quantization", "quantisation", "quantized", "quantised"],
  ["post-training quantization", "PTQ"],
  ["quantization-aware training", "QAT"],
  ["pruning and distillation", "knowledge distillation", "KD", "distillation", "teacher student", "model compression"],
  ["pruning", "sparsification"],
  ["small language model", "SLM", "SLMs", "small language models"],
  [
    "multimodal",
    "small multimodal models",
    "MLLM",
    "VLM",
    "LMM",
    "vision-language model",
    "vision language",
    "multi-modal",
    "LVLM",
  ],
  ["state space model", "SSM", "state-space models", "selective state space", "SSMs"],
  ["mixture of experts", "MoE", "mixture-of-experts", "sparse experts"],
  ["KV cache", "KV-cache", "key-value cache", "KVCache"],
  ["MLA", "multi-head latent attention"],
  ["GQA", "grouped-query attention"],
  ["FP8", "8-bit floating point", "float8", "minifloat", "minifloats"],
  ["1-bit", "binary", "binarization", "extreme quantization", "sub-1-bit", "low-bit"],
  ["large language model", "LLM", "LLMs"],
  ["LoRA", "low-rank adaptation", "adapters"],
  ["PEFT", "parameter-efficient fine-tuning"],
  ["RLHF", "reinforcement learning from human feedback"],
  ["RL", "reinforcement learning"],
  ["on-device", "edge device", "mobile", "phone", "smartphone", "end device"],
  ["optical character recognition", "OCR", "document understanding", "reading documents"],
  ["judge", "evaluator", "evaluation model", "LLM as a judge"],
  ["TinyML", "microcontroller", "MCU", "microcontrollers"],
  ["linear attention", "lightning attention", "efficient attention"],
  ["speculative decoding", "speculative sampling", "draft model"],
  ["long context", "long-context", "context extension"],
  ["warmup-stable-decay", "WSD", "Warmup-Stable-Decay"],
  ["chain of thought", "CoT", "chain-of-thought"],
  ["grade school math", "GSM8K", "math word problems"],
];

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const groups = synonyms.map((group) => ({ group, forms: group.map((form) => ` ${plain(form)} `) }));

/** Synonyms of terms in a text that are not in the text themselves. */
export function synonymsIn(text: string): string[] {
  const padded = ` ${plain(text)} `;
  return groups.flatMap(({ group, forms }) => {
    if (!forms.some((form) => padded.includes(form))) return [];
    return group.filter((_, index) => !padded.includes(forms[index] ?? ""));
  });
}

/** Synonyms of a complete name. */
export function otherNames(name: string): string[] {
  const form = ` ${plain(name)} `;
  return groups.flatMap(({ group, forms }) => (forms.includes(form) ? group.filter((_, i) => forms[i] !== form) : []));
}
