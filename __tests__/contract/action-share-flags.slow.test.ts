import path from 'node:path';
import { whenLong } from '../breadth.ts';
import { appSources, type Sources, writeSources } from './fixtures-app.ts';
import { type GoCommandDone, goStep } from './fixtures-go.ts';
import { goodJob, type JobDone, type JobPlan } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import type { RunningJob } from './harness/run-step.ts';

const BUILD_TIME = 300_000;
const LEAN = '-trimpath -gcflags=all=-dwarf=false';

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine('share');
});
afterAll(() => machine.stop());

interface Shared {
  readonly done: JobDone;
  /** What a later step sees. */
  readonly goFlags: string;
  readonly cgo: string;
  /** What the action said of it. */
  readonly said: string;
  readonly later: readonly GoCommandDone[];
}

/** A job that builds one program, then runs go commands as steps of their own. */
async function jobOf(
  files: Sources,
  commands: readonly (readonly string[])[],
  plan: Omit<Partial<JobPlan>, 'source'> = {},
): Promise<Shared> {
  const source = await writeSources(path.join(machine.folder, 'app'), files);
  const steps = plan.steps ?? [{}];
  const later: GoCommandDone[] = [];
  let seen: readonly string[] = [];
  const after = async (job: RunningJob, index: number): Promise<void> => {
    if (index < steps.length - 1) return;
    const env = await job.run('go', ['env', 'GOFLAGS', 'CGO_ENABLED']);
    seen = env.stdout.split(/\r?\n/);
    for (const command of commands) later.push(await goStep(job, command));
  };
  const done = await goodJob(machine, {
    ...{ source, repository: 'octo/share', after },
    ...plan,
    // Results that are kept would keep flags as they are.
    steps: steps.map((inputs) => ({
      ...{ packages: './cmd/beta', 'test-cache': 'false' },
      ...inputs,
    })),
  });
  const said = done.mains
    .flatMap((main) => main.stdout.split(/\r?\n/))
    .filter((line) => line.includes('share-flags'))
    .join('\n');
  return { done, goFlags: seen[0] ?? '', cgo: seen[1] ?? '', said, later };
}

