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
  search: "search/?q=quantization",
  about: "about/",
  "404": "404.html",
} as const;
