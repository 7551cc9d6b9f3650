import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFlow } from '../../src/flow/build-flow.ts';
import type { MemoryStore } from '../fakes/memory-store.ts';
import { copyOf, createStory, PROGRAM, type Run, type Story } from './story.ts';

// The main step, told to a runner without effects and a store in memory, with a real Go.

let story: Story;
/** The first job of all, and what it has saved. */
let before: Run;
let saved: MemoryStore;

beforeAll(async () => {
  story = await createStory();
  before = await story.job();
  saved = story.store;
});
afterAll(() => story.remove());

/** What a place has that has built this checkout before. */
beforeEach(async () => {
  await rm(story.checkout, { recursive: true });
  await story.write(PROGRAM);
  story.store = copyOf(saved);
});

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

describe('a place that nobody knows', () => {
  test('pins, compiles, checks and moves; the report and the record say it', async () => {
    const run = before;
    expect(run.end.failures).toEqual([]);
    expect(run.end.report).toMatchObject({
      cacheHit: false,
      binaries: [{ name: 'app', reused: false }],
      caches: { modules: { hit: 'miss' }, base: { hit: 'miss' }, delta: { hit: 'miss' } },
    });
    expect(run.end.report?.packages.compiled).toBeGreaterThan(5);
    expect(run.step).toMatchObject({
      restore: 'ended',
      outcome: { endedWell: true, reused: false },
    });
    expect(run.runner.exported.get('GO_TURBO_BUILD_JOB')).toBe(run.ground.caches.recordFile);
    // Outside of the checkout nothing is left where binaries were linked.
    expect(await isThere(join(run.ground.step.folders.job, 'link-0'))).toBe(false);
  });

  test('the handover is there before anything is restored', async () => {
    const [ground] = await story.ground({ reuse: 'false' });
    const { store } = story;
    const states: unknown[] = [];
    const open: typeof store.open = async (slot, prefixes, seconds) => {
      if (slot === 'base' || slot === 'delta' || slot === 'modules') {
        const record = await story.recordOf(ground);
        states.push(record?.steps.at(-1)?.restore);
      }
      return store.open(slot, prefixes, seconds);
    };
    await buildFlow({ ...ground, caches: { ...ground.caches, store: { ...store, open } } });
    expect(states.length).toBeGreaterThan(1);
    expect([...new Set(states)]).toEqual(['begun']);
    expect((await story.recordOf(ground))?.steps.at(-1)?.restore).toBe('ended');
  });

  test('a store that does not answer is one warning, and nothing else is missing', async () => {
    story.store.breakWith('GitHub cache: the look-up failed: no network');
    const run = await story.main();
    expect(run.end.failures).toEqual([]);
    expect(run.runner.said('warning')).toEqual([expect.stringContaining('no network')]);
  });
});

