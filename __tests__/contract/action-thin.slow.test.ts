import { appendFile, chmod, readdir } from 'node:fs/promises';
import path from 'node:path';
import { whenLong } from '../breadth.ts';
import { runSharedGo } from './cli-machine.ts';
import { writeSources } from './fixtures-app.ts';
import { archiveFiles } from './fixtures-archive.ts';
import { goStep } from './fixtures-go.ts';
import { checksums, goodJob, type JobDone, type JobPlan, logOf, runJob } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { type SyncState, syncSources } from './fixtures-sync.ts';

const BUILD_TIME = 180_000;
/** Nobody listens there: whoever asks for a module fails. */
const NO_PROXY = { GOPROXY: 'http://127.0.0.1:9', GONOSUMDB: '*' };

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine('thin');
});
afterAll(() => machine.stop());

async function jobAt(state: SyncState, plan: Partial<JobPlan> = {}): Promise<JobDone> {
  const source = await writeSources(path.join(machine.folder, 'sync'), syncSources(state));
  return goodJob(machine, { source, ...plan });
}

const WHOLE = 'octo/whole';
const wholeJobs = new Map<string, Promise<JobDone>>();
/** The job of a commit that no thin modules had a part in; run once for each state. */
function wholeJob(state: SyncState): Promise<JobDone> {
  const name = JSON.stringify(state);
  const done =
    wholeJobs.get(name) ?? jobAt(state, { repository: WHOLE, inputs: { modules: 'full' } });
  wholeJobs.set(name, done);
  return done;
}

const wholeChecksums = async (state: SyncState): Promise<readonly string[]> =>
  checksums(await wholeJob(state));

