/** GitHub repository whose stars count for a paper. */

export interface Repository {
  owner: string;
  name: string;
}

/** Owner: letters, digits, hyphens. Name: these, dots and underscores. GitHub allows no others. */
const GITHUB_REPOSITORY = /^https:\/\/(?:www\.)?github\.com\/([A-Za-z0-9-]+)\/([\w.-]+?)(?:\.git)?\/?(?:[?#/].*)?$/;

/**
 * The repository of an address such as https://github.com/OpenBMB/MiniCPM or a page in it; undefined for other hosts.
 */
export function repositoryOf(address: string | undefined): Repository | undefined {
  const match = address === undefined ? null : GITHUB_REPOSITORY.exec(address);
  const [owner, name] = [match?.[1], match?.[2]];
  return owner === undefined || name === undefined || /^\.+$/.test(name) ? undefined : { owner, name };
}

export const fullName = ({ owner, name }: Repository) => `${owner}/${name}`;

/** GitHub's response for one repository; `fullName` is its current name. */
export type RepositoryAnswer =
  | { state: "found"; id: number; fullName: string; stars: number }
  | { state: "absent" }
  | { state: "failed"; reason: string };
