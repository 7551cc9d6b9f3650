import { readFile } from 'node:fs/promises';
import type { BinaryReport } from '../../src/inspect/binary-report.ts';
import type { RunReport } from '../../src/report/run-report.ts';
import { type Machine, networkEnvironment, TOOLS } from './fixtures-machine.ts';
import type { RequestRecord } from './harness/cache-service.ts';
import type { JobFolders, JobOptions } from './harness/job-environment.ts';
import { type JobStatus, type RunningJob, type StepResult, startJob } from './harness/run-step.ts';

export interface JobPlan extends Partial<Omit<JobOptions, 'source'>> {
  readonly source: string;
  /** The inputs of each step of the action; one step unless given. */
  readonly steps?: readonly Readonly<Record<string, string>>[];
  /** What there is on the machine before the first step. */
  readonly before?: (folders: JobFolders) => Promise<void>;
  /** `run:` steps after each step of the action; `index` counts those. */
  readonly after?: (job: RunningJob, index: number) => Promise<unknown>;
  readonly status?: JobStatus;
  /** Kills the first step of the action. */
  readonly signal?: AbortSignal;
}

/** A whole job: what its steps said and what it asked of the cache service. */
export interface JobDone {
  readonly job: RunningJob;
  readonly mains: readonly StepResult[];
  readonly posts: readonly StepResult[];
  /** The first step of the action. */
  readonly main: StepResult;
  /** `report` of each step, after post; null where the step failed. */
  readonly reports: readonly (RunReport | null)[];
  /** That of the first step. */
  readonly report: RunReport | null;
  /** Output packages-compiled of the first step. */
  readonly compiled: string | undefined;
  readonly requests: readonly RequestRecord[];
  /** Slots of the entries created but `runs`, `size` and `parts`, sorted: `base`, `habits`. */
  readonly created: readonly string[];
  /** Bytes of the blobs that went up. */
  readonly bytesUp: number;
  readonly bytesDown: number;
}

export async function runJob(machine: Machine, plan: JobPlan): Promise<JobDone> {
  const { service } = machine;
  service.forget();
  const job = await startJob({
    ...{ root: machine.root, action: machine.action, service, toolCache: TOOLS },
    ...plan,
    // Most tests are about the other caches, which a reused binary leaves alone.
    inputs: isSetup(plan.action) ? (plan.inputs ?? {}) : { reuse: 'false', ...plan.inputs },
    env: { ...networkEnvironment(), ...plan.env },
  });
  await plan.before?.(job.folders);
  const mains: StepResult[] = [];
  for (const [index, inputs] of (plan.steps ?? [{}]).entries()) {
    mains.push(await job.step(inputs, plan.signal === undefined ? {} : { signal: plan.signal }));
    await plan.after?.(job, index);
  }
  const [main] = mains;
  if (main === undefined) throw new Error('a job without a step');
  const posts = await job.finish({ status: plan.status ?? 'success' });
  const requests = service.requests();
  const created = requests.filter((one) => one.kind === 'create' && one.status === 200);
  const reports = await Promise.all(mains.map((one) => readReport(one.outputs.report)));
  return {
    ...{ job, mains, posts, main, reports, requests },
    report: reports[0] ?? null,
    compiled: main.outputs['packages-compiled'],
    // Each run that may save writes the records of its place's runs and sizes: no test has to say so again.
    created: created
      .map((one) => slotOf(one.key))
      .filter((slot) => !['runs', 'size', 'parts'].includes(slot))
      .sort(),
    bytesUp: service.bytes('up'),
    bytesDown: service.bytes('down'),
  };
}

/** `gtb1-base-…` -> `base`. */
export function slotOf(key: string): string {
  return key.split('-')[1] ?? '';
}

/** Everything that the job's steps of the action and their posts said, for messages of failed tests. */
export function logOf(done: JobDone): string {
  return [...done.mains, ...done.posts].map((one) => one.stdout + one.stderr).join('\n---\n');
}

/** Otherwise fails with all that the job asked and said: why it found no cache is told nowhere else. */
export function mustCompile(done: JobDone, count: string): void {
  if (done.compiled === count) return;
  const asked = done.requests.map((one) => `${one.kind} ${one.status} ${one.bytes} ${one.key}`);
  throw new Error(`compiled ${done.compiled}, not ${count}:\n${asked.join('\n')}\n${logOf(done)}`);
}

/** A job that must have gone well. */
export async function goodJob(machine: Machine, plan: JobPlan): Promise<JobDone> {
  const done = await runJob(machine, plan);
  const bad = [...done.mains, ...done.posts].filter((one) => one.exitCode !== 0);
  if (bad.length > 0) throw new Error(`a step failed:\n${logOf(done)}`);
  return done;
}

/** Name and SHA-256 of the binaries of a job's first step. */
export function checksums(done: JobDone): readonly string[] {
  const binaries = JSON.parse(done.main.outputs.binaries ?? '[]') as BinaryReport[];
  return binaries.map((one) => `${one.name} ${one.target} ${one.sha256}`);
}

async function readReport(file: string | undefined): Promise<RunReport | null> {
  if (file === undefined || file === '') return null;
  return JSON.parse(await readFile(file, 'utf8')) as RunReport;
}

/** setup/action.yml builds no binary that it could reuse. */
function isSetup(action: string | undefined): boolean {
  return action !== undefined && /[\\/]setup$/.test(action);
}
