import type { Step } from '../inputs/step.ts';
import { stampedRepository } from '../plan/stamped-repository.ts';
import { askGit, type GitAnswer, repositoriesOf } from '../runner/git.ts';
import { gitRemedy } from '../runner/git-remedy.ts';
import type { Environment } from '../runner/ports.ts';
import { failure, type Result, success } from '../runner/result.ts';
import { type Checkout, type Source, sourceOf } from './checkout.ts';

type SourceContext = Pick<Step, 'inputs' | 'job' | 'runner'>;

/** What the statements of a run say of the checkout; nothing where there is no commit to name. */
export async function readSource(
  step: SourceContext,
  goVersion: string,
  gitVariables: Environment,
): Promise<Result<readonly Source[]>> {
  const repositories = repositoriesOf(step.inputs.workingDirectory);
  const root = repositories[0]?.root ?? null;
  const stamped = stampedRepository(repositories, goVersion);
  const own = await sourceAt(step, root, gitVariables);
  // The commit that Go stamps is of the repository around a submodule.
  if (!own.ok || stamped === null || stamped === root) return own;
  const around = await sourceAt(step, stamped, gitVariables);
  return around.ok ? success([...own.value, ...around.value]) : around;
}

async function sourceAt(
  { inputs, job, runner }: SourceContext,
  root: string | null,
  gitVariables: Environment,
): Promise<Result<readonly Source[]>> {
  const unnamed = 'the provenance names no commit and no repository';
  if (root === null) {
    if (job.inRunner)
      runner.log.warning(`${unnamed}: ${inputs.workingDirectory} lies in no git repository`);
    return success([]);
  }
  const environment = { ...runner.environment, ...gitVariables };
  const git = (...args: string[]): Promise<GitAnswer> =>
    askGit({ exec: runner.exec, environment }, root, ...args);
  const head = await git('rev-parse', '--verify', 'HEAD^{commit}');
  // A repository without a commit answers everything else.
  const any = head.ok ? head : await git('rev-parse', '--git-dir');
  if (!any.ok) {
    const found = `provenance: the commit that is built cannot be read (git: ${any.said})`;
    const change = gitRemedy(any.said, root, 'set provenance: false');
    if (job.inRunner) return failure('GTB1506', found, 'a checkout that git reads', change);
    runner.log.warning(`${found}; ${unnamed}; to fix: ${change}`);
    return success([]);
  }
  if (!head.ok) runner.log.warning(`${unnamed}: ${root} has no commit yet`);
  const [branch, origin, refCommit, status] = await Promise.all([
    git('symbolic-ref', '--quiet', 'HEAD'),
    originOf(git),
    refCommitOf(git, job.ref),
    git('status', '--porcelain'),
  ]);
  const checkout: Checkout = {
    head: head.text,
    branch: branch.text,
    origin,
    refCommit,
    modified: status.text !== '',
  };
  const source = sourceOf(checkout, job);
  if (!source.ok) return source;
  return success(source.value === null ? [] : [source.value]);
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
