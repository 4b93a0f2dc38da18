/**
 * Stars of the papers' GitHub repositories, each requested once even if several papers link it. With a token through
 * GraphQL, 100 repositories per request: one by one, 10,000 papers would exceed a workflow token's 1,000 requests per
 * hour. GraphQL accepts no anonymous requests, so without a token through REST, limited to 60 requests per hour.
 */
import { pluralize } from "../../lib/pluralize.ts";
import { createHttpClient, type HttpResult } from "../../clients/http.ts";
import { fullName, repositoryOf, type Repository, type RepositoryAnswer } from "../repository.ts";
import { queryGraphql, REPOSITORIES_PER_REQUEST } from "./github-graphql.ts";
import { queryRest } from "./github-rest.ts";
import { chunk } from "../../lib/chunk.ts";
import { requestInTurn } from "./in-turn.ts";
import {
  count,
  emptyResult,
  type SignalPaper,
  type SourceOptions,
  type SourceResult,
  type SignalSource,
} from "./source.ts";

export const github = {
  name: "github",
  url: "https://api.github.com",
  // GitHub's own limits are hourly; this one spaces the requests.
  rateLimit: { requests: 5, perMs: 5000 },
  keyVariable: "GITHUB_TOKEN",
  signals: {
    repository: count.optional().describe("GitHub's number of the repository; it survives renaming and moving."),
    stars: count.optional().describe("Stars of that repository."),
  },
  fetch: fetchFromGithub,
} satisfies SignalSource;

interface LinkedRepository {
  repository: Repository;
  papers: string[];
}

async function fetchFromGithub(papers: readonly SignalPaper[], options: SourceOptions): Promise<SourceResult> {
  const repositories = linkedRepositories(papers);
  const result = emptyResult(
    "github",
    repositories.reduce((sum, { papers }) => sum + papers.length, 0),
  );
  const request = createHttpClient(options.rateLimit, options.retryPolicy);
  const size = options.key === undefined ? 1 : REPOSITORIES_PER_REQUEST;
  const { skipped, reason, exhausted } = await requestInTurn(
    chunk(repositories, size),
    async (batch): Promise<HttpResult<unknown>> => {
      const requested = batch.map(({ repository }) => repository);
      const { answer, repositories } =
        options.key === undefined
          ? await queryRest(request, options.url, requested)
          : await queryGraphql(request, options.url, options.key, requested);
      if (repositories === undefined) {
        const what =
          batch.length === 1 && batch[0]
            ? fullName(batch[0].repository)
            : pluralize(batch.length, "repository", "repositories");
        if (!answer.ok) result.failures.push({ what, reason: answer.reason });
      } else batch.forEach((linked, index) => record(linked, repositories[index], result));
      return answer;
    },
    (done) => options.onProgress?.(Math.min(done * size, repositories.length), repositories.length),
  );
  if (skipped.length > 0) {
    const hint = exhausted && options.key === undefined ? "; set GITHUB_TOKEN for more than 60 requests per hour" : "";
    result.failures.push({
      what: pluralize(skipped.flat().length, "repository", "repositories"),
      reason: reason + hint,
    });
  }
  return result;
}

/** Each repository with the papers that link it. GitHub's names are case-insensitive. */
function linkedRepositories(papers: readonly SignalPaper[]): LinkedRepository[] {
  const linked = new Map<string, LinkedRepository>();
  for (const { id, code } of papers) {
    const repository = repositoryOf(code);
    if (repository === undefined) continue;
    const key = fullName(repository).toLowerCase();
    const known = linked.get(key);
    if (known) known.papers.push(id);
    else linked.set(key, { repository, papers: [id] });
  }
  return [...linked.values()];
}

function record(
  { repository, papers }: LinkedRepository,
  answer: RepositoryAnswer | undefined,
  result: SourceResult,
): void {
  const name = fullName(repository);
  switch (answer?.state) {
    case "found":
      for (const id of papers) result.values.set(id, { repository: answer.id, stars: answer.stars });
      if (answer.fullName.toLowerCase() !== name.toLowerCase()) {
        result.notes.push(`${name} is now ${answer.fullName}: update \`links.code\` of ${papers.join(", ")}`);
      }
      break;
    case "absent":
      result.absent.push(...papers);
      result.notes.push(`${name} does not exist (any more): fix or remove \`links.code\` of ${papers.join(", ")}`);
      break;
    default:
      result.failures.push({ what: name, reason: answer?.reason ?? "is missing from the response" });
  }
}
