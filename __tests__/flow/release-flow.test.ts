import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepEnd } from '../../src/flow/finish-step.ts';
import { buildRelease, pinRelease, releaseFlow } from '../../src/flow/release-flow.ts';
import type { Ground } from '../../src/flow/run.ts';
import type { FakeRunner } from '../fakes/fake-runner.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { createStory, type Inputs, PROGRAM, type Story } from './story.ts';

// A release, told to a runner without effects and a store in memory, with a real Go.

let story: Story;
beforeAll(async () => {
  story = await createStory();
});
afterAll(() => story.remove());
beforeEach(async () => {
  await rm(story.checkout, { recursive: true });
  await story.write(PROGRAM);
  story.store = createMemoryStore();
});

interface Release {
  readonly end: StepEnd;
  readonly ground: Ground;
  readonly runner: FakeRunner;
}

/** With the Go of the tests: that of a release is downloaded anew. */
async function release(inputs: Inputs = {}): Promise<Release> {
  // What is compiled stays from test to test; a release of its own has an empty GOCACHE.
  const shared = { GOCACHE: join(story.folder, 'gocache'), RUNNER_ENVIRONMENT: 'self-hosted' };
  const asked = { profile: 'release', reuse: 'false', check: 'size<=100MB', ...inputs };
  const [ground, runner] = await story.ground(asked, shared);
  const linkFolder = join(ground.step.folders.job, 'link-0');
  await mkdir(linkFolder, { recursive: true });
  const run = await pinRelease(ground, linkFolder);
  if (!run.ok)
    return {
      end: { failures: run.failures, report: null, record: null, reportFile: '', listing: null },
      ground,
      runner,
    };
  const end = await buildRelease(run.value, join(ground.step.folders.job, 'report.json'));
  return { end, ground, runner };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

test('builds, proves and moves; post has nothing to do, and only a fingerprint is saved', async () => {
  const { end } = await release({ provenance: 'true', vcs: 'false' });
  expect(end.failures).toEqual([]);
  expect(end.record).toBeNull();
  expect(end.report).toMatchObject({ cacheHit: false, binaries: [{ reused: false }] });
  expect(await isThere(join(story.checkout, 'bin', 'app.provenance.json'))).toBe(true);
  const saved = story.store.requests.filter(({ kind }) => kind === 'save');
  expect(saved.map(({ slot }) => slot)).toEqual(['fingerprint']);
  const read = story.store.requests.filter(({ kind }) => kind === 'open');
  expect(read).toEqual([]);

  const again = await release({ provenance: 'true', vcs: 'false' });
  expect(again.end.failures).toEqual([]);
  expect(again.runner.said('info').join('\n')).toContain('an earlier build of the same inputs has');
});

test('another binary of the same inputs ends it: nothing is moved', async () => {
  await release({ provenance: 'true', vcs: 'false' });
  const [key = ''] = story.store.keys('fingerprint');
  const other = key.replace(/[0-9a-f]{64}$/, 'f'.repeat(64));
  expect(other).not.toBe(key);
  story.store = createMemoryStore();
  story.store.put('fingerprint', other, Buffer.from('{}'));
  await rm(join(story.checkout, 'bin'), { recursive: true });
  const { end } = await release({ provenance: 'true', vcs: 'false' });
  expect(end.failures.map(({ code }) => code)).toEqual(['GTB1508']);
  expect(end.report).toBeNull();
  expect(await isThere(join(story.checkout, 'bin', 'app'))).toBe(false);
});

test('a module that go.sum does not pin ends it before anything is compiled', async () => {
  await story.write({
    'go.mod': 'module example.com/app\n\ngo 1.24\n\nrequire example.com/x v1.0.0\n',
    'go.sum': 'example.com/x v1.0.0 h1:x=\nexample.com/x v1.0.0/go.mod h1:y=\n',
    'main.go': 'package main\n\nimport _ "example.com/x"\n\nfunc main() {}\n',
  });
  const { end, runner } = await release();
  expect(end.report).toBeNull();
  expect(end.failures[0]?.code).toBe('GTB1301');
  expect(runner.commands.some(({ args }) => args[0] === 'build')).toBe(false);
});

test('what does not compile, and a folder without a module', async () => {
  await story.write({ 'words/words.go': 'package words\n\nfunc Hello() string { return 1 }\n' });
  expect((await release()).end.failures.map(({ code }) => code)).toEqual(['GTB1401']);
  await rm(join(story.checkout, 'go.mod'));
  expect((await release()).end.failures[0]?.found).toContain('there is no go.mod');
});

test('its own folders are gone where it fails to bring a Go', async () => {
  const [ground] = await story.ground({ profile: 'release' });
  const end = await releaseFlow(ground, join(ground.step.folders.job, 'link-0'));
  expect(end.failures[0]?.code).toBe('GTB1202');
  expect(end.record).toBeNull();
});
