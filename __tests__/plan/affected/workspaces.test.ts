import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { findAffected } from '../../../src/plan/affected/find-affected.ts';
import { readJobFacts } from '../../../src/runner/environment.ts';
import { createTerminalRunner } from '../../../src/runner/process/terminal-runner.ts';
import { emptyRepository } from './repository.ts';

// Modules that decide something for each other without an import of one by the other.

const TEXT = 'require golang.org/x/text v0.20.0\n';
const FILES: Readonly<Record<string, string>> = {
  'go.work': 'go 1.26\n\nuse (\n\t./api\n\t./clock\n\t./worker\n)\n',
  'api/go.mod': `module example.com/api\n\ngo 1.26\n\n${TEXT}`,
  'api/main.go':
    'package main\n\nimport (\n\t_ "example.com/clock/face"\n\t_ "golang.org/x/text"\n)\n\nfunc main() {}\n',
  'clock/go.mod': 'module example.com/clock\n\ngo 1.26\n',
  'clock/face/face.go': 'package face\n',
  'worker/go.mod': `module example.com/worker\n\ngo 1.26\n\n${TEXT}`,
  'worker/cmd/worker/main.go': 'package main\n\nfunc main() {}\n',
  'apart/go.mod': `module example.com/apart\n\ngo 1.26\n\n${TEXT}`,
  'apart/apart.go': 'package apart\n',
  'vendor/golang.org/x/text/text.go': 'package text\n',
};

const { root, git, write } = emptyRepository('gtb-workspaces-');
let base: string;
const commit = (files: Readonly<Record<string, string>>): string => {
  write(files);
  git('add', '--all');
  git('commit', '-qm', 'change');
  return git('rev-parse', 'HEAD');
};

beforeAll(() => {
  base = commit(FILES);
});
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => {
  git('reset', '-q', '--hard', base);
  git('clean', '-fdq');
});

async function affected(since = base, folders: readonly string[] | null = null) {
  const environment = { PATH: process.env.PATH, GITHUB_EVENT_NAME: 'push' };
  return findAffected(createTerminalRunner(environment), {
    ...{ base: since, cwd: root, payload: {}, folders, versionFile: null },
    job: readJobFacts(environment, {}),
  });
}
const named = async (since = base, folders: readonly string[] | null = null) => {
  const { state, include } = await affected(since, folders);
  return [state, ...include.map((one) => one['working-directory'])];
};

test('a workspace takes one version of a module for all members that need any', async () => {
  commit({ 'worker/go.mod': FILES['worker/go.mod']?.replace('v0.20.0', 'v0.25.0') ?? '' });
  expect(await named()).toEqual(['some', 'api', 'worker']);
  git('reset', '-q', '--hard', base);
  commit({ 'worker/go.sum': 'golang.org/x/text v0.20.0 h1:x\n' });
  expect(await named()).toEqual(['some', 'api', 'worker']);
  git('reset', '-q', '--hard', base);
  commit({ 'apart/go.sum': 'golang.org/x/text v0.20.0 h1:x\n' });
  expect(await named()).toEqual(['some', 'apart']);
});

test('the vendor folder of a workspace is that of its members', async () => {
  commit({ 'vendor/golang.org/x/text/text.go': 'package text // changed\n' });
  expect(await named()).toEqual(['some', 'api', 'clock', 'worker']);
});

test('a module with another path: who imports it by the old one is not built any more', async () => {
  commit({ 'clock/go.mod': 'module example.com/watch\n\ngo 1.26\n' });
  expect(await named()).toEqual(['all', 'apart', 'api', 'clock', 'worker']);
});

test('what a go.work replaces', async () => {
  const text = `${FILES['go.work']}\nreplace golang.org/x/text => ./forks/text\n`;
  const since = commit({
    'go.work': text,
    'forks/text/go.mod': 'module example.com/forked\n',
    'forks/text/text.go': 'package text\n',
  });
  commit({ 'forks/text/text.go': 'package text // changed\n' });
  expect(await named(since)).toEqual(['some', 'api', 'forks/text']);
});

test('folders that are asked for: below a module, behind a link, in no module', async () => {
  symlinkSync('../clock', path.join(root, 'api', 'linked'));
  const since = commit({});
  commit({ 'clock/face/face.go': 'package face // changed\n' });
  expect(await named(since, ['api/linked', 'worker/cmd/worker'])).toEqual(['some', 'clock']);
  expect(await named(since, ['worker/cmd/worker', 'apart'])).toEqual(['none']);
  expect(await named(since, ['worker', 'vendor'])).toEqual(['unknown', 'worker']);
});

test('no two modules have one name, and a name is the same whatever is affected', async () => {
  const since = commit({
    ...{ 'a/b/go.mod': 'module example.com/x\n', 'a-b/go.mod': 'module example.com/y\n' },
    ...{ 'a/b/x.go': 'package x\n', 'a-b/y.go': 'package y\n' },
  });
  const names = (await affected('HEAD~1')).include.map((one) => one.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[\w.-]{1,40}$/.test(name))).toBe(true);
  commit({ 'a/b/x.go': 'package x // changed\n' });
  const [only] = (await affected(since)).include;
  expect([only?.['working-directory'], names.includes(only?.name ?? '')]).toEqual(['a/b', true]);
});
