/** One page of each kind, as paths below the base. */
export const pageKinds = {
  home: "",
  papers: "papers/",
  paper: "papers/quamba2/",
  "paper with 129 authors": "papers/phi-3/",
  families: "families/",
  family: "families/phi/",
  topics: "topics/",
  topic: "topics/quantization/",
  "sub-topic": "topics/low-bit-quantization/",
  models: "models/",
  model: "models/minimax-m1-80k/",
  "outside model": "models/llama-3.1-8b/",
  benchmarks: "benchmarks/",
  benchmark: "benchmarks/mmlu/",
  measure: "benchmarks/kernel-speedup/",
  compare: "compare/?models=phi-mini-moe,phi-tiny-moe",
  changes: "changes/",
  subscribe: "feeds/",
  organizations: "organizations/",
  organization: "organizations/microsoft/",
  trending: "trending/",
  digests: "digest/",
  digest: "digest/2026-11-24/",
  "reading list": "list/",
  offline: "offline/",
  search: "search/?q=quantization",
  about: "about/",
  "404": "404.html",
} as const;

/** With the style guide, which only the build under / has. */
export const rootPageKinds = { ...pageKinds, "style guide": "styleguide/" } as const;