describe('share-flags: auto', () => {
  const files = appSources();
  const tests = [['test', './core', './leaf/d', './middle/b']];
  const built = ['leaf/b', 'leaf/c', 'leaf/d', 'middle/b'].map((one) => `example.com/app/${one}`);

  test(
    'from the run on whose predecessor had later go steps they share what the build compiled',
    async () => {
      const first = await jobOf(files, tests);
      expect(first.goFlags).toBe('');
      expect(first.said).toContain('no run is known');
      expect(first.later[0]?.compiled).toEqual(expect.arrayContaining(built));

      const second = await jobOf(files, tests);
      expect(second.goFlags).toBe(LEAN);
      expect(second.said).toContain(`GOFLAGS=${LEAN}`);
      // Never by itself: with CGO_ENABLED=0 a new `go test -race` would fail.
      expect(second.cgo).toBe(first.cgo);
      expect(second.done.compiled).toBe('0');
      const own = second.later[0]?.compiled.filter((one) => built.includes(one)) ?? [];
      // Those with tests are compiled together with them.
      expect(own).toEqual(['example.com/app/leaf/d', 'example.com/app/middle/b']);
      expect(second.later[0]?.compiled).not.toContain('runtime');

      const third = await jobOf(files, tests);
      expect(third.goFlags).toBe(LEAN);
      expect(third.done.compiled).toBe('0');
      expect(third.later[0]).toMatchObject({ compiled: [], vetted: [] });
      // What was compiled before without the flags is left behind, once: one base for both uses.
      expect(third.done.created).toEqual(['base', 'habits']);
      expect(third.done.bytesUp).toBeLessThan(first.done.bytesUp * 0.75);
      const fourth = await jobOf(files, tests);
      expect(fourth.done.created).toEqual([]);
    },
    BUILD_TIME,
  );

  const kept = { repository: 'octo/kept', steps: [{ 'test-cache': 'auto' }] };

  test(
    'tests that have results keep the flags that they ran with',
    async () => {
      const first = await jobOf(files, tests, kept);
      const second = await jobOf(files, tests, kept);
      expect([first.goFlags, second.goFlags]).toEqual(['', '']);
      expect(second.said).toContain('results of tests without them are kept');
      expect(second.later[0]).toMatchObject({ compiled: [], linked: [], vetted: [] });
      expect(second.later[0]?.step.stdout.match(/\(cached\)/g)).toHaveLength(3);
    },
    BUILD_TIME,
  );

  whenLong(
    'and so do those that ran with the flags of the build',
    async () => {
      const on = { ...kept, steps: [{ 'test-cache': 'auto', 'share-flags': 'on' }] };
      const edited = new Map(files).set('leaf/c/more.go', 'package c\n\nfunc init() {}\n');
      expect((await jobOf(edited, tests, on)).goFlags).toBe(LEAN);
      expect((await jobOf(edited, tests, kept)).goFlags).toBe(LEAN);
    },
    BUILD_TIME,
  );

  test(
    'a step with the race detector that comes later works',
    async () => {
      // Nothing is linked, but without cgo Go refuses before it compiles.
      const race = await jobOf(files, [['build', '-race', './leaf/d'], ...tests]);
      expect(race.goFlags).toBe(LEAN);
      expect(race.later[0]?.compiled).toEqual(['example.com/app/leaf/d']);
      expect(race.later[1]?.compiled).toEqual([]);
    },
    BUILD_TIME,
  );

  whenLong(
    'not with a file that asks for paths, even where the build does not read it',
    async () => {
      const asking = new Map(files).set(
        'leaf/e/golden_test.go',
        'package e\n\nimport "runtime"\n\nfunc file() string {\n\t_, file, _, _ := runtime.Caller(0)\n\treturn file\n}\n',
      );
      const { goFlags, said } = await jobOf(asking, [['build', './leaf/d']]);
      expect(goFlags).toBe('');
      expect(said).toMatch(/leaf\/e\/golden_test\.go asks for file paths/);
    },
    BUILD_TIME,
  );

  whenLong(
    'a step that only hits what the build compiled counts as one that uses Go',
    async () => {
      const only = [['build', './leaf/d', './middle/b']];
      for (let run = 1; run <= 3; run++) {
        const done = await jobOf(files, only);
        expect(done.goFlags).toBe(LEAN);
        expect(done.later[0]?.compiled).toEqual([]);
      }
      const without = await jobOf(files, []);
      expect(without.goFlags).toBe(LEAN);
      expect((await jobOf(files, [])).goFlags).toBe('');
    },
    BUILD_TIME,
  );

  whenLong(
    'GOFLAGS of the user stays what it is',
    async () => {
      const { goFlags, said } = await jobOf(files, [], { env: { GOFLAGS: '-mod=readonly' } });
      expect(goFlags).toBe('-mod=readonly');
      expect(said).toContain('GOFLAGS is set already: -mod=readonly');
    },
    BUILD_TIME,
  );

  // Compiling with the race detector takes a minute: GTB_LONG=1 npm test
  whenLong(
    'go test -race works on the day it comes, and the flags stay',
    async () => {
      const plan = { repository: 'octo/race' };
      await jobOf(files, tests, plan);
      const race = await jobOf(files, [['test', '-race', './leaf/...']], plan);
      expect(race.goFlags).toBe(LEAN);
      expect(race.later[0]?.step.stdout).toContain('ok');
      const after = await jobOf(files, tests, plan);
      // Results of tests beside would be lost.
      expect(after.goFlags).toBe(LEAN);
    },
    600_000,
  );
});

describe('share-flags: on', () => {
  test(
    'a second step of ours leaves out what the first added, and adds nothing twice',
    async () => {
      const files = appSources();
      const on = { 'share-flags': 'on' };
      const plan = { repository: 'octo/on', env: { GOFLAGS: '-mod=readonly' } };
      const one = await jobOf(files, [], { ...plan, steps: [on] });
      const two = await jobOf(files, [['build', './leaf/d']], { ...plan, steps: [on, on] });
      for (const { goFlags, cgo } of [one, two]) {
        expect([goFlags, cgo]).toEqual([`-mod=readonly ${LEAN}`, '0']);
      }
      const lanes = [one, two].flatMap(({ done }) => done.reports.map((report) => report?.lane));
      expect(new Set(lanes).size).toBe(1);
      expect(two.done.mains.map((main) => main.outputs['packages-compiled'])).toEqual(['0', '0']);
      expect(two.later[0]?.compiled).toEqual([]);
    },
    BUILD_TIME,
  );

  whenLong(
    'against GOFLAGS of the user: a warning that names both',
    async () => {
      const env = { GOFLAGS: '-trimpath=false' };
      // By itself GOFLAGS is the default of the input, and nothing would contradict it.
      const steps = [{ 'share-flags': 'on', trimpath: 'true' }];
      const plan = { repository: 'octo/against', env, steps };
      const { done, goFlags } = await jobOf(appSources(), [], plan);
      expect(goFlags).toBe('-trimpath=false');
      const [warning] = done.main.warnings;
      expect(warning).toContain('GOFLAGS sets -trimpath=false');
      expect(warning).toContain(LEAN);
    },
    BUILD_TIME,
  );
});
