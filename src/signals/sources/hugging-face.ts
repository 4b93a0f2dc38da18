/**
 * Upvotes of papers' pages on Hugging Face: `GET /api/papers/{arXiv id}`, the request of `paper_info` in
 * https://huggingface.co/docs/huggingface_hub/package_reference/hf_api; the field is `upvotes`. There is no batch
 * request. A paper without a page there returns 404.
 */
import { z } from "zod";
import { pluralize } from "../../lib/pluralize.ts";
import { createHttpClient } from "../../clients/http.ts";
import { requestInTurn } from "./in-turn.ts";
import {
  count,
  emptyResult,
  type SignalPaper,
  type SourceOptions,
  type SourceResult,
  type SignalSource,
} from "./source.ts";

export const huggingFace = {
  name: "hugging-face",
  url: "https://huggingface.co",
  // 450 in 5 minutes; 500 are allowed without an account (https://huggingface.co/docs/hub/rate-limits).
  rateLimit: { requests: 3, perMs: 2000 },
  signals: { upvotes: count.optional().describe("Upvotes of the paper's page on Hugging Face.") },
  fetch: fetchFromHuggingFace,
} satisfies SignalSource;

const shape = z.object({ upvotes: z.int().nonnegative() });

async function fetchFromHuggingFace(papers: readonly SignalPaper[], options: SourceOptions): Promise<SourceResult> {
  const result = emptyResult("hugging-face", papers.length);
  const request = createHttpClient(options.rateLimit, options.retryPolicy);
  const { skipped, reason } = await requestInTurn(
    papers,
    async ({ id, arxiv }) => {
      const answer = await request(`${options.url}/api/papers/${encodeURIComponent(arxiv)}`, shape, { follow: true });
      if (answer.ok) result.values.set(id, { upvotes: answer.value.upvotes });
      else if (answer.status === 404) result.absent.push(id);
      else result.failures.push({ what: id, reason: answer.reason });
      return answer;
    },
    options.onProgress,
  );
  if (skipped.length > 0) result.failures.push({ what: pluralize(skipped.length, "paper"), reason });
  return result;
}
