import path from 'node:path';
import { appSources, packageSource, writeSources } from './fixtures-app.ts';
import { checksums, goodJob, type JobDone, type JobPlan } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { shopSources } from './fixtures-services.ts';
import type { Damage } from './harness/cache-damage.ts';

const BUILD_TIME = 180_000;
const SLOTS = ['base', 'delta', 'modules'] as const;

let machine: Machine;
let clean: JobDone;
const files = appSources();

async function jobAt(plan: Partial<JobPlan> = {}): Promise<JobDone> {
  const source = await writeSources(path.join(machine.folder, 'source'), files);
  return goodJob(machine, { source, ...plan });
}

beforeAll(async () => {
  machine = await startMachine('damage');
  clean = await jobAt();
}, BUILD_TIME);
afterAll(() => machine.stop());

const CASES: readonly Damage[] = ['truncate', 'flip', 'empty'];

/** A run that finds nothing to complain about, compile or save. */
function expectWhole(done: JobDone): void {
  expect(done.compiled).toBe('0');
  expect([...done.main.warnings, ...(done.posts[0]?.warnings ?? [])]).toEqual([]);
  expect(done.created).toEqual([]);
  expect(checksums(done)).toEqual(checksums(clean));
}

describe('damaged archives cost time, never a wrong binary, and are replaced', () => {
  let state = 1;

  test.each<Damage>(['flip', 'truncate'])(
    '%s: modules, base and delta at once',
    async (damage) => {
      // A commit and its opposite, so that a delta lies beside the base.
      state += 1;
      files.set('leaf/a/a.go', packageSource('leaf/a', state));
      expect((await jobAt()).created).toEqual(['delta']);
      files.set('leaf/a/a.go', packageSource('leaf/a', 1));
      for (const slot of SLOTS) await machine.service.corrupt(`gtb1-${slot}-`, damage);

      const done = await jobAt();
      expect(checksums(done)).toEqual(checksums(clean));
      expect(done.main.warnings).toHaveLength(3);
      for (const slot of SLOTS) {
        expect(done.main.warnings).toContainEqual(expect.stringContaining(`the ${slot} cache`));
      }
      expect(done.created).toEqual(['base', 'delta', 'habits', 'modules']);
      expectWhole(await jobAt());
    },
    BUILD_TIME,
  );

  test.each(CASES)(
    '%s: modules, delta and habits beside a whole base',
    async (damage) => {
      for (const slot of ['modules', 'delta', 'habits']) {
        await machine.service.corrupt(`gtb1-${slot}-`, damage);
      }
      const done = await jobAt();
      expect(done.compiled).toBe('0');
      expect(checksums(done)).toEqual(checksums(clean));
      expect(done.created).toEqual(['delta', 'habits', 'modules']);
      expectWhole(await jobAt());
    },
    BUILD_TIME,
  );

  // A library without imports: compiled in no time, so that every kind of damage can be tried.
  test.each(CASES)(
    '%s: the base of a library',
    async (damage) => {
      const source = await writeSources(path.join(machine.folder, 'shop'), shopSources());
      const plan = { source, repository: 'octo/shop', inputs: { packages: './common/...' } };
      await goodJob(machine, plan);
      const key = await machine.service.corrupt('gtb1-base-', damage);

      const done = await goodJob(machine, plan);
      expect(done.main.warnings).toEqual([expect.stringContaining(key)]);
      expect(done.compiled).not.toBe('0');
      expect(done.created).toContain('base');

      const next = await goodJob(machine, plan);
      expect(next.compiled).toBe('0');
      expect(next.main.warnings).toEqual([]);
      expect(next.created).toEqual([]);
    },
    BUILD_TIME,
  );
});
