import type { JobOptions } from '../../__tests__/contract/harness/job-environment.ts';
import { type RunningJob, startJob } from '../../__tests__/contract/harness/run-step.ts';
import { git } from '../edits/commands.ts';

/**
 * Starts a job. A copied checkout has other file times than its index says; a real one has not, and
 * `go build` would pay for it in `git status`, which stamps the binary.
 */
export async function startCheckedOutJob(options: JobOptions): Promise<RunningJob> {
  const job = await startJob(options);
  await git(['update-index', '-q', '--refresh'], job.folders.workspace);
  return job;
}
