import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Habits } from '../../src/cache/habits/habits.ts';
import type { MemoryStore } from '../fakes/memory-store.ts';
import { copyOf, createStory, PROGRAM, type Run, type Story } from './story.ts';

// The post step, told to a runner without effects and a store in memory.

let story: Story;
let first: Run;
let saved: MemoryStore;

beforeAll(async () => {
  story = await createStory();
  first = await story.main();
  await story.post(first);
  saved = story.store;
});
afterAll(() => story.remove());
beforeEach(async () => {
  await story.write(PROGRAM);
  story.store = copyOf(saved);
});

const SAVED = ['base', 'delta', 'habits', 'inputs', 'binary', 'modules'] as const;
const countOf = (store: MemoryStore) => SAVED.map((slot) => store.keys(slot).length);
const habitsOf = (store: MemoryStore): Habits => {
  const key = store.keys('habits').at(-1) ?? '';
  return JSON.parse(store.content('habits', key)?.toString() ?? 'null') as Habits;
};
const EDIT = { 'words/words.go': 'package words\n\nfunc Hello() string { return "post" }\n' };
const infos = (run: Run): string => run.runner.said('info').join('\n');

test('a first run saves a base, the binary, its record and the habits of the place', () => {
  expect(countOf(saved)).toEqual([1, 0, 1, 1, 1, 0]);
  expect(habitsOf(saved)).toMatchObject({ laterGo: false, laterModules: false, modules: [] });
  expect(habitsOf(saved).lanes).toHaveLength(1);
});

test('the same checkout again saves nothing', async () => {
  const run = await story.job();
  expect(run.step.restore).toBe('unasked');
  expect(countOf(story.store)).toEqual(countOf(saved));
});

test('an edit saves a delta and the new binary', async () => {
  await story.write(EDIT);
  await story.job();
  expect(countOf(story.store)).toEqual([1, 1, 1, 2, 2, 0]);
});

test('every binary reused, and a later step used Go: the next run is told', async () => {
  const run = await story.main();
  const [entry = ''] = await oldEntryIn(run);
  await utimes(entry, new Date(), new Date(Date.now() + 5000));
  await story.post(run);
  expect(habitsOf(story.store).laterGo).toBe(true);
});

/** A GOCACHE with one entry, as a later step would leave it. */
async function oldEntryIn({ record }: Run): Promise<string[]> {
  const action = 'ab'.repeat(32);
  const folder = join(record.goCache, 'ab');
  const { mkdir } = await import('node:fs/promises');
  await mkdir(folder, { recursive: true });
  const output = 'cd'.repeat(32);
  const line = `v1 ${action} ${output} ${'1'.padStart(20)} ${'1700000000000000000'.padStart(20)}\n`;
  const file = join(folder, `${action}-a`);
  await writeFile(file, line);
  await mkdir(join(record.goCache, 'cd'), { recursive: true });
  await writeFile(join(record.goCache, 'cd', `${output}-d`), 'x');
  return [file];
}

test('a job that may not save says why, and that nothing is there yet', async () => {
  const run = await story.main({ save: 'never', reuse: 'false' });
  const before = countOf(story.store);
  expect(await story.post(run)).toEqual([]);
  expect(countOf(story.store)).toEqual(before);
  expect(infos(run)).toMatch(/no cache is saved: /);
  expect(infos(run)).not.toMatch(/no run has saved/);
});

test.each(['failure', 'cancelled'] as const)(
  'a job that ended in %s judges nothing',
  async (status) => {
    await story.write(EDIT);
    const run = await story.main();
    await story.post(run, status);
    const [base, , habits] = countOf(story.store);
    expect([base, habits]).toEqual([1, 1]);
  },
);

test.each([
  ['the next run sets none', false, true],
  ['once it went well with them, they are not to blame', true, undefined],
])('a job that failed with our flags: %s', async (_what, wentWell, failedShared) => {
  await story.write(EDIT);
  const run = await story.main();
  const { step } = run;
  const known = { ...habitsOf(saved), laterGo: true, shared: wentWell };
  const shared = {
    ...step,
    habits: { ...step.habits, known },
    later: { ...step.later, shared: true, used: true },
  };
  const failed = { ...run, record: { ...run.record, steps: [shared] } };
  await story.post(failed, 'failure');
  expect(habitsOf(story.store).failedShared).toBe(failedShared);
});

test('whether later steps had our flags is kept with the habits', async () => {
  expect(habitsOf(saved).shared).toBe(false);
  await story.write(EDIT);
  const run = await story.main();
  const shared = { ...run.step, later: { ...run.step.later, shared: true } };
  await story.post({ ...run, record: { ...run.record, steps: [shared] } });
  expect(habitsOf(story.store).shared).toBe(true);
});

test('a GOCACHE that a later step emptied is a doubt: one warning, no base, no habits', async () => {
  await story.write(EDIT);
  const run = await story.main();
  await rm(run.record.goCache, { recursive: true });
  await story.post(run);
  const [base, , habits] = countOf(story.store);
  expect([base, habits]).toEqual([1, 1]);
  expect(run.runner.said('warning')).toEqual([expect.stringContaining('are gone from')]);
});

test('a step that was ended while it restored saves nothing', async () => {
  const run = await story.main({ reuse: 'false' });
  const begun = { ...run.step, restore: 'begun' as const };
  const before = countOf(story.store);
  expect(await story.post({ ...run, record: { ...run.record, steps: [begun] } })).toEqual([]);
  expect(countOf(story.store)).toEqual(before);
});

test('a store that is down: one warning, and the job goes on', async () => {
  await story.write(EDIT);
  const run = await story.main();
  story.store.breakWith('GitHub cache: the upload failed: service down (503)');
  await story.post(run);
  expect(run.runner.said('warning')).toEqual([expect.stringContaining('service down (503)')]);
});

test('two lanes of one place are in one record', async () => {
  await story.write(EDIT);
  const one = await story.main();
  const environment = {
    GO_TURBO_BUILD_JOB: one.ground.caches.recordFile,
    GO_TURBO_BUILD_GOCACHE: one.record.goCache,
  };
  const two = await story.main({ profile: 'dev' }, environment);
  await story.post(two);
  expect(two.record.steps).toHaveLength(2);
  expect(
    habitsOf(story.store)
      .lanes.map((lane) => lane.ingredients.profile)
      .sort(),
  ).toEqual(['dev', 'lean']);
});
