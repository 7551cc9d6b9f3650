import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { BinarySizes } from '../../src/report/sizes/sizes-report.ts';
import { goodJob, type JobDone, type JobPlan, logOf, runJob } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { commitFiles, EMBEDDED, type Files, git, pullCheckout, SIZED } from './fixtures-sized.ts';

// Two targets in one step: each is compared with its own record, and has its own limits.

const TIME = 300_000;
const PULL = { event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'main' };
const TARGETS = 'linux/amd64, linux/arm64';
const EMBED = { cause: 'embed', name: 'example.com/app/words (string or []byte)' };

let machine: Machine;
let origin: string;
let onMain: JobDone;

beforeAll(async () => {
  machine = await startMachine('size-targets');
  origin = path.join(machine.folder, 'origin');
  await mkdir(origin);
  const sha = await commitFiles(origin, SIZED);
  const source = path.join(machine.folder, 'main');
  await git(machine.folder, 'clone', '--quiet', '--depth=1', `file://${origin}`, source);
  onMain = await goodJob(machine, { source, sha, inputs: { targets: TARGETS } });
}, TIME);
afterAll(() => machine.stop());

async function pull(name: string, files: Files, plan: Partial<JobPlan>): Promise<JobDone> {
  const source = await pullCheckout(origin, name, { ...SIZED, ...files });
  const inputs = { targets: TARGETS, ...plan.inputs };
  return runJob(machine, { ...PULL, source, ...plan, inputs });
}

function sizesOf(done: JobDone): readonly BinarySizes[] {
  const sizes = done.report?.sizes;
  if (sizes == null) throw new Error(`no sizes:\n${logOf(done)}`);
  return sizes.binaries;
}

const bytesOf = (done: JobDone): Record<string, number> =>
  Object.fromEntries((done.report?.binaries ?? []).map((one) => [one.target, one.bytes]));

/** The binaries of both targets grew by what really is the difference, and `cause` has it within 2 %. */
function expectCause(done: JobDone, cause: object): void {
  const [before, after] = [bytesOf(onMain), bytesOf(done)];
  const found = sizesOf(done);
  expect(found.map((one) => one.target).sort()).toEqual(['linux/amd64', 'linux/arm64']);
  for (const { target, difference } of found) {
    const growth = (after[target] ?? 0) - (before[target] ?? 0);
    expect(growth).toBeGreaterThan(100_000);
    expect([target, difference?.bytes]).toEqual([target, growth]);
    expect(difference?.causes[0]).toMatchObject(cause);
    const bytes = difference?.causes[0]?.bytes ?? 0;
    expect(Math.abs(bytes - growth)).toBeLessThanOrEqual(growth * 0.02);
  }
}

test(
  'an embedded file alone: named for each target, against its own record',
  async () => {
    const done = await pull('embedded', EMBEDDED, {});
    expect(done.main.exitCode).toBe(0);
    expectCause(done, EMBED);
  },
  TIME,
);

test(
  'a budget of one target fails the job for that target alone, and names its largest parts',
  async () => {
    const inputs = { 'size-budget': '50MB, linux/arm64=100kB', 'size-growth': 'linux/amd64=90%' };
    const done = await pull('budget', EMBEDDED, { inputs });
    expect(done.main.exitCode).toBe(1);
    expect(done.main.errors).toHaveLength(1);
    expect(done.main.errors[0]).toMatch(
      /app \(linux\/arm64\) has .* more than its budget of 100 kB/,
    );
    expect(done.report?.sizes?.exceeded).toMatchObject([{ limit: 'budget' }]);
  },
  TIME,
);

test(
  'growth of one target is too much, that of the other is allowed',
  async () => {
    const inputs = { 'size-growth': '50MB, linux/amd64=1%' };
    const done = await pull('growth', EMBEDDED, { inputs });
    expect(done.main.exitCode).toBe(1);
    expect(done.main.errors).toHaveLength(1);
    expect(done.main.errors[0]).toMatch(/app \(linux\/amd64\) grew by .*: \+\d+ kB embed /);
  },
  TIME,
);