/** Another repository, whose jobs find the base that wholeJob saved, and neither modules nor habits. */
async function withBase(repository: string): Promise<Partial<JobPlan>> {
  await wholeJob({});
  await machine.service.fork(WHOLE, repository, 'gtb1-base-');
  return {
    repository,
    env: { GITHUB_WORKFLOW_REF: `${WHOLE}/.github/workflows/ci.yml@refs/heads/main` },
  };
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
const ownModules = (done: JobDone): Promise<string[]> =>
  namesIn(path.join(done.job.folders.home, 'go', 'pkg', 'mod'));
const setsOf = (done: JobDone): Promise<string[]> =>
  namesIn(path.join(done.job.folders.home, '.cache', 'go-turbo-build', 'thin'));
const inMemory = (done: JobDone): boolean => /GOCACHE: +\/dev\/shm\//.test(logOf(done));
const cacheState = (done: JobDone): Record<string, string> =>
  JSON.parse(done.main.outputs['cache-state'] ?? '{}') as Record<string, string>;

function savedModules(done: JobDone) {
  const key = done.requests.find((one) => one.kind === 'create' && one.key.includes('-modules-'));
  return machine.service.entries().find((entry) => entry.key === key?.key);
}

describe('a job that only builds', () => {
  let first: JobDone;
  /** Of every thin modules key. */
  let thinPrefix = '';

  test(
    'saves the package folders that it compiled',
    async () => {
      first = await jobAt({});
      const entry = savedModules(first);
      if (entry === undefined) throw new Error(logOf(first));
      expect(entry.key).toMatch(/^gtb1-modules-\w+-thin[0-9a-f]{12}-linux-/);
      thinPrefix = entry.key.slice(0, entry.key.indexOf('-linux-'));
      const files = [...(await archiveFiles(machine, entry)).keys()];
      expect(files).toContain('golang.org/x/sync@v0.10.0/errgroup/errgroup.go');
      expect(files).toContain('golang.org/x/sync@v0.10.0/go.mod');
      expect(files).toContain('github.com/cespare/xxhash/v2@v2.3.0/xxhash_amd64.s');
      expect(files).toContain('cache/download/golang.org/x/sync/@v/v0.10.0.ziphash');
      expect(files.filter((file) => /semaphore|_test\.go|LICENSE|\.zip$/.test(file))).toEqual([]);

      const full = await wholeJob({});
      expect(checksums(full)).toEqual(checksums(first));
      expect(entry.bytes).toBeLessThan((savedModules(full)?.bytes ?? 0) / 2);
    },
    BUILD_TIME,
  );

  test(
    'the next one, on a bare machine, asks no proxy, compiles nothing and leaves GOMODCACHE empty',
    async () => {
      const done = await jobAt({}, { env: NO_PROXY });
      expect(done.compiled).toBe('0');
      expect(cacheState(done).modules).toBe('exact');
      expect(checksums(done)).toEqual(checksums(first));
      expect(await ownModules(done)).toEqual([]);
      // They lay in memory, or are on the disk.
      expect(await setsOf(done)).toHaveLength(inMemory(done) ? 0 : 1);
      expect(done.created).toEqual([]);
      expect([...done.main.warnings, ...(done.posts[0]?.warnings ?? [])]).toEqual([]);
    },
    BUILD_TIME,
  );

  whenLong(
    'an edit that imports another package of a known module: whole modules, and a new thin set',
    async () => {
      const state = { semaphore: true };
      const done = await jobAt(state);
      expect(logOf(done)).toContain('the thin modules lack something');
      expect(done.main.warnings).toEqual([]);
      expect(done.main.errors).toEqual([]);
      expect(checksums(done)).toEqual(await wholeChecksums(state));
      const again = await jobAt(state, { env: NO_PROXY });
      expect(again.compiled).toBe('0');
      expect(logOf(again)).not.toContain('the thin modules lack');
      expect(checksums(again)).toEqual(checksums(done));
      expect(await ownModules(again)).toEqual([]);
    },
    BUILD_TIME,
  );

  test(
    'a bumped dependency',
    async () => {
      const state: SyncState = { semaphore: true, version: 'v0.11.0' };
      const done = await jobAt(state);
      expect(cacheState(done).modules).toBe('partial');
      expect(savedModules(done)?.key).toContain('-thin');
      // The thin modules took in the new one.
      expect(logOf(done)).not.toContain('the thin modules lack');
      expect(await ownModules(done)).toEqual([]);
      expect((await setsOf(done)).filter((name) => name.startsWith('new-'))).toEqual([]);
      expect(checksums(done)).toEqual(await wholeChecksums(state));
      const again = await jobAt(state, { env: NO_PROXY });
      expect(again.compiled).toBe('0');
      expect(cacheState(again).modules).toBe('exact');
      expect(checksums(again)).toEqual(checksums(done));
    },
    BUILD_TIME,
  );

  test(
    "an error in the user's own code is said once, and costs no second build",
    async () => {
      const sources = syncSources({ semaphore: true, version: 'v0.11.0' });
      sources.set('main.go', `${sources.get('main.go')}\nvar x int = "text"\n`);
      const source = await writeSources(path.join(machine.folder, 'wrong'), sources);
      const done = await runJob(machine, { source, env: NO_PROXY });
      expect(done.main.exitCode).toBe(1);
      expect(logOf(done)).not.toContain('the thin modules lack');
      expect(logOf(done).match(/cannot use "text"/g)).toHaveLength(1);
      expect(await ownModules(done)).toEqual([]);
    },
    BUILD_TIME,
  );

  test.each(['truncate', 'flip'] as const)(
    'a thin archive that is damaged (%s): a warning, the right binary, and another archive',
    async (damage) => {
      const state: SyncState = { semaphore: true, version: 'v0.11.0' };
      const key = await machine.service.corrupt(thinPrefix, damage);
      const done = await jobAt(state);
      expect(done.main.warnings).toEqual([expect.stringContaining(key)]);
      expect(checksums(done)).toEqual(await wholeChecksums(state));
      expect(done.created).toEqual(['modules']);
      const again = await jobAt(state, { env: NO_PROXY });
      expect(again.compiled).toBe('0');
      expect(again.main.warnings).toEqual([]);
      expect(again.created).toEqual([]);
    },
    BUILD_TIME,
  );

  whenLong(
    'two jobs at once under one HOME',
    async () => {
      const home = path.join(machine.folder, 'shared-home');
      const store = `directory:${path.join(machine.folder, 'store')}`;
      const source = await writeSources(path.join(machine.folder, 'sync'), syncSources());
      const job = (root: string, env: Record<string, string>): Promise<JobDone> => {
        const inputs = { 'cache-store': store };
        const own = { ...machine, root: path.join(machine.folder, root) };
        return goodJob(own, { source, inputs, env, githubHosted: false });
      };
      await job('one', {});
      const bare = { ...NO_PROXY, HOME: home };
      for (const done of await Promise.all([job('one', bare), job('two', bare)])) {
        expect(done.main.warnings).toEqual([]);
        expect(done.compiled).toBe('0');
        expect(done.report?.caches.modules.hit).toBe('exact');
        expect(checksums(done)).toEqual(checksums(first));
      }
      const thin = path.join(home, '.cache', 'go-turbo-build', 'thin');
      expect(await readdir(thin)).toHaveLength(1);
      // The set is there: the next job only looks it up.
      const next = await job('two', bare);
      expect(next.report?.caches.modules).toMatchObject({ hit: 'exact', bytesDown: 0 });
      expect(next.compiled).toBe('0');
      expect(await namesIn(path.join(home, 'go', 'pkg', 'mod'))).toEqual([]);
    },
    BUILD_TIME,
  );
});

test(
  'a job with a later go test goes to full: its third run fetches no module',
  async () => {
    // Else go test would compile std once more, twice.
    const inputs = { 'share-flags': 'on' };
    const plan = { ...(await withBase('octo/tested')), inputs };
    const after = (job: Parameters<typeof goStep>[0]) => goStep(job, ['test', './...']);
    const state = { tested: true };
    const builds = await jobAt(state, plan);
    expect(savedModules(builds)?.key).toContain('-thin');
    const first = await jobAt(state, { ...plan, after });
    expect(savedModules(first)?.key).toContain('-full-');
    for (let run = 0; run < 2; run++) {
      const next = await jobAt(state, { ...plan, after, env: { ...plan.env, ...NO_PROXY } });
      expect(await ownModules(next)).toContain('golang.org');
      expect(next.compiled).toBe('0');
      expect(next.created.filter((slot) => slot === 'modules')).toEqual([]);
    }
  },
  BUILD_TIME,
);

whenLong(
  'a vendored module has no modules cache',
  async () => {
    const source = await writeSources(path.join(machine.folder, 'vendored'), syncSources());
    await runSharedGo(['mod', 'vendor'], source);
    const done = await goodJob(machine, {
      ...{ source, repository: 'octo/vendored', env: NO_PROXY },
    });
    expect(done.created).toEqual(['base', 'habits']);
    expect(cacheState(done).modules).toBe('miss');
    expect(await setsOf(done)).toEqual([]);
  },
  BUILD_TIME,
);

whenLong(
  'modules: full; a module that is not what go.sum says is fetched again, and the archive replaced',
  async () => {
    const plan = { ...(await withBase('octo/spoilt')), inputs: { modules: 'full' } };
    const first = await jobAt(
      {},
      {
        ...plan,
        after: async (job) => {
          const file = 'go/pkg/mod/golang.org/x/sync@v0.10.0/errgroup/errgroup.go';
          await chmod(path.join(job.folders.home, file), 0o644);
          await appendFile(path.join(job.folders.home, file), '\nfunc Evil() {}\n');
        },
      },
    );
    const spoilt = savedModules(first);
    expect(spoilt?.key).toContain('-full-');

    const second = await jobAt({}, plan);
    expect(second.main.warnings).toEqual([
      expect.stringContaining('the modules cache holds golang.org/x/sync@v0.10.0 with h1:'),
    ]);
    expect(checksums(second)).toEqual(checksums(first));
    const replaced = savedModules(second);
    expect(replaced?.key).not.toBe(spoilt?.key);

    const third = await jobAt({}, { ...plan, env: { ...plan.env, ...NO_PROXY } });
    expect(third.main.warnings).toEqual([]);
    expect(third.compiled).toBe('0');
    expect(third.created).toEqual([]);
  },
  BUILD_TIME,
);
