/**
 * Words of the field that mean the same to a reader who looks for them. Whoever types one finds what is written with
 * another. One file: add a line.
 */
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

/** Words that mean the same as something in a text and do not stand in it. */
export function synonymsIn(text: string): string[] {
  const padded = ` ${plain(text)} `;
  return groups.flatMap(({ group, forms }) => {
    if (!forms.some((form) => padded.includes(form))) return [];
    return group.filter((_, index) => !padded.includes(forms[index] ?? ""));
  });
}

/** Other names of a thing: what means the same as its whole name. */
export function otherNames(name: string): string[] {
  const form = ` ${plain(name)} `;
  return groups.flatMap(({ group, forms }) => (forms.includes(form) ? group.filter((_, i) => forms[i] !== form) : []));
}
