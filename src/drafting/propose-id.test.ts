import fc from "fast-check";
import { expect, it } from "vitest";
import { anyText } from "../../tests/any-text.ts";
import { slug } from "../schema/fields.ts";
import { proposeName, toId } from "./propose-id.ts";

/** Titles of the catalogue, which determine the common words. */
const titles = [
  "FP8-LM: Training FP8 Large Language Models",
  "Towards the Law of Capacity Gap in Distilling Language Models",
  "MiniCache: KV Cache Compression in Depth Dimension for Large Language Models",
  "Quamba: A Post-Training Quantization Recipe for Selective State Space Models",
  "Zebra-Llama: Towards Extremely Efficient Hybrid Models",
];
const propose = (title: string, ...taken: string[]) => proposeName(title, new Set(taken), titles);

it.each([
  ["MiniCPM4: Ultra-Efficient LLMs on End Devices", "minicpm4", "MiniCPM4"],
  ["Phi-4 Technical Report", "phi-4", "Phi-4"],
  ["Textbooks Are All You Need II: phi-1.5 technical report", "phi-1.5", "phi-1.5"],
  ["Stable LM 2 1.6B Technical Report", "stable-lm-2-1.6b", "Stable LM 2 1.6B"],
  ["MobileVLM : A Fast, Strong and Open Vision Language Assistant for Mobile Devices", "mobilevlm", "MobileVLM"],
  ["miniCTX: Neural Theorem Proving with (Long-)Contexts", "minictx", "miniCTX"],
  ["LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale", "llm-int8", "LLM.int8()"],
  ["H₂O: Heavy-Hitter Oracle for Efficient Generative Inference of Large Language Models", "h2o", "H₂O"],
  ["QuIP#: Even Better LLM Quantization with Hadamard Incoherence and Lattice Codebooks", "quip-sharp", "QuIP#"],
  ["μnit Scaling: Simple and Scalable FP8 LLM Training", "munit-scaling", "μnit Scaling"],
  ["The Era of 1-bit LLMs: All Large Language Models are in 1.58 Bits", "era-of-1-bit-llms", "The Era of 1-bit LLMs"],
  ["Visual Instruction Tuning", "visual-instruction-tuning", "Visual Instruction Tuning"],
  ["Efficient Streaming Language Models with Attention Sinks", "streaming-attention-sinks", undefined],
  ["Training Verifiers to Solve Math Word Problems", "verifiers-solve-math", undefined],
])("names %s", (title, id, short) => {
  expect(propose(title)).toMatchObject({ id, short });
});

it("states the origin of the id", () => {
  expect(propose("GPTQ: Accurate Post-Training Quantization").why).toBe('the name before ":" in the title');
  expect(propose("Qwen3 Technical Report").why).toBe("the report's name in the title");
  expect(propose("Efficient Streaming Language Models with Attention Sinks").why).toBe("the title's significant words");
});

it("proposes another id where the first is used by a paper or a former id", () => {
  const title = "Mamba: Linear-Time Sequence Modeling with Selective State Spaces";
  expect(propose(title, "mamba")).toMatchObject({
    id: "mamba-linear",
    why: 'the name before ":" in the title, with more of it because "mamba" is taken',
  });
  expect(propose("Mamba: the Mamba", "mamba").id).toBe("mamba-2");
  expect(propose("Mamba: the Mamba", "mamba", "mamba-2", "mamba-3").id).toBe("mamba-4");
});

it("always proposes a valid, unused id", () => {
  const words = fc.oneof(anyText(), fc.constantFrom(...titles.join(" ").split(" ")));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const title = parts.join(" ");
      const first = propose(title).id;
      const second = propose(title, first).id;
      expect(slug("").safeParse(first).success, first).toBe(true);
      expect(slug("").safeParse(second).success, second).toBe(true);
      expect(second).not.toBe(first);
    }),
  );
  expect(toId("…")).toBe("");
});
