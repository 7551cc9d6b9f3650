import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BinaryReport } from '../../src/inspect/binary-report.ts';
import { whenLong } from '../breadth.ts';
import { appSources, packageSource, testSource, writeSources } from './fixtures-app.ts';
import { goStep } from './fixtures-go.ts';
import { checksums, goodJob, type JobDone, type JobPlan, runJob } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { shopSources } from './fixtures-services.ts';

const TIME = 240_000;
/** Has run one job of the sources, cold. */
const FIRST = 'octo/first';
/** All repositories here run one workflow: the jobs of a fork ask for the keys that FIRST saved. */
const GITHUB_WORKFLOW_REF = `${FIRST}/.github/workflows/ci.yml@refs/heads/main`;
let machine: Machine;
let first: JobDone;
beforeAll(async () => {
  machine = await startMachine('reuse');
  first = await jobOf(FIRST, appSources())();
}, TIME);
afterAll(() => machine.stop());

const phases = (done: JobDone): readonly string[] =>
  done.report?.phases.map((phase) => phase.name) ?? [];
const affected = (done: JobDone): readonly string[] =>
  JSON.parse(done.main.outputs.affected ?? 'null') as string[];
const reused = (done: JobDone): readonly string[] => {
  const binaries = JSON.parse(done.main.outputs.binaries ?? '[]') as BinaryReport[];
  return binaries.filter((one) => one.reused).map((one) => one.name);
};
const jobOf =
  (repository: string, files: ReadonlyMap<string, string>) =>
  async (plan: Partial<JobPlan> = {}): Promise<JobDone> => {
    const source = await writeSources(path.join(machine.folder, 'source'), files);
    return goodJob(machine, {
      source,
      repository,
      ...plan,
      inputs: { reuse: 'true', ...plan.inputs },
      // What is reused must not hang on how fast this machine builds.
      env: { GO_TURBO_BUILD_WITHOUT: 'worth', GITHUB_WORKFLOW_REF, ...plan.env },
    });
  };

/** Nothing was listed, compiled or linked. */
function expectNoBuild(done: JobDone): void {
  expect(done.compiled).toBe('0');
  expect(phases(done)).not.toContain('list');
  expect(phases(done)).not.toContain('build');
  expect(affected(done)).toEqual([]);
  expect(done.main.outputs['cache-hit']).toBe('true');
  expect(JSON.parse(done.main.outputs['cache-state'] ?? '{}')).toMatchObject({ binaries: 'exact' });
  expect(done.main.warnings).toEqual([]);
}

describe('a job that only builds', () => {
  const files = appSources();
  const job = jobOf('octo/app', files);
  beforeAll(() => machine.service.fork(FIRST, 'octo/app'));

  test('the first run saves its binaries and what they were made from', () => {
    expect(first.created).toEqual(['base', 'bin', 'bin', 'habits', 'inputs', 'modules']);
    expect(affected(first)).toEqual(['alpha', 'beta']);
    expect(first.report?.caches.binaries.bytesUp).toBeGreaterThan(100_000);
  });

  test.each([
    ['documentation', 'README.md', '# another\n'],
    ['a test', 'leaf/a/a_test.go', testSource('leaf/a', 7)],
  ])(
    'an edit of %s builds nothing and asks for no other cache',
    async (_what, file, text) => {
      files.set(file, text);
      const done = await job();
      expectNoBuild(done);
      expect(checksums(done)).toEqual(checksums(first));
      expect(done.created).toEqual([]);
      const asked = done.requests.filter((one) => one.status === 200).map((one) => one.key);
      expect(asked.filter((key) => /^gtb1-(?:base|delta|modules)-/.test(key))).toEqual([]);
      const { path: alpha } = JSON.parse(done.main.outputs.binaries ?? '[]')[0] as BinaryReport;
      expect((await done.job.run(alpha, [])).exitCode).toBe(0);
      expect((await stat(alpha)).mode & 0o111).not.toBe(0);
    },
    TIME,
  );

  test(
    'a damaged archive is a warning and a build with the right bytes',
    async () => {
      files.set('README.md', '# damaged\n');
      await machine.service.corrupt('gtb1-bin-', 'flip');
      const done = await job();
      expect(checksums(done)).toEqual(checksums(first));
      expect(affected(done)).toHaveLength(1);
      expect(done.main.warnings).toEqual([expect.stringContaining('gtb1-bin-')]);
    },
    TIME,
  );

  whenLong(
    'an edit of a package that no program needs compiles it, and links nothing',
    async () => {
      files.set('leaf/e/e.go', packageSource('leaf/e', 9));
      const done = await job();
      expect(done.compiled).toBe('1');
      expect(affected(done)).toEqual([]);
      expect(reused(done)).toEqual(['alpha', 'beta']);
      expect(checksums(done)).toEqual(checksums(first));
      expect(done.created).toContain('inputs');
      // That it compiles is known from then on.
      expectNoBuild(await job());
      files.set(
        'leaf/e/e.go',
        'package e\n\nimport "strings"\n\nfunc Sum() int { return strings.ToUpper("e") }\n',
      );
      const source = await writeSources(path.join(machine.folder, 'source'), files);
      const broken = await runJob(machine, {
        ...{ source, repository: 'octo/app', inputs: { reuse: 'true' } },
        env: { GITHUB_WORKFLOW_REF },
      });
      expect(broken.main.exitCode).toBe(1);
      expect(broken.main.stdout).toContain('leaf/e/e.go');
      const spared = await job({ inputs: { 'mains-only': 'true' } });
      expectNoBuild(spared);
      files.set('leaf/e/e.go', packageSource('leaf/e', 9));
    },
    TIME,
  );

  test(
    'an edit of what one program needs builds that one',
    async () => {
      files.set('middle/a/a.go', packageSource('middle/a', 2));
      const done = await job();
      expect(affected(done)).toEqual(['alpha']);
      expect(reused(done)).toEqual(['beta']);
      expect(done.main.outputs['cache-hit']).toBe('true');
      expect(JSON.parse(done.main.outputs['cache-state'] ?? '{}')).toMatchObject({
        binaries: 'partial',
      });
      expect(done.report?.reuse.reason).toBe('changed: middle/a/a.go');
      files.set('middle/a/a.go', packageSource('middle/a', 1));
    },
    TIME,
  );
});

