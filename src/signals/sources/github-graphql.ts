/**
 * `POST /graphql`, one aliased `repository(owner:, name:)` each: `databaseId` (REST's `id`), `nameWithOwner`,
 * `stargazerCount` (https://docs.github.com/en/graphql/reference). Renames are followed. A missing repository is null,
 * with an error of type NOT_FOUND whose path is its alias; the others are returned.
 */
import { z } from "zod";
import type { HttpResult, HttpClient } from "../../clients/http.ts";
import type { Repository, RepositoryAnswer } from "../repository.ts";

/** A query of 100 repositories costs one of the 1,000 points per hour of a workflow's token. */
export const REPOSITORIES_PER_REQUEST = 100;

const shape = z.object({
  data: z
    .record(
      z.string(),
      z
        .object({
          databaseId: z.int().nonnegative(),
          nameWithOwner: z.string(),
          stargazerCount: z.int().nonnegative(),
        })
        .nullable(),
    )
    .nullish(),
  errors: z
    .array(
      z.object({
        type: z.string().optional(),
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
      }),
    )
    .optional(),
});

export async function queryGraphql(
  request: HttpClient,
  url: string,
  token: string,
  repositories: readonly Repository[],
): Promise<{ answer: HttpResult<unknown>; repositories?: RepositoryAnswer[] }> {
  // Names have only letters, digits, hyphens, dots and underscores, so a JSON string is a valid GraphQL string.
  const fields = repositories.map(
    ({ owner, name }, index) =>
      `r${index}: repository(owner: ${JSON.stringify(owner)}, name: ${JSON.stringify(name)}) { databaseId nameWithOwner stargazerCount }`,
  );
  const answer = await request(`${url}/graphql`, shape, {
    method: "post",
    headers: { authorization: `Bearer ${token}` },
    json: { query: `query {\n${fields.join("\n")}\n}` },
  });
  if (!answer.ok) return { answer };
  const { data, errors = [] } = answer.value;
  if (!data) {
    const [error] = errors;
    const reason = error === undefined ? "empty response" : `answered "${error.message}"`;
    return { answer: { ok: false, reason, exhausted: error?.type === "RATE_LIMITED" } };
  }
  return {
    answer,
    repositories: repositories.map((_, index): RepositoryAnswer => {
      const alias = `r${index}`;
      const found = data[alias];
      if (found) {
        const { databaseId, nameWithOwner, stargazerCount } = found;
        return { state: "found", id: databaseId, fullName: nameWithOwner, stars: stargazerCount };
      }
      const error = errors.find(({ path }) => path?.[0] === alias);
      if (error?.type === "NOT_FOUND") return { state: "absent" };
      return {
        state: "failed",
        reason: error === undefined ? "is missing from the response" : `answered "${error.message}"`,
      };
    }),
  };
}
