import type { Environment } from '../ports.ts';

/** The address of GitHub's REST API, of GitHub Enterprise Server, too; without a `/` at its end. */
export function githubApi(environment: Environment): string {
  return environment.GITHUB_API_URL || 'https://api.github.com';
}

/** https://docs.github.com/rest/about-the-rest-api/api-versions */
export function githubHeaders(token: string): Readonly<Record<string, string>> {
  return {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'x-github-api-version': '2022-11-28',
  };
}