describe('later steps that use Go', () => {
  test(
    'one that is new finds no caches once, from the next run on they are restored',
    async () => {
      await machine.service.fork(FIRST, 'octo/later');
      const job = jobOf('octo/later', appSources());
      const later = { after: (running: JobDone['job']) => goStep(running, ['test', './...']) };
      // Without the caches a build shows that as well as tests, which compile more of std.
      const surprised = await job({ after: (running) => goStep(running, ['build', './core']) });
      expectNoBuild(surprised);
      expect(surprised.created).toEqual(['habits']);
      const prepared = await job(later);
      expectNoBuild(prepared);
      expect(checksums(prepared)).toEqual(checksums(first));
      expect(prepared.report?.caches.base.hit).toBe('exact');
      expect(prepared.report?.caches.modules.hit).toBe('exact');
      expect(prepared.created).toContain('delta');
      const full = await job({ ...later, env: { GOPROXY: 'off' } });
      expectNoBuild(full);
      // The same inputs: the delta of exactly this state.
      expect(full.report?.caches.delta.hit).toBe('exact');
    },
    2 * TIME,
  );
});

whenLong(
  'of six services an edit in one builds that one, and one in a common package all that need it',
  async () => {
    const files = shopSources();
    // The weight that svc1 has for tests of bases.
    const heavy = files.get('svc1/api/api.go') ?? '';
    files.set('svc1/api/api.go', heavy.replace('import _ "encoding/json"\n', ''));
    const job = jobOf('octo/shop', files);
    const all = await job();
    expect(affected(all)).toHaveLength(6);
    const before = new Map(
      (JSON.parse(all.main.outputs.binaries ?? '[]') as BinaryReport[]).map((one) => [
        one.name,
        one.sha256,
      ]),
    );

    files.set('svc3/store/store.go', 'package store\n\nconst Value = 77\n');
    const one = await job();
    expect(affected(one)).toEqual(['svc3']);
    expect(reused(one)).toEqual(['svc1', 'svc2', 'svc4', 'svc5', 'svc6']);
    for (const binary of JSON.parse(one.main.outputs.binaries ?? '[]') as BinaryReport[]) {
      expect(binary.sha256 === before.get(binary.name)).toBe(binary.name !== 'svc3');
    }

    files.set('cmd/svc7/main.go', 'package main\n\nfunc main() {}\n');
    expect(affected(await job())).toContain('svc7');

    files.delete('cmd/svc7/main.go');
    files.set('common/wire/wire.go', 'package wire\n\nconst Value = 5\n');
    expect(affected(await job())).toEqual(['svc1', 'svc2', 'svc3', 'svc4', 'svc5', 'svc6']);
  },
  2 * TIME,
);

