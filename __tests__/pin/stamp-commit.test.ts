import { execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stampsOfCommit } from '../../src/pin/stamp-commit.ts';
import type { JobFacts } from '../../src/runner/environment.ts';
import { createTerminalRunner } from '../../src/runner/process/terminal-runner.ts';
import { failureText } from '../../src/runner/result.ts';

// A real checkout: committed at a time that is none of today's, in another zone.

let root: string;
let checkout: string;
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: path.join(tmpdir(), 'no-git-config'),
  GIT_CEILING_DIRECTORIES: tmpdir(),
};

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'commit.gpgsign=false'];
  const dates = {
    GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z',
    GIT_COMMITTER_DATE: '2024-02-29T23:30:00-05:00',
  };
  const env = { ...environment, ...dates };
  return execFileSync('git', [...who, ...args], { cwd: checkout, env, encoding: 'utf8' }).trim();
}

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'gtb-stamp-')));
  checkout = root;
  git('init', '-q');
  await writeFile(path.join(root, 'main.go'), 'package main\n');
  git('add', '.');
  git('commit', '-qm', 'one');
});

afterEach(() => rm(root, { recursive: true, force: true }));

const NO_JOB = { sha: '', refType: '', refName: '' };

async function stamped(
  value: string,
  job: Pick<JobFacts, 'sha' | 'refType' | 'refName'> = NO_JOB,
): Promise<string> {
  const stamps = await stampsOfCommit({
    inputs: { stamp: [{ name: 'main.v', value }], workingDirectory: checkout, packages: ['./...'] },
    ...{ job, runner: createTerminalRunner(environment) },
  });
  return stamps.ok ? (stamps.value[0]?.value ?? '') : stamps.failures.map(failureText).join('\n');
}

test('$date is that of the commit, in UTC', async () => {
  expect(await stamped('at $date')).toBe('at 2024-03-01T04:30:00Z');
});

test('$version: the hash, the tag, what came after it, and changed files', async () => {
  const first = git('rev-parse', 'HEAD');
  expect(await stamped('$version')).toBe(first.slice(0, 12));
  git('tag', 'v1.2.3');
  expect(await stamped('$version of $commit')).toBe(`v1.2.3 of ${first}`);
  await writeFile(path.join(root, 'not-tracked'), '');
  expect(await stamped('$version')).toBe('v1.2.3');
  await writeFile(path.join(root, 'main.go'), 'package changed\n');
  expect(await stamped('$version')).toBe('v1.2.3-dirty');
  git('commit', '-qam', 'two');
  const second = git('rev-parse', 'HEAD');
  expect(await stamped('$version')).toBe(`v1.2.3-1-g${second.slice(0, 12)}`);
});

test('$version in a job of a tag: of two tags that one, but only of its own commit', async () => {
  for (const tag of ['v2.0.0', 'v2.0.0-rc1']) git('tag', '-am', tag, tag);
  const sha = git('rev-parse', 'HEAD');
  for (const refName of ['v2.0.0', 'v2.0.0-rc1'])
    expect(await stamped('$version', { sha, refType: 'tag', refName })).toBe(refName);
  const branch = { sha, refType: 'branch', refName: 'main' };
  expect(await stamped('$version', branch)).toMatch(/^v2\.0\.0(-rc1)?$/);
  const job = { sha, refType: 'tag', refName: 'v2.0.0' };
  await writeFile(path.join(root, 'main.go'), 'package changed\n');
  expect(await stamped('$version', job)).toBe('v2.0.0-dirty');
  git('commit', '-qam', 'another commit than the job is for');
  expect(await stamped('$version', job)).toMatch(/^v2\.0\.0(-rc1)?-1-g[0-9a-f]{12}$/);
});

test('without a git checkout the job says what it can, and the rest is an error', async () => {
  await rm(path.join(root, '.git'), { recursive: true });
  const job = { sha: 'a'.repeat(40), refType: 'tag', refName: 'v3.0.0' };
  expect(await stamped('$version $commit', job)).toBe(`v3.0.0 ${'a'.repeat(40)}`);
  const lines = (await stamped('$date', job)).split('\n');
  expect(lines[0]).toMatch(
    /^stamp main\.v holds \$date, and .* has no commit \(git: fatal: not a git repository/,
  );
  expect(lines.slice(1)).toEqual([
    '  expected: a git checkout with a commit',
    '  to fix: check the repository out with git, or write the value itself',
  ]);
  expect(await stamped('$version')).toMatch(/^stamp main\.v holds \$version, and /);
});

test('words within words stay as they are', async () => {
  expect(await stamped('$versions $dated $commits $inputs')).toBe(
    '$versions $dated $commits $inputs',
  );
});
