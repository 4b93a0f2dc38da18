/**
 * `GET /repos/{owner}/{repo}`: `id`, `full_name`, `stargazers_count`
 * (https://docs.github.com/en/rest/repos/repos#get-a-repository). A renamed repository returns 301; the redirect is
 * followed, as https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api requires.
 */
import { z } from "zod";
import type { HttpResult, HttpClient } from "../../clients/http.ts";
import type { Repository, RepositoryAnswer } from "../repository.ts";

const shape = z.object({
  id: z.int().nonnegative(),
  full_name: z.string(),
  stargazers_count: z.int().nonnegative(),
});

/** One repository; no token is sent, so following a redirect leaks nothing. */
export async function queryRest(
  request: HttpClient,
  url: string,
  [repository]: readonly Repository[],
): Promise<{ answer: HttpResult<unknown>; repositories?: RepositoryAnswer[] }> {
  if (repository === undefined) throw new Error("no repository requested");
  const answer = await request(`${url}/repos/${repository.owner}/${repository.name}`, shape, {
    headers: { accept: "application/vnd.github+json" },
    follow: true,
  });
  if (!answer.ok) return answer.status === 404 ? { answer, repositories: [{ state: "absent" }] } : { answer };
  const { id, full_name, stargazers_count } = answer.value;
  return { answer, repositories: [{ state: "found", id, fullName: full_name, stars: stargazers_count }] };
}
