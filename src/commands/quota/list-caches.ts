import { githubApi, githubHeaders } from '../../runner/network/github-api.ts';
import type { Environment, HttpGet } from '../../runner/ports.ts';
import { failure, type Result, success } from '../../runner/result.ts';
import { messageOf } from '../../runner/thrown.ts';

/** An entry as GitHub lists it. */
export interface StoredCache {
  readonly id: number;
  readonly key: string;
  readonly ref: string;
  readonly bytes: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly readAt: number;
}

const PER_PAGE = 100;
/** More entries than fit into 10 GB of anything. */
const MOST_PAGES = 100;

/**
 * All entries of a repository's cache (GET /repos/{owner}/{repo}/actions/caches,
 * https://docs.github.com/rest/actions/cache). A token is needed, of a public repository, too.
 */
export async function listCaches(
  httpGet: HttpGet,
  environment: Environment,
  repository: string,
  token: string,
): Promise<Result<StoredCache[]>> {
  const api = githubApi(environment);
  const found: StoredCache[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const url = `${api}/repos/${repository}/actions/caches?per_page=${PER_PAGE}&page=${page}`;
    const answer = await ask(httpGet, url, token);
    if (!answer.ok) return answer;
    found.push(...answer.value);
    if (answer.value.length < PER_PAGE) break;
  }
  return success(found);
}

async function ask(httpGet: HttpGet, url: string, token: string): Promise<Result<StoredCache[]>> {
  try {
    const { status, body } = await httpGet(url, githubHeaders(token));
    const parts: Buffer[] = [];
    for await (const part of body) parts.push(Buffer.from(part));
    if (status !== 200) return refused(url, `HTTP ${status}`, changeFor(status));
    const value = JSON.parse(Buffer.concat(parts).toString('utf8')) as {
      readonly actions_caches?: unknown;
    };
    const list = Array.isArray(value.actions_caches) ? value.actions_caches : [];
    return success(list.flatMap(storedCache));
  } catch (error) {
    return refused(url, messageOf(error), 'try again, or check the network');
  }
}

function changeFor(status: number): string {
  if (status === 401) return 'give a token that is valid (GITHUB_TOKEN or --token)';
  if (status === 403 || status === 404)
    return 'check the name of the repository, and give a token that may read its Actions (`actions: read`)';
  return 'try again later';
}

function refused(url: string, found: string, change: string): Result<never> {
  return failure('GTB1703', `${url}: ${found}`, 'the list of caches', change);
}

function storedCache(value: unknown): StoredCache[] {
  const one = value as Readonly<Record<string, unknown>> | null;
  if (typeof one?.key !== 'string' || typeof one.id !== 'number') return [];
  const time = (name: string): number => Date.parse(String(one[name])) || 0;
  return [
    {
      id: one.id,
      key: one.key,
      ref: typeof one.ref === 'string' ? one.ref : '',
      bytes: Number(one.size_in_bytes) || 0,
      createdAt: time('created_at'),
      readAt: time('last_accessed_at'),
    },
  ];
}