describe('a place that a job has built before', () => {
  test('the same checkout: the binary is reused, nothing is restored, no package listed', async () => {
    const asked = story.store.requests.length;
    const run = await story.main();
    expect(run.end.report).toMatchObject({
      cacheHit: true,
      binaries: [{ name: 'app', reused: true, sha256: before.end.report?.binaries[0]?.sha256 }],
      packages: { compiled: 0, total: 0 },
    });
    expect(run.goCommands).not.toContain('list');
    expect(run.goCommands).not.toContain('build');
    const slots = story.store.requests.slice(asked).map(({ slot }) => slot);
    expect(new Set(slots)).toEqual(new Set(['habits', 'inputs', 'binary', 'runs', 'size']));
    expect(run.step).toMatchObject({ restore: 'unasked', outcome: { reused: true } });
    expect(await isThere(join(story.checkout, 'bin', 'app'))).toBe(true);
  });

  test('where later steps use Go, the caches come although the binary is reused', async () => {
    const warm = await story.main();
    const habits = { ...warm.step.habits.known, laterGo: true };
    story.store.put('habits', `${warm.step.habits.key}x`, Buffer.from(JSON.stringify(habits)));
    const run = await story.main();
    expect(run.end.report).toMatchObject({
      binaries: [{ reused: true }],
      caches: { base: { hit: 'exact' } },
    });
    expect(run.step).toMatchObject({ restore: 'ended', outcome: { reused: true } });
    expect(run.step.restored.base?.actions.length).toBeGreaterThan(5);
    expect(run.goCommands).not.toContain('build');
  });

  test('an edit: two packages are compiled, from the base', async () => {
    await story.write({
      'words/words.go': 'package words\n\nfunc Hello() string { return "ho" }\n',
    });
    const run = await story.main();
    expect(run.end.report).toMatchObject({
      binaries: [{ reused: false }],
      packages: { compiled: 2 },
      caches: { base: { hit: 'exact' } },
      reuse: { reason: 'changed: words/words.go' },
    });
  });

  test('reuse: false compiles nothing and links', async () => {
    const run = await story.main({ reuse: 'false' });
    expect(run.end.report).toMatchObject({
      binaries: [{ reused: false }],
      packages: { compiled: 0 },
      reuse: { reason: 'reuse: false' },
    });
    expect(run.goCommands).toContain('build');
  });

  test('go: needed: with no Go at hand none is fetched', async () => {
    const run = await story.main({ go: 'needed' }, { TOOLS: join(story.folder, 'no-tools') });
    expect(run.end.report).toMatchObject({ goRoot: '', binaries: [{ reused: true }] });
    expect(run.goCommands).toEqual([]);
    expect(run.step).toMatchObject({ restore: 'unasked', go: { root: null } });
    expect(run.runner.exported.get('GOCACHE')).toBe(run.record.goCache);
    expect(run.runner.said('info').join('\n')).toContain('is not fetched: every binary is reused');
  });

  test('go: needed, and something to build: it is fetched, which fails without a network', async () => {
    await story.write({
      'words/words.go': 'package words\n\nfunc Hello() string { return "ho" }\n',
    });
    const run = await story.main({ go: 'needed' }, { TOOLS: join(story.folder, 'no-tools') });
    expect(run.end).toMatchObject({ report: null, record: null });
    expect(run.end.failures[0]?.code).toBe('GTB1202');
  });

  test('an archive of the binary that is broken: it is built, and post is told', async () => {
    const [key = ''] = story.store.keys('binary');
    const content = story.store.content('binary', key) ?? Buffer.alloc(0);
    story.store = copyOf(saved, { [key]: content.subarray(0, content.length - 20) });
    const run = await story.main();
    expect(run.end.report).toMatchObject({
      binaries: [{ reused: false }],
      packages: { compiled: 0 },
    });
    expect(run.step.outcome.made?.built[0]?.brokenKey).toBe(key);
  });

  test('a second step of the job finds the layers restored, and has files of its own', async () => {
    const first = await story.main({ reuse: 'false' });
    const mark = { GO_TURBO_BUILD_JOB: first.ground.caches.recordFile };
    const cache = { GO_TURBO_BUILD_GOCACHE: first.record.goCache };
    const asked = story.store.requests.length;
    const second = await story.main({ reuse: 'false', output: 'out' }, { ...mark, ...cache });
    expect(second.ground.step.ordinal).toBe(1);
    expect(second.record.steps).toHaveLength(2);
    expect(second.record.steps[0]?.later.noted?.length).toBeGreaterThan(0);
    expect(second.step.files.report).toMatch(/report-1\.json$/);
    const slots = story.store.requests.slice(asked).map(({ slot }) => slot);
    expect(slots).not.toContain('base');
    expect(second.end.report?.packages.compiled).toBe(0);
  });
});

describe('what goes wrong is said, and nothing is moved', () => {
  test('no module', async () => {
    await rm(join(story.checkout, 'go.mod'));
    const run = await story.main();
    expect(run.end.failures[0]?.found).toContain('there is no go.mod');
    expect(run.end).toMatchObject({ report: null, record: null, reportFile: '' });
  });

  test('patterns that match nothing', async () => {
    const run = await story.main({ packages: './nowhere' });
    expect(run.end.failures).toMatchObject([{ code: 'GTB1301' }]);
    expect(run.end.report).toBeNull();
    expect(run.step).toMatchObject({ restore: 'ended', outcome: { endedWell: false } });
  });

  test('what does not compile', async () => {
    await story.write({ 'words/words.go': 'package words\n\nfunc Hello() string { return 1 }\n' });
    const run = await story.main();
    expect(run.end.failures).toMatchObject([{ code: 'GTB1401' }]);
    expect(await isThere(join(story.checkout, 'bin', 'app'))).toBe(false);
    expect(run.step.outcome).toMatchObject({ endedWell: false, made: null });
  });

  test('a check that fails', async () => {
    const run = await story.main({ check: 'size<=1kB' });
    expect(run.end.failures.length).toBe(1);
    expect(run.end.report?.binaries).toEqual([]);
    expect(await isThere(join(story.checkout, 'bin', 'app'))).toBe(false);
  });
});

describe('build: false', () => {
  test('warms, and makes no binary', async () => {
    const run = await story.main({ build: 'false' });
    expect(run.end.report).toMatchObject({ binaries: [] });
    expect(run.goCommands).toContain('list');
    expect(run.goCommands).not.toContain('build');
    expect(run.step.outcome).toMatchObject({ endedWell: true, listsCompiled: true });
  });

  test('and warm: false: nothing is listed or compiled', async () => {
    const run = await story.main({ build: 'false', warm: 'false' });
    expect(run.end.failures).toEqual([]);
    expect(run.goCommands).not.toContain('list');
  });
});
