/**
 * Stars of the papers' GitHub repositories, each asked for once however many papers name it. With a token by GraphQL,
 * a hundred a request: one by one, 10,000 papers would take a day's worth of a workflow's token (1,000 requests an
 * hour). GraphQL takes no anonymous requests, so without a token by REST, which answers 60 an hour: enough to try it.
 */
import { pluralize } from "../../lib/pluralize.ts";
import { createHttpClient, type HttpResult, type RateLimit } from "../../clients/http.ts";
import { fullName, repositoryOf, type Repository, type RepositoryAnswer } from "../repository.ts";
import { askGraphql, REPOSITORIES_PER_REQUEST } from "./github-graphql.ts";
import { askRest } from "./github-rest.ts";
import { chunk } from "../../lib/chunk.ts";
import { askInTurn } from "./in-turn.ts";
import { emptyResult, type SignalPaper, type SourceOptions, type SourceResult } from "./source.ts";

export const GITHUB = "https://api.github.com";

/** 5 in 5 seconds, one after the other; GitHub's limits are by the hour. */
export const GITHUB_PACE: RateLimit = { requests: 5, perMs: 5000 };

interface Asked {
  repository: Repository;
  papers: string[];
}

export async function askGithub(papers: readonly SignalPaper[], options: SourceOptions): Promise<SourceResult> {
  const repositories = linkedRepositories(papers);
  const result = emptyResult(
    "github",
    repositories.reduce((sum, { papers }) => sum + papers.length, 0),
  );
  const ask = createHttpClient(options.pace, options.patience);
  const size = options.key === undefined ? 1 : REPOSITORIES_PER_REQUEST;
  const { unasked, reason, exhausted } = await askInTurn(
    chunk(repositories, size),
    async (batch): Promise<HttpResult<unknown>> => {
      const wanted = batch.map(({ repository }) => repository);
      const { answer, repositories } =
        options.key === undefined
          ? await askRest(ask, options.url, wanted)
          : await askGraphql(ask, options.url, options.key, wanted);
      if (repositories === undefined) {
        const what =
          batch.length === 1 && batch[0]
            ? fullName(batch[0].repository)
            : pluralize(batch.length, "repository", "repositories");
        if (!answer.ok) result.failures.push({ what, reason: answer.reason });
      } else batch.forEach((asked, index) => record(asked, repositories[index], result));
      return answer;
    },
    (done) => options.onProgress?.(Math.min(done * size, repositories.length), repositories.length),
  );
  if (unasked.length > 0) {
    const hint = exhausted && options.key === undefined ? "; set GITHUB_TOKEN to ask for more than 60 an hour" : "";
    result.failures.push({
      what: pluralize(unasked.flat().length, "repository", "repositories"),
      reason: reason + hint,
    });
  }
  return result;
}

/** Each repository with the papers that name it. GitHub's names do not tell capitals from small letters. */
function linkedRepositories(papers: readonly SignalPaper[]): Asked[] {
  const asked = new Map<string, Asked>();
  for (const { id, code } of papers) {
    const repository = repositoryOf(code);
    if (repository === undefined) continue;
    const key = fullName(repository).toLowerCase();
    const known = asked.get(key);
    if (known) known.papers.push(id);
    else asked.set(key, { repository, papers: [id] });
  }
  return [...asked.values()];
}

function record({ repository, papers }: Asked, answer: RepositoryAnswer | undefined, result: SourceResult): void {
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
      result.notes.push(`${name} is not there (any more): fix or drop \`links.code\` of ${papers.join(", ")}`);
      break;
    default:
      result.failures.push({ what: name, reason: answer?.reason ?? "is not in the answer" });
  }
}
