import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Step } from '../../inputs/step.ts';
import { askGit, repositoryRoot } from '../../runner/git.ts';
import { gitRemedy } from '../../runner/git-remedy.ts';
import { freeSpaceText, saysDiskIsFull } from '../../runner/machine/free-space.ts';
import { systemTemp } from '../../runner/machine/machine-folders.ts';
import { relativePath } from '../../runner/relative-path.ts';
import { failure, type Result } from '../../runner/result.ts';
import { memoryHint } from '../memory-hint.ts';
import { fromRepositoryRoot, problemMatcher } from '../problem-matcher.ts';

/** What a go command that failed said. */
export interface GoError {
  /** Text of the target that it ran for. */
  readonly target: string;
  readonly text: string;
}

type GoCommand = 'list' | 'build';

const FAILED = { list: 'GTB1301', build: 'GTB1401' } as const;

/**
 * Shows what Go said of failed commands, whole, and marks it on the lines of the pull request.
 * Output that several targets share is shown once. The result is the failure of the step.
 */
export async function goErrors(
  step: Step,
  command: GoCommand,
  errors: readonly GoError[],
): Promise<Result<never>> {
  const { job, runner, inputs, folders } = step;
  if (job.inRunner) {
    const file = join(folders.job, 'problem-matcher.json');
    await writeFile(file, problemMatcher());
    runner.job.addProblemMatcher(file);
  }
  showErrors(step, command, errors);
  const what = `go ${command} failed for ${targetsText(errors)}`;
  const git = errors.some(({ text }) => text.includes('error obtaining VCS status'))
    ? await gitFailure(step)
    : null;
  if (git !== null) return failure('GTB1402', `${what}: ${git.found}`, '', git.change);
  const said = saidText(errors);
  if (saysDiskIsFull(said)) return fullDisk(step, what);
  const memory = memoryHint(said, inputs.parallelism);
  if (memory !== null) return failure('GTB1404', what, '', memory);
  const { fetchFailure } = await import('./fetch-failure.ts');
  const fetch = fetchFailure(said);
  if (fetch !== null) return failure('GTB1303', `${what}: ${fetch.found}`, '', fetch.change);
  return failure(FAILED[command], what, '', 'correct what Go says above');
}

/**
 * A warm-up that failed: what does not compile now may still be made by a later step (`go generate`),
 * and where it is not, that step says it. So this one goes on, says it, and stores nothing as whole.
 */
export function warnOfWarmUp(step: Step, errors: readonly GoError[]): void {
  showErrors(step, 'build', errors);
  const memory = memoryHint(saidText(errors), step.inputs.parallelism);
  const change = memory ?? 'correct what Go says above, or name in packages what this job compiles';
  step.runner.log.warning(
    `the warm-up failed for ${targetsText(errors)}: no binary needs it, so the step goes on; ${change}`,
  );
}

function targetsText(errors: readonly GoError[]): string {
  return [...new Set(errors.map(({ target }) => target))].join(', ');
}

function saidText(errors: readonly GoError[]): string {
  return errors.map(({ text }) => text).join('\n');
}

/** Go's own words, whole; output that several targets share once. */
function showErrors(
  { job, runner, inputs }: Step,
  command: GoCommand,
  errors: readonly GoError[],
): void {
  const prefix = job.inRunner ? relativePath(job.workspace, inputs.workingDirectory) : '';
  const targetsOf = new Map<string, string[]>();
  for (const { target, text } of errors) {
    const shown = fromRepositoryRoot(text, prefix);
    targetsOf.set(shown, [...(targetsOf.get(shown) ?? []), target]);
  }
  for (const [text, targets] of targetsOf) {
    runner.log.info(`go ${command} for ${targets.join(', ')}:`);
    for (const line of text.split('\n')) runner.log.info(line);
  }
}

/** Go says `no space left on device`, and hardly where. */
async function fullDisk({ folders, runner }: Step, what: string): Promise<Result<never>> {
  const { environment } = runner;
  const work = environment.GOTMPDIR || systemTemp(environment, process.platform);
  const texts = await Promise.all([...new Set([work, dirname(folders.job)])].map(freeSpaceText));
  return failure(
    'GTB1403',
    `${what}: a disk is full (${texts.join('; ')})`,
    'room for what is compiled: some hundred MB to a few GB',
    'make room there, or set TMPDIR (in a job also RUNNER_TEMP) to a folder with more room',
  );
}

/** Go says only that git failed (`exit status 128`); null where git answers. */
async function gitFailure({
  inputs,
  runner,
}: Step): Promise<{ readonly found: string; readonly change: string } | null> {
  const root = repositoryRoot(inputs.workingDirectory) ?? inputs.workingDirectory;
  const { ok, said } = await askGit(runner, root, 'status', '--porcelain');
  const change = gitRemedy(said, root, 'set vcs: false to stamp no commit');
  return ok ? null : { found: `git: ${said}`, change };
}
