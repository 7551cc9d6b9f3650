import { readEventPayload } from '../../runner/environment.ts';
import { githubApi } from '../../runner/network/github-api.ts';
import { httpSend } from '../../runner/network/http-send.ts';
import type { Runner } from '../../runner/ports.ts';
import { withCode } from '../../runner/result.ts';
import { messageOf } from '../../runner/thrown.ts';
import type { RunReport } from '../run-report.ts';
import { commentMark, commentMarkdown, hasChanged } from './comment-markdown.ts';
import { keepComment, type PullRequest } from './keep-comment.ts';

/** Keeps the comment of a pull request, where the job is one of a pull request. Never fails the job. */
export async function commentOnPull(
  { environment, log }: Pick<Runner, 'environment' | 'log'>,
  token: string,
  report: RunReport,
): Promise<void> {
  const number = pullNumber(await readEventPayload(environment));
  const repository = environment.GITHUB_REPOSITORY ?? '';
  if (number === null || repository === '') return;
  const api = githubApi(environment);
  const pull: PullRequest = { api, repository, number, token };
  const mark = commentMark(report.place);
  const isNews = hasChanged(report);
  try {
    const kept = await keepComment(httpSend, pull, mark, commentMarkdown(report), isNews);
    if (kept.state === 'not-permitted')
      log.info(
        'no comment: the token may not write to this pull request (a fork has none that may)',
      );
    else if (kept.state === 'failed')
      log.warning(withCode(`the comment on the pull request: ${kept.reason}`, 'GTB1702'));
    else log.info(`comment on pull request ${number}: ${WORDS[kept.state]}`);
  } catch (error) {
    log.warning(withCode(`the comment on the pull request: ${messageOf(error)}`, 'GTB1702'));
  }
}

const WORDS = {
  made: 'written',
  changed: 'changed',
  same: 'it says this already',
  quiet: 'none, nothing changed',
} as const;

/** null for an event of no pull request. */
function pullNumber(payload: unknown): number | null {
  const pull = (payload as { readonly pull_request?: { readonly number?: unknown } } | undefined)
    ?.pull_request;
  return typeof pull?.number === 'number' && Number.isSafeInteger(pull.number) ? pull.number : null;
}
