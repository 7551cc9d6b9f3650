import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mainStep } from '../../src/flow/main-step.ts';
import { postStep } from '../../src/flow/post-step.ts';
import type { RunReport } from '../../src/report/run-report.ts';
import { createTerminalRunner } from '../../src/runner/process/terminal-runner.ts';
import { createFakeRunner, type FakeRunner } from '../fakes/fake-runner.ts';
import { realGo } from '../fakes/real-go.ts';
import { createStory, jobEnvironment, type Story } from './story.ts';

// The two steps of the action from their environment to their outputs.

let story: Story;
beforeAll(async () => {
  story = await createStory();
});
afterAll(() => story.remove());

async function runnerOf(more: Record<string, string> = {}): Promise<FakeRunner> {
  const go = await realGo();
  const temp = join(story.folder, 'temp');
  await mkdir(temp, { recursive: true });
  const event = join(story.folder, 'event.json');
  await writeFile(event, JSON.stringify({ repository: { default_branch: 'main' } }));
  const environment = {
    ...jobEnvironment(go, story.folder),
    GITHUB_EVENT_PATH: event,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(story.folder, 'tools'),
    'INPUT_WORKING-DIRECTORY': story.checkout,
    'INPUT_GO-VERSION': go.version,
    'INPUT_CACHE-STORE': `directory:${join(story.folder, 'store')}`,
    'INPUT_SHARE-FLAGS': 'off',
    ...more,
  };
  const { exec } = createTerminalRunner(environment);
  // Time goes on while commands run.
  return { ...createFakeRunner({ environment, exec }), clock: { now: () => Date.now() } };
}

describe('mainStep', () => {
  test.each([
    ['a bad input', { INPUT_PROFILE: 'tiny' }, /profile/],
    ['a part switched off that is none', { GO_TURBO_BUILD_WITHOUT: 'brakes' }, /brakes/],
    ['no module', { 'INPUT_WORKING-DIRECTORY': '/' }, /go\.mod/],
    ['patterns that match nothing', { INPUT_PACKAGES: './nowhere' }, /go list failed/],
  ])('%s fails the step with a message', async (_what, more, said) => {
    const runner = await runnerOf(more);
    await mainStep(runner, Date.now());
    expect(runner.failures).toHaveLength(1);
    expect(runner.failures[0]).toMatch(said);
    expect(runner.outputs.get('binary')).toBeUndefined();
  });

  test('outputs, summary, report and state for post; then post saves and completes the report', async () => {
    const runner = await runnerOf();
    await mainStep(runner, Date.now());
    expect(runner.failures).toEqual([]);
    expect(runner.outputs.get('binary')).toBe(join(story.checkout, 'bin', 'app'));
    expect(JSON.parse(runner.outputs.get('cache-state') ?? '')).toMatchObject({ base: 'miss' });
    expect(runner.summary()).toContain('app');
    const file = runner.outputs.get('report') ?? '';
    const report = async () => JSON.parse(await readFile(file, 'utf8')) as RunReport;
    expect((await report()).caches.base.bytesUp).toBe(0);

    await postStep(runner);
    expect((await report()).caches.base.bytesUp).toBeGreaterThan(0);
    expect(runner.said('warning')).toEqual([]);
  });

  test('a report that cannot be written is a warning', async () => {
    const runner = await runnerOf();
    const broken = {
      ...runner,
      job: { ...runner.job, writeSummary: () => Promise.reject(new Error('the disk is full')) },
    };
    await mainStep(broken, Date.now());
    expect(runner.failures).toEqual([]);
    expect(runner.said('warning').join('\n')).toContain('the report: the disk is full');
  });

  test('a check that fails fails the step, and its outputs say of what', async () => {
    const runner = await runnerOf({ INPUT_CHECK: 'size<=1kB' });
    await mainStep(runner, Date.now());
    expect(runner.failures).toHaveLength(1);
    expect(runner.outputs.get('binaries')).toBe('[]');
  });
});

describe('postStep', () => {
  test('without the state of a main step there is nothing to do', async () => {
    const runner = await runnerOf();
    await postStep(runner);
    expect(runner.lines).toEqual([]);
  });

  test('a record that is gone, or of another version, is no failure', async () => {
    const runner = await runnerOf();
    const file = join(story.folder, 'record.json');
    runner.job.saveState('record', file);
    await postStep(runner);
    await writeFile(file, '{"version":1,"steps":[]}');
    await postStep(runner);
    expect(runner.lines).toEqual([]);
  });

  test('what it did not expect is a warning, and never fails the job', async () => {
    const runner = await runnerOf();
    const file = join(story.folder, 'record.json');
    await writeFile(file, '{"version":2,"steps":[{"modules":{}}]}');
    runner.job.saveState('record', file);
    await postStep(runner);
    expect(runner.failures).toEqual([]);
    expect(runner.said('warning')).toEqual([expect.stringContaining('the caches are not saved: ')]);
    await rm(file);
  });
});
