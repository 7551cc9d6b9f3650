import { resolve } from 'node:path';
import type { Inputs } from '../../inputs/inputs.ts';
import { findAffected } from '../../plan/affected/find-affected.ts';
import type { JobFacts } from '../../runner/environment.ts';
import type { Runner } from '../../runner/ports.ts';

export interface Telling {
  readonly inputs: Inputs;
  readonly job: JobFacts;
  readonly payload: unknown;
  /** Root of the checkout. */
  readonly cwd: string;
  /** Folders of modules; null: every module of the repository. */
  readonly meant: readonly string[] | null;
}

/** Outputs `affected-matrix` and `affected-state`, as `affected-base` asks. */
export async function tellAffected(runner: Runner, telling: Telling): Promise<void> {
  const { inputs, meant: folders, ...where } = telling;
  const base = inputs.affectedBase;
  if (base === null) return;
  const versionFile = sharedVersionFile(inputs, folders !== null);
  const found = await findAffected(runner, { ...where, base, folders, versionFile });
  const [first = '', ...others] = found.lines;
  if (found.state === 'unknown') runner.log.notice(first);
  else runner.log.info(first);
  for (const line of others) runner.log.info(`  ${line}`);
  runner.job.setOutput('affected-matrix', JSON.stringify({ include: found.include }));
  runner.job.setOutput('affected-state', found.state);
}

/** Absolute; null for none, and for a file in each of several folders, which is of that module alone. */
function sharedVersionFile(inputs: Inputs, isEach: boolean): string | null {
  const { goVersionFile: file, workingDirectory } = inputs;
  const isShared = file !== '' && (!isEach || /^(?:\.\.|[/\\]|[A-Za-z]:)/.test(file));
  return isShared ? resolve(workingDirectory, file) : null;
}
