import { type Checkout, type Source, sourceOf } from '../provenance/checkout.ts';
import { askGit, type GitAnswer, repositoryRoot } from '../runner/git.ts';
import { gitRemedy } from '../runner/git-remedy.ts';
import { failure, type Result, success } from '../runner/result.ts';
import type { RunContext } from './run-context.ts';

type SourceContext = Pick<RunContext, 'inputs' | 'job' | 'runner'>;

/** What the statements of a run say of the checkout; null where there is no commit to name. */
export async function readSource(context: SourceContext): Promise<Result<Source | null>> {
  const { inputs, job, runner } = context;
  const root = repositoryRoot(inputs.workingDirectory);
  const unnamed = 'the provenance names no commit and no repository';
  if (root === null) {
    if (job.inRunner)
      runner.log.warning(`${unnamed}: ${inputs.workingDirectory} lies in no git repository`);
    return success(null);
  }
  const git = (...args: string[]): Promise<GitAnswer> => askGit(runner, root, ...args);
  const head = await git('rev-parse', '--verify', 'HEAD^{commit}');
  // A repository without a commit answers everything else.
  const any = head.ok ? head : await git('rev-parse', '--git-dir');
  if (!any.ok) {
    const found = `provenance: the commit that is built cannot be read (git: ${any.said})`;
    const change = gitRemedy(any.said, root, 'set provenance: false');
    if (job.inRunner) return failure('check', found, 'a checkout that git reads', change);
    runner.log.warning(`${found}; ${unnamed}; to fix: ${change}`);
    return success(null);
  }
  if (!head.ok) runner.log.warning(`${unnamed}: ${root} has no commit yet`);
  const [branch, origin, refCommit, status] = await Promise.all([
    git('symbolic-ref', '--quiet', 'HEAD'),
    originOf(git),
    refCommitOf(git, job.ref),
    git('status', '--porcelain'),
  ]);
  const checkout: Checkout = {
    ...{ head: head.text, branch: branch.text, origin, refCommit },
    modified: status.text !== '',
  };
  return sourceOf(checkout, job);
}

/** As the configuration says it: `insteadOf` would name a mirror of this machine. */
async function originOf(git: (...args: string[]) => Promise<GitAnswer>): Promise<string> {
  const origin = await git('config', '--get', 'remote.origin.url');
  if (origin.text !== '') return origin.text;
  const remotes = await git('config', '--get-regexp', '^remote\\..*\\.url$');
  const urls = remotes.text.split('\n').map((line) => line.replace(/^\S+ /, ''));
  return urls.length === 1 ? (urls[0] ?? '') : '';
}

/** Where a clone keeps the job's ref: as it is, or below refs/remotes/origin. */
async function refCommitOf(
  git: (...args: string[]) => Promise<GitAnswer>,
  ref: string,
): Promise<string> {
  if (ref === '') return '';
  const names = [ref, ref.replace(/^refs\/(?:heads|(?=pull\/))/, 'refs/remotes/origin/')];
  for (const name of new Set(names.map((one) => one.replaceAll('//', '/')))) {
    const found = await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
    if (found.ok) return found.text;
  }
  return '';
}
