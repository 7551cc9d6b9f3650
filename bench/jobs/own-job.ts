import { readFile } from 'node:fs/promises';
import type { StepResult } from '../../__tests__/contract/harness/run-step.ts';
import type { RunReport } from '../../src/report/run-report.ts';
import { startCheckedOutJob } from './checked-out-job.ts';
import { type JobMeasured, type JobRequest, jobOptions } from './job-request.ts';
import type { Layer } from './layers.ts';

/** Runs the action itself: main, then post, each a Node process as a runner starts it. */
export async function runOwnJob(
  layer: Pick<Layer, 'name'> & Partial<Pick<Layer, 'inputs' | 'env'>>,
  request: JobRequest,
): Promise<JobMeasured> {
  const { name: strategy, inputs, env } = layer;
  const options = jobOptions(request, strategy);
  const job = await startCheckedOutJob({
    ...options,
    env: { ...options.env, ...env },
    inputs: { 'go-version': request.goVersion, packages: request.packages, ...inputs },
  });
  const good = (name: string, done: StepResult): StepResult => {
    if (done.exitCode === 0) return done;
    throw new Error(`${strategy}: ${name} failed:\n${done.stdout}${done.stderr}`);
  };
  const main = good('main', await job.step());
  const [tool, ...args] = request.later;
  const later = tool === undefined ? undefined : good('later', await job.run(tool, args));
  const posts = (await job.finish()).map((done) => good('post', done));
  const report = JSON.parse(await readFile(main.outputs.report ?? '', 'utf8')) as RunReport;
  return {
    parts: [
      { name: 'main', seconds: main.seconds },
      ...(later === undefined ? [] : [{ name: 'later', seconds: later.seconds }]),
      ...posts.map((done) => ({ name: 'post', seconds: done.seconds })),
    ],
    compiled: report.packages.compiled,
    tests: report.tests,
    warnings: [main, ...posts].flatMap((done) => done.warnings),
    phases: report.phases,
  };
}
