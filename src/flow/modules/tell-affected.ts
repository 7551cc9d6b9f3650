import { findAffected } from '../../plan/affected/find-affected.ts';
import { readEventPayload, readJobFacts } from '../../runner/environment.ts';
import type { Runner } from '../../runner/ports.ts';

/** Outputs `affected-matrix` and `affected-state`, as `affected-base` asks. */
export async function tellAffected(
  runner: Runner,
  base: string,
  cwd: string,
  folders: readonly string[] | null,
): Promise<void> {
  const { environment, log, job } = runner;
  const payload = await readEventPayload(environment);
  const facts = readJobFacts(environment, payload);
  const versionFile = (environment['INPUT_GO-VERSION-FILE'] ?? '').replace(/^\.\//, '');
  const found = await findAffected(runner, {
    base,
    cwd,
    job: facts,
    payload,
    folders,
    versionFile,
  });
  const [first = '', ...others] = found.lines;
  if (found.state === 'unknown') log.notice(first);
  else log.info(first);
  for (const line of others) log.info(`  ${line}`);
  job.setOutput('affected-matrix', JSON.stringify({ include: found.include }));
  job.setOutput('affected-state', found.state);
}
