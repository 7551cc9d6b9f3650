import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  networkEnvironment,
  type startMachine,
  TOOLS,
} from '../__tests__/contract/fixtures-machine.ts';
import {
  type RunningJob,
  type StepResult,
  startJob,
} from '../__tests__/contract/harness/run-step.ts';

/** A job with a fresh clone, in which the action has run; throws what it said where it fails. */
export async function cloneJob(
  machine: Awaited<ReturnType<typeof startMachine>>,
  origin: string,
  inputs: Readonly<Record<string, string>>,
): Promise<{ readonly job: RunningJob; readonly main: StepResult }> {
  const empty = path.join(machine.folder, 'empty');
  await mkdir(empty, { recursive: true });
  const job = await startJob({
    ...{ root: machine.root, action: machine.action, service: machine.service, toolCache: TOOLS },
    ...{ source: empty, inputs, env: networkEnvironment() },
  });
  await job.run('git', ['clone', '-q', origin, '.']);
  const main = await job.step();
  if (main.exitCode !== 0) throw new Error(main.stdout + main.stderr);
  return { job, main };
}