describe('stamps', () => {
  const main = 'package main\n\nvar version = "none"\n\nfunc main() { print(version) }\n';
  const files = new Map([
    ['go.mod', 'module example.com/stamped\n\ngo 1.26.0\n\ntoolchain go1.26.8\n'],
    ['main.go', main],
  ]);
  const job = jobOf('octo/stamped', files);
  const sha = 'a'.repeat(40);
  const said = async (done: JobDone): Promise<string> =>
    (await done.job.run(done.main.outputs.binary ?? '', [])).stderr;

  test(
    '$commit is the hash of the commit, and the report names it as what prevents reuse',
    async () => {
      const plan = { sha, inputs: { stamp: 'main.version=c-$commit' } };
      expect(await said(await job(plan))).toBe(`c-${sha}`);
      const again = await job(plan);
      expect(affected(again)).toEqual(['stamped']);
      expect(again.report?.reuse.reason).toContain('stamp main.version holds $commit');
      expect(again.main.stdout).toContain('stamp main.version holds $commit');
    },
    TIME,
  );

  whenLong(
    '$inputs is the same while no input changes',
    async () => {
      const plan = { inputs: { stamp: 'main.version=i-$inputs' } };
      // All jobs have one workspace: what is there says what the last one made.
      const before = await said(await job(plan));
      expect(before).toMatch(/^i-[0-9a-f]{12}$/);
      files.set('README.md', 'new\n');
      const second = await job(plan);
      expectNoBuild(second);
      expect(await said(second)).toBe(before);
      files.set('main.go', `${main}\n// changed\n`);
      const third = await job(plan);
      expect(affected(third)).toEqual(['stamped']);
      expect(await said(third)).toMatch(/^i-[0-9a-f]{12}$/);
      expect(await said(third)).not.toBe(before);
    },
    TIME,
  );
});

whenLong(
  'reuse: false builds, and what a later step changed is not saved',
  async () => {
    const main = 'package main\n\nfunc main() { println("a") }\n';
    const files = new Map([
      ['go.mod', 'module example.com/changed\n\ngo 1.26.0\n\ntoolchain go1.26.8\n'],
      ['cmd/alpha/main.go', main],
      ['cmd/beta/main.go', main],
    ]);
    const job = jobOf('octo/changed', files);
    const after = async (running: JobDone['job']): Promise<void> => {
      const file = path.join(running.folders.workspace, 'bin', 'alpha');
      const bytes = await readFile(file);
      await rm(file);
      await running.run('sh', ['-c', `echo ${bytes.length} > bin/alpha`]);
    };
    const changed = await job({ after });
    expect(changed.created.filter((slot) => slot === 'bin')).toHaveLength(1);
    const second = await job();
    expect(affected(second)).toEqual(['alpha']);
    expect(checksums(second)).toEqual(checksums(changed));
    const off = await job({ inputs: { reuse: 'false' } });
    expect(affected(off)).toEqual(['alpha', 'beta']);
    expect(off.report?.reuse.reason).toBe('reuse: false');
  },
  TIME,
);

whenLong(
  'go: needed fetches no Go where every binary is reused; with a change it does',
  async () => {
    await machine.service.fork(FIRST, 'octo/needed');
    const job = jobOf('octo/needed', appSources());
    // Each job begins with an empty tool cache.
    const toolCache = (index: number): string => path.join(machine.folder, `tools-${index}`);
    const inputs = { go: 'needed' };
    const expectNoGo = (done: JobDone, sums: readonly string[]): void => {
      expectNoBuild(done);
      expect(phases(done)).not.toContain('toolchain');
      expect(checksums(done)).toEqual(sums);
      expect(done.main.outputs).toMatchObject({ 'go-version': '1.26.8', 'go-root': '' });
      expect(done.created).toEqual([]);
    };
    const offline = { GOPROXY: 'off' };
    expectNoGo(await job({ inputs, toolCache: toolCache(1), env: offline }), checksums(first));

    const env = { GOFLAGS: '-tags=other' };
    const other = await job({ inputs, toolCache: toolCache(2), env });
    expect(phases(other)).toContain('toolchain');
    expect(affected(other)).toEqual(['alpha', 'beta']);
    // The same for what a job with `go: needed` saved itself.
    const plan = { inputs, toolCache: toolCache(3), env: { ...env, ...offline } };
    expectNoGo(await job(plan), checksums(other));
  },
  2 * TIME,
);
