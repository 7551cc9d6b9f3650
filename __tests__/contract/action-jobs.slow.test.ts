import path from 'node:path';
import { appSources, packageSource, testSource, writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone, type JobPlan, logOf, slotOf } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

const BUILD_TIME = 120_000;

let machine: Machine;
let source: string;
const files = appSources();

/** A job at a commit: the sources as they are now. */
async function jobAt(plan: Partial<JobPlan> = {}): Promise<JobDone> {
  await writeSources(source, files);
  return goodJob(machine, { source, ...plan });
}

function edit(folder: string, state: number): void {
  files.set(`${folder}/${path.basename(folder)}.go`, packageSource(folder, state));
}

/**
 * How often each kind of request was made. A download counts once, however many ranges a large entry
 * comes in: no byte of it comes twice. But for the record of the place's runs, which every run reads and
 * one that may save writes.
 */
function counts(done: JobDone): Record<string, number> {
  const kinds: Record<string, number> = {};
  const moved = new Map<string, number>();
  const requests = done.requests.filter((one) => !['runs', 'size'].includes(slotOf(one.key)));
  for (const { kind, key, bytes } of requests) {
    if (kind !== 'download' || !moved.has(key)) kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (kind === 'download') moved.set(key, (moved.get(key) ?? 0) + bytes);
  }
  for (const { key, bytes } of machine.service.entries()) {
    if (moved.has(key)) expect([key, moved.get(key)]).toEqual([key, bytes]);
  }
  return kinds;
}

beforeAll(async () => {
  machine = await startMachine('jobs');
  source = path.join(machine.folder, 'source');
});
afterAll(() => machine.stop());

describe('a job saves what the next one needs, and nothing twice', () => {
  let clean: string | undefined;

  test(
    'the first job builds everything and saves modules, base and habits',
    async () => {
      const done = await jobAt();
      expect(done.main.outputs['packages-compiled']).toBe(done.main.outputs['packages-total']);
      expect(done.created).toEqual(['base', 'habits', 'modules']);
      // Four look-ups before the build; base and modules are looked up again before they are packed.
      expect(counts(done)).toEqual({ lookup: 6, create: 3, upload: 3, finalize: 3 });
      expect(done.report?.caches.base.bytesUp).toBeGreaterThan(1e6);
      expect(done.report?.caches.modules.bytesUp).toBeLessThan(50e3);
      expect(done.report?.caches.delta.bytesUp).toBe(0);
      expect(done.main.warnings).toEqual([]);
      expect(done.posts[0]?.warnings).toEqual([]);
      clean = done.main.outputs.binaries;
    },
    BUILD_TIME,
  );

  test(
    'a second job on a bare machine compiles and fetches nothing, and saves nothing',
    async () => {
      // GOPROXY=off: a module that Go had to fetch would fail the build.
      const done = await jobAt({ env: { GOPROXY: 'off' } });
      expect(done.compiled).toBe('0');
      expect(done.main.outputs['cache-hit']).toBe('true');
      expect(done.main.outputs.binaries).toBe(clean);
      expect(counts(done)).toEqual({ lookup: 4, download: 3 });
      // The record of the place's runs.
      expect(done.bytesUp).toBeLessThan(5e3);
      expect(done.main.warnings).toEqual([]);
    },
    BUILD_TIME,
  );

  test(
    'after an edit only that package and its importers are compiled, and a delta goes up',
    async () => {
      edit('leaf/a', 2);
      const done = await jobAt({ env: { GOPROXY: 'off' } });
      // leaf/a, middle/a, core, cmd/alpha
      expect(done.compiled).toBe('4');
      expect(done.created).toEqual(['delta']);
      expect(counts(done)).toEqual({ lookup: 4, download: 3, create: 1, upload: 1, finalize: 1 });
      expect(done.bytesUp).toBeLessThan(100e3);

      const again = await jobAt();
      expect(again.compiled).toBe('0');
      expect(counts(again)).toEqual({ lookup: 4, download: 4 });
      expect(JSON.parse(again.main.outputs['cache-state'] ?? '')).toEqual({
        ...{ modules: 'exact', base: 'exact', delta: 'exact', binaries: 'miss' },
      });
    },
    BUILD_TIME,
  );

  test(
    'a second edit makes a delta that holds both',
    async () => {
      edit('leaf/d', 2);
      const done = await jobAt();
      // leaf/d, cmd/alpha, cmd/beta
      expect(done.compiled).toBe('3');
      expect(done.created).toEqual(['delta']);
      expect((await jobAt()).compiled).toBe('0');
    },
    BUILD_TIME,
  );

  test(
    'what Go does not build changes nothing',
    async () => {
      files.set('leaf/a/a_test.go', testSource('leaf/a', 2));
      files.set('README.md', '# another\n');
      const done = await jobAt();
      expect(done.compiled).toBe('0');
      expect(done.created).toEqual([]);
      // In no binary, and so it is only compiled, or left out.
      edit('leaf/e', 2);
      const spared = await jobAt({ inputs: { 'mains-only': 'true', save: 'never' } });
      expect(spared.compiled).toBe('0');
      expect((await jobAt({ inputs: { save: 'never' } })).compiled).toBe('1');
      edit('leaf/e', 1);
    },
    BUILD_TIME,
  );
});

describe('who may not save only reads', () => {
  test.each<[string, Partial<JobPlan>, string]>([
    ['save: never', { inputs: { save: 'never' } }, '`save` is never'],
    [
      'a pull request',
      { event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'main' },
      'runs of pull_request read only',
    ],
    [
      'a branch that save does not name',
      { ref: 'refs/heads/topic' },
      'refs/heads/topic is neither the default branch nor another branch of `save`',
    ],
    [
      'the default branch, where save names others',
      { inputs: { save: 'release/** develop' } },
      'refs/heads/main is none of the branches of `save`',
    ],
    [
      'pull_request_target, whatever is said',
      { event: 'pull_request_target', inputs: { save: 'always' } },
      'runs of pull_request_target never save',
    ],
  ])(
    '%s',
    async (_, plan, reason) => {
      files.set('leaf/b/b.go', packageSource('leaf/b', 7));
      const done = await jobAt(plan);
      files.set('leaf/b/b.go', packageSource('leaf/b', 1));
      // leaf/b, middle/b, core, cmd/alpha, cmd/beta: read from the cache all but these.
      expect(done.compiled).toBe('5');
      // The second delta stands on the first.
      expect(counts(done)).toEqual({ lookup: 5, download: 5 });
      expect(logOf(done)).toContain(`no cache is saved: ${reason}\n`);
      const next = await jobAt();
      expect(next.compiled).toBe('0');
      expect(next.created).toEqual([]);
    },
    BUILD_TIME,
  );

  test(
    'one that found nothing says what will make a cache',
    async () => {
      const done = await jobAt({
        ...{ repository: 'octo/new', event: 'pull_request', ref: 'refs/pull/1/merge' },
        inputs: { build: 'false', warm: 'false' },
      });
      expect(logOf(done)).toContain(
        'no cache is saved: runs of pull_request read only; no run has saved a compile cache for it yet: a push to the default branch does',
      );
    },
    BUILD_TIME,
  );
});
