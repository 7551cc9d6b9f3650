import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fromRepositoryRoot, problemMatcher } from '../build/problem-matcher.ts';
import type { ShardRun } from '../build/run-shards.ts';
import { targetText } from '../plan/target.ts';
import { failure, type Result } from '../runner/result.ts';
import type { RunContext } from './run-context.ts';

/**
 * Shows what Go said of failed builds, whole, and marks it on the lines of the pull request. Output
 * that several targets share is shown once. null where every build ended well.
 */
export async function buildFailure(
  context: RunContext,
  runs: readonly ShardRun[],
): Promise<Result<never> | null> {
  const failed = runs.filter((run) => run.result.exitCode !== 0);
  if (failed.length === 0) return null;
  const { job, runner, inputs, jobFolder } = context;
  if (job.inRunner) {
    const file = join(jobFolder, 'problem-matcher.json');
    await writeFile(file, problemMatcher());
    runner.job.addProblemMatcher(file);
  }
  const prefix = job.inRunner
    ? relative(job.workspace, inputs.workingDirectory).split(sep).join('/')
    : '';
  const targetsOf = new Map<string, string[]>();
  for (const { shard, messages, result } of failed) {
    const text = fromRepositoryRoot(
      messages.trim() || result.stderr.trim() || result.stdout.trim(),
      prefix,
    );
    targetsOf.set(text, [...(targetsOf.get(text) ?? []), targetText(shard.target)]);
  }
  for (const [text, targets] of targetsOf) {
    runner.log.info(`go build for ${targets.join(', ')}:`);
    for (const line of text.split('\n')) runner.log.info(line);
  }
  const targets = [...new Set(failed.map(({ shard }) => targetText(shard.target)))];
  return failure(
    'build',
    `go build failed for ${targets.join(', ')}`,
    '',
    'correct what Go says above',
  );
}
