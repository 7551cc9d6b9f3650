import path from 'node:path';
import { appSources, packageSource, writeSources } from './fixtures-app.ts';
import { checksums, goodJob, type JobDone, type JobPlan } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import type { Damage, DamageLevel } from './harness/cache-damage.ts';

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

const CASES = (['inner', 'outer'] as const).flatMap((level) =>
  (['truncate', 'flip', 'empty'] as const).map((damage): [Damage, DamageLevel] => [damage, level]),
);

describe('broken archives cost time, never a wrong binary, and are replaced', () => {
  let state = 1;

  test.each(CASES)(
    '%s, %s',
    async (damage, level) => {
      // A commit and its opposite, so that a delta lies beside the base.
      state += 1;
      files.set('leaf/a/a.go', packageSource('leaf/a', state));
      await jobAt();
      files.set('leaf/a/a.go', packageSource('leaf/a', 1));
      const before = await jobAt();
      console.log(before.created);
      for (const slot of SLOTS) await machine.service.corrupt(`gtb1-${slot}-`, damage, level);

      const broken = await jobAt();
      console.log(broken.main.warnings, broken.compiled, broken.created, broken.posts[0]?.stdout);
      expect(checksums(broken)).toEqual(checksums(clean));

      const next = await jobAt();
      expect(next.compiled).toBe('0');
      expect(next.main.warnings).toEqual([]);
      expect(next.created).toEqual([]);
      expect(checksums(next)).toEqual(checksums(clean));
    },
    BUILD_TIME,
  );
});
