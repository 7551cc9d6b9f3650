import type { Stamp } from '../inputs/inputs.ts';
import { commitStamps, withCommit } from '../inputs/stamps.ts';
import { failure, type Result, success } from '../runner/result.ts';
import type { RunContext } from './run-context.ts';

/** The stamps with `$commit` filled in: HEAD of the checkout, where it is no git checkout GITHUB_SHA. */
export async function stampsOfCommit(context: RunContext): Promise<Result<readonly Stamp[]>> {
  const { inputs, job, runner } = context;
  const names = commitStamps(inputs.stamp);
  if (names.length === 0) return success(inputs.stamp);
  const { exitCode, stdout } = await runner.exec({
    tool: 'git',
    args: ['rev-parse', 'HEAD'],
    cwd: inputs.workingDirectory,
    environment: runner.environment,
  });
  const head = exitCode === 0 ? stdout.trim() : job.sha;
  if (/^[0-9a-f]{40,64}$/.test(head)) return success(withCommit(inputs.stamp, head));
  return failure(
    'input',
    `stamp ${names.join(', ')} holds $commit, and ${inputs.workingDirectory} has no commit`,
    'a git checkout with a commit, or GITHUB_SHA',
    'check the repository out with git, or write the value itself',
  );
}
