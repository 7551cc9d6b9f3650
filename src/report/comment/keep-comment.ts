import { githubHeaders } from '../../runner/network/github-api.ts';
import type { HttpSend, HttpSent } from '../../runner/network/http-send.ts';

/** A pull request on a GitHub server. */
export interface PullRequest {
  /** GITHUB_API_URL. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  readonly token: string;
}

export type KeptComment =
  | { readonly state: 'made' | 'changed' | 'same' | 'quiet' }
  /** The token may not write, as in runs of forks. */
  | { readonly state: 'not-permitted' }
  | { readonly state: 'failed'; readonly reason: string };

const PER_PAGE = 100;
const MOST_PAGES = 20;

/**
 * Makes the comment that begins with `mark`, or gives it this text where it is there and differs
 * (https://docs.github.com/rest/issues/comments). `isNews`: only news begin a comment.
 */
export async function keepComment(
  send: HttpSend,
  pull: PullRequest,
  mark: string,
  text: string,
  isNews: boolean,
): Promise<KeptComment> {
  const base = `${pull.api}/repos/${pull.repository}/issues`;
  const ask = (method: 'GET' | 'POST' | 'PATCH', url: string, body?: string): Promise<HttpSent> =>
    send(method, url, body === undefined ? '' : JSON.stringify({ body }), {
      ...githubHeaders(pull.token),
      'content-type': 'application/json',
    });
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const url = `${base}/${pull.number}/comments?per_page=${PER_PAGE}&page=${page}`;
    const listed = await ask('GET', url);
    if (listed.status !== 200) return refused(listed);
    const comments = commentsOf(listed.text);
    const own = comments.find((one) => one.body.startsWith(mark));
    if (own !== undefined) {
      if (own.body.trim() === text.trim()) return { state: 'same' };
      const changed = await ask('PATCH', `${base}/comments/${own.id}`, text);
      return changed.status === 200 ? { state: 'changed' } : refused(changed);
    }
    if (comments.length < PER_PAGE) break;
  }
  if (!isNews) return { state: 'quiet' };
  const made = await ask('POST', `${base}/${pull.number}/comments`, text);
  return made.status === 201 ? { state: 'made' } : refused(made);
}

function refused({ status }: HttpSent): KeptComment {
  // GitHub says 404 of what a token may not even see.
  if ([401, 403, 404].includes(status)) return { state: 'not-permitted' };
  return { state: 'failed', reason: `HTTP ${status}` };
}

function commentsOf(text: string): { readonly id: number; readonly body: string }[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: Readonly<Record<string, unknown>>) =>
    typeof one?.id === 'number' ? [{ id: one.id, body: String(one.body ?? '') }] : [],
  );
}
