import path from 'node:path';
import { IS_LONG } from '../breadth.ts';
import { appSources, packageSource, writeSources } from './fixtures-app.ts';
import { type GoCommandDone, goStep } from './fixtures-go.ts';
import { goodJob, type JobDone, logOf } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

const BUILD_TIME = 300_000;
const ALL = 'example.com/app';

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine('warm');
});
afterAll(() => machine.stop());

interface Warmed {
  readonly done: JobDone;
  readonly tests: GoCommandDone;
  /** What the tests compiled but the main packages that `go test` makes. */
  readonly compiled: readonly string[];
}

/** A job of one step and then `go test ./...`. */
async function jobWithTests(
  repository: string,
  inputs: Readonly<Record<string, string>>,
  files = appSources(),
  env: Readonly<Record<string, string>> = {},
): Promise<Warmed> {
  const source = await writeSources(path.join(machine.folder, repository), files);
  let tests: GoCommandDone | undefined;
  const done = await goodJob(machine, {
    ...{ source, repository: `octo/${repository}`, env, steps: [inputs] },
    after: async (job) => {
      tests = await goStep(job, ['test', './...']);
    },
  });
  if (tests === undefined) throw new Error('no tests were run');
  return { done, tests, compiled: tests.compiled.filter((one) => !one.endsWith('.test')) };
}

const WAYS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['with the flags of the build, which auto shares from the first run on', {}],
  ['where nothing is built', { build: 'false' }],
  ['with the flags of the job, where none are shared', { 'share-flags': 'off' }],
  ['with profile dev, which shares nothing but what is the same', { profile: 'dev' }],
];

const goCacheOf = (done: JobDone): string => /GOCACHE: +(.+)/.exec(logOf(done))?.[1] ?? '';

/** GTB_LONG=1 npm test: all ways. */
describe.each(WAYS.slice(0, IS_LONG ? WAYS.length : 2))(
  'warm: true %s',
  (_what, more: Readonly<Record<string, string>>) => {
    const repository = JSON.stringify(more).replaceAll(/[^a-z]+/g, '-');
    const inputs = { warm: 'true', ...more };

    test(
      'later tests compile nothing but their main packages; the next run restores all',
      async () => {
        const files = appSources();
        const first = await jobWithTests(repository, inputs, files);
        expect(first.compiled).toEqual([]);
        expect(first.tests.linked).toHaveLength(5);
        expect(first.done.report?.phases.map((phase) => phase.name)).toContain('warm');
        expect(logOf(first.done)).not.toContain('warm-up failed');

        const second = await jobWithTests(repository, inputs, files);
        expect(goCacheOf(second.done)).toBe(goCacheOf(first.done));
        expect(second.done.compiled).toBe('0');
        expect(second.tests).toMatchObject({ compiled: [], linked: [], vetted: [] });

        files.set('leaf/a/a.go', packageSource('leaf/a', 2));
        const third = await jobWithTests(repository, inputs, files, { GOPROXY: 'off' });
        expect(Number(third.done.compiled)).toBeGreaterThan(0);
        expect(third.compiled).toEqual([]);
        // leaf/a and core, which imports it, are tested again.
        expect(third.tests.linked).toEqual([`${ALL}/core.test`, `${ALL}/leaf/a.test`]);
      },
      BUILD_TIME,
    );
  },
);

test(
  'a binary that is reused does not keep the tests from being compiled',
  async () => {
    const inputs = { reuse: 'true', packages: './cmd/alpha ./leaf/... ./core' };
    const source = await writeSources(path.join(machine.folder, 'reused'), appSources());
    await goodJob(machine, { source, repository: 'octo/reused', steps: [inputs] });
    const { done, compiled, tests } = await jobWithTests('reused', { ...inputs, warm: 'true' });
    expect(done.report?.binaries.map((one) => one.reused)).toEqual([true]);
    expect(done.report?.phases.map((phase) => phase.name)).toContain('warm');
    // Both lie outside of the patterns.
    expect(compiled).toEqual([`${ALL}/cmd/beta`, `${ALL}/middle/b`]);
    expect(tests.linked).toHaveLength(5);
  },
  BUILD_TIME,
);

test(
  'a test that does not compile is a warning, and the binaries are built',
  async () => {
    const files = appSources().set('leaf/a/a_test.go', 'package a\n\nvar _ int = "text"\n');
    const source = await writeSources(path.join(machine.folder, 'broken'), files);
    const done = await goodJob(machine, {
      ...{ source, repository: 'octo/broken', steps: [{ warm: 'true' }] },
    });
    expect(done.main.warnings).toEqual([
      expect.stringMatching(/^the warm-up failed for \w+\/\w+: no binary needs it/),
    ]);
    expect(logOf(done)).toContain('a_test.go:3:');
    expect(JSON.parse(done.main.outputs.binaries ?? '[]')).toHaveLength(2);
    expect(done.created).not.toContain('base');
  },
  BUILD_TIME,
);
