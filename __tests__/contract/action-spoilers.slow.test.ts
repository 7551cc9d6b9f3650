import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { appSources, packageSource, type Sources, writeSources } from './fixtures-app.ts';
import { checksums, goodJob, type JobDone, type JobPlan, runJob } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

const BUILD_TIME = 120_000;

let machine: Machine;
let clean: JobDone;
const good = appSources();

async function at(files: Sources): Promise<string> {
  return writeSources(path.join(machine.folder, 'source'), files);
}

/** The sources with an edit that four packages have to be compiled for. */
function edited(state: number): Map<string, string> {
  return new Map(good).set('leaf/a/a.go', packageSource('leaf/a', state));
}

/** A good run of the commit that the first job built: nothing to compile, nothing to save. */
async function expectWhole(plan: Partial<JobPlan> = {}): Promise<void> {
  const next = await goodJob(machine, { source: await at(good), ...plan });
  expect(next.compiled).toBe('0');
  expect(next.created).toEqual([]);
  expect(checksums(next)).toEqual(checksums(clean));
  expect(next.main.warnings).toEqual([]);
}

beforeAll(async () => {
  machine = await startMachine('spoilers');
  clean = await goodJob(machine, { source: await at(good) });
}, BUILD_TIME);
afterAll(() => machine.stop());

describe('the next good run compiles nothing after', () => {
  test.each([
    ['a go.mod that is not one', 'go.mod', 'requrie example.com/x v1.0.0\n', 'unknown directive'],
    ['a compile error', 'leaf/a/a.go', 'var x int = "a"\n', 'cannot use "a"'],
    ['a go.sum without a module', 'go.sum', null, 'missing go.sum entry'],
    ['a package that does not parse', 'core/core.go', null, "expected 'package'"],
  ])(
    '%s',
    async (_, file, added, said) => {
      const broken = new Map(good).set(file, added === null ? '' : `${good.get(file)}\n${added}`);
      const failed = await runJob(machine, { source: await at(broken), status: 'failure' });
      expect(failed.main.exitCode).toBe(1);
      expect(failed.main.stdout).toContain(said);
      expect(failed.posts.map((post) => post.exitCode)).toEqual([0]);
      expect(failed.created).not.toContain('base');
      await expectWhole();
    },
    BUILD_TIME,
  );

  test.each(['failure', 'cancelled'] as const)(
    'a job whose status is %s',
    async (status) => {
      const files = edited(status === 'failure' ? 10 : 11);
      const done = await goodJob(machine, { source: await at(files), status });
      expect(done.compiled).toBe('4');
      // What was compiled is kept, for a run of the same commit; it is no base.
      expect(done.created).toEqual(['delta']);
      const again = await goodJob(machine, { source: await at(files) });
      expect(again.compiled).toBe('0');
      expect(again.created).toEqual([]);
      await expectWhole();
    },
    BUILD_TIME,
  );

  test(
    'a pull_request_target run with other sources',
    async () => {
      const plan = { event: 'pull_request_target', inputs: { save: 'always' } };
      const done = await goodJob(machine, { source: await at(edited(12)), ...plan });
      expect(done.compiled).toBe('4');
      expect(done.created).toEqual([]);
      await expectWhole();
    },
    BUILD_TIME,
  );

  test(
    'a step that was killed while it built',
    async () => {
      const killer = new AbortController();
      const watched = when(() => linksIn(path.join(machine.root, 'work', '_temp')), killer);
      const source = await at(edited(13));
      const killed = await runJob(machine, { source, signal: killer.signal, status: 'cancelled' });
      await watched;
      expect(killed.main.exitCode).toBeNull();
      expect(killed.posts.map((post) => post.exitCode)).toEqual([0]);
      expect(killed.created).not.toContain('base');
      await expectWhole();
    },
    BUILD_TIME,
  );
});

test(
  'a killed first build is no base: the next run makes it, the one after compiles nothing',
  async () => {
    const plan = { repository: 'octo/killed' };
    const killer = new AbortController();
    const temp = path.join(machine.root, 'work', '_temp');
    const cache = path.join(machine.root, 'home', '.cache', 'go-build');
    const watched = when(() => linksIn(temp) && archivesIn(cache) >= 15, killer);
    const source = await at(good);
    const killed = await runJob(machine, {
      ...{ ...plan, source, signal: killer.signal, status: 'cancelled' },
    });
    await watched;
    expect(killed.main.exitCode).toBeNull();
    expect(killed.posts.map((post) => post.exitCode)).toEqual([0]);
    expect(killed.created.filter((slot) => slot !== 'modules')).toEqual(['delta']);

    const next = await goodJob(machine, { ...plan, source });
    expect(Number(next.compiled)).toBeLessThan(Number(next.main.outputs['packages-total']) - 5);
    expect(next.created).toContain('base');
    expect(checksums(next)).toEqual(checksums(clean));
    await expectWhole(plan);
  },
  BUILD_TIME,
);

/** Aborts as soon as `isTime`. */
async function when(isTime: () => boolean, killer: AbortController): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!isTime()) {
    if (Date.now() > deadline) throw new Error('the build never began');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  killer.abort();
}

/** Whether a step has made the folder that it links in: its build begins. */
function linksIn(temp: string): boolean {
  const names = existsSync(temp) ? readdirSync(temp) : [];
  return names.some((name) => existsSync(path.join(temp, name, 'link-0')));
}

/** Compiled packages in a GOCACHE. */
function archivesIn(cache: string): number {
  const folders = existsSync(cache) ? readdirSync(cache) : [];
  return folders
    .filter((name) => name.length === 2)
    .flatMap((name) => readdirSync(path.join(cache, name)).map((file) => path.join(name, file)))
    .filter((file) => file.endsWith('-d'))
    .filter((file) => readFileSync(path.join(cache, file)).subarray(0, 8).equals(ARCHIVE)).length;
}

const ARCHIVE = Buffer.from('!<arch>\n');
