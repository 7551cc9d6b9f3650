import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEventPayload, readJobFacts } from '../../src/runner/environment.ts';

const PAYLOAD = { repository: { default_branch: 'trunk' } };

describe('readJobFacts', () => {
  test('a push on a hosted runner', () => {
    const environment = {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_REF: 'refs/heads/feature/x',
      GITHUB_REF_NAME: 'feature/x',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_SHA: 'abc',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/feature/x',
      GITHUB_JOB: 'build',
      GITHUB_WORKSPACE: '/w',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_EVENT_PATH: '/e.json',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'ARM64',
      RUNNER_TEMP: '/t',
      RUNNER_TOOL_CACHE: '/tc',
      ImageOS: 'ubuntu24',
      ImageVersion: '20260714.1.0',
    };
    expect(readJobFacts(environment, PAYLOAD)).toEqual({
      inRunner: true,
      githubHosted: true,
      repository: 'octo/app',
      ref: 'refs/heads/feature/x',
      refName: 'feature/x',
      refType: 'branch',
      sha: 'abc',
      runId: '7',
      runAttempt: '2',
      eventName: 'push',
      defaultBranch: 'trunk',
      workflowRef: 'octo/app/.github/workflows/ci.yml@refs/heads/feature/x',
      workflowFile: 'octo/app/.github/workflows/ci.yml',
      job: 'build',
      runnerOs: 'Linux',
      runnerArch: 'ARM64',
      temp: '/t',
      toolCache: '/tc',
      workspace: '/w',
      serverUrl: 'https://github.com',
      eventPath: '/e.json',
      imageOs: 'ubuntu24',
      imageVersion: '20260714.1.0',
    });
  });

  test("a laptop's environment says nothing", () => {
    const facts = readJobFacts({ HOME: '/h' }, undefined);
    expect(facts.inRunner).toBe(false);
    expect(facts.githubHosted).toBe(false);
    expect(new Set(Object.values(facts))).toEqual(new Set([false, '']));
  });

  test.each([
    ['o/r/.github/workflows/a.yml@refs/heads/fix@2', 'o/r/.github/workflows/a.yml'],
    ['o/r/.github/workflows/a.yml@refs/pull/7/merge', 'o/r/.github/workflows/a.yml'],
    ['o/r/.github/workflows/a@b.yml@refs/tags/v1', 'o/r/.github/workflows/a@b.yml'],
    ['o/r/.github/workflows/a.yml@0123abc', 'o/r/.github/workflows/a.yml'],
    ['', ''],
  ])('workflow file of %s', (workflowRef, expected) => {
    expect(readJobFacts({ GITHUB_WORKFLOW_REF: workflowRef }, {}).workflowFile).toBe(expected);
  });

  test.each([
    ['o/r/.github/workflows/a.yml@refs/heads/main', 'o/r/.github/workflows/a.yml'],
    ['', 'Continuous integration'],
    // As act, which sets none.
    [undefined, 'Continuous integration'],
  ])('workflow file of %s in a workflow with a name', (workflowRef, expected) => {
    const reference = workflowRef === undefined ? {} : { GITHUB_WORKFLOW_REF: workflowRef };
    const environment = { GITHUB_WORKFLOW: 'Continuous integration', ...reference };
    expect(readJobFacts(environment, {}).workflowFile).toBe(expected);
  });

  test.each([
    ['push', PAYLOAD, 'trunk'],
    ['schedule', { schedule: '5 4 * * *' }, 'main'],
    ['schedule', PAYLOAD, 'trunk'],
    ['push', { repository: null }, ''],
    ['push', { repository: { default_branch: 7 } }, ''],
    ['push', 'text', ''],
  ])('default branch of a %s with %j', (eventName, payload, expected) => {
    const environment = { GITHUB_EVENT_NAME: eventName, GITHUB_REF_NAME: 'main' };
    expect(readJobFacts(environment, payload).defaultBranch).toBe(expected);
  });

  test.each(['TRUE', '1', 'false', ''])('GITHUB_ACTIONS=%j is no runner', (value) => {
    expect(readJobFacts({ GITHUB_ACTIONS: value }, {}).inRunner).toBe(false);
  });
});

test('the payload is read from its file; none, or one that is not JSON, is undefined', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'event-'));
  const file = path.join(folder, 'event.json');
  await writeFile(file, '{"number": 7}');
  expect(await readEventPayload({ GITHUB_EVENT_PATH: file })).toEqual({ number: 7 });
  await writeFile(file, 'not json');
  expect(await readEventPayload({ GITHUB_EVENT_PATH: file })).toBeUndefined();
  expect(await readEventPayload({ GITHUB_EVENT_PATH: path.join(folder, 'none') })).toBeUndefined();
  expect(await readEventPayload({})).toBeUndefined();
  await rm(folder, { recursive: true });
});
