import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stampsOfCommit } from '../../src/pin/stamp-commit.ts';
import { createTerminalRunner } from '../../src/runner/process/terminal-runner.ts';
import { failureText } from '../../src/runner/result.ts';

// A repository with several modules, whose tags are told apart as Go does it.

let root: string;
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: path.join(tmpdir(), 'no-git-config'),
  GIT_CEILING_DIRECTORIES: tmpdir(),
};

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: root, env: environment })
    .toString()
    .trim();
}

async function modules(paths: Readonly<Record<string, string>>): Promise<void> {
  for (const [folder, name] of Object.entries(paths)) {
    await mkdir(path.join(root, folder), { recursive: true });
    await writeFile(path.join(root, folder, 'go.mod'), `module ${name}\n\ngo 1.26\n`);
  }
  git('add', '-A');
  git('commit', '-qm', 'modules');
}

/** Another commit with a tag. */
function tagNext(tag: string): void {
  git('commit', '-q', '--allow-empty', '-m', tag);
  git('tag', tag);
}

interface Asked {
  readonly packages?: readonly string[];
  readonly tag?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly warnings?: string[];
}

async function version(folder: string, asked: Asked = {}): Promise<string> {
  const { packages = ['./...'], tag = '', env = {}, warnings = [] } = asked;
  const stamps = await stampsOfCommit(
    {
      inputs: {
        ...{ stamp: [{ name: 'main.v', value: '$version' }], packages },
        workingDirectory: path.join(root, folder),
      },
      job: { sha: tag === '' ? '' : git('rev-parse', 'HEAD'), refType: 'tag', refName: tag },
      runner: createTerminalRunner({ ...environment, ...env }),
    },
    (text) => warnings.push(text),
  );
  return stamps.ok ? (stamps.value[0]?.value ?? '') : stamps.failures.map(failureText).join('\n');
}

beforeEach(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'gtb-tags-')));
  git('init', '-q', '-b', 'main');
});

afterEach(() => rm(root, { recursive: true, force: true }));

test('each module has the tags of its own folder', async () => {
  await modules({ '.': 'example.com/m', api: 'example.com/m/api', mailer: 'example.com/m/mailer' });
  for (const tag of ['v0.3.0', 'mailer/v1.2.3', 'api/v9.0.0', 'mailer2/v7.0.0']) tagNext(tag);
  const hash = git('rev-parse', '--short=12', 'HEAD');
  expect(await version('api')).toBe(`v9.0.0-1-g${hash}`);
  expect(await version('mailer')).toBe(`v1.2.3-2-g${hash}`);
  expect(await version('.')).toBe(`v0.3.0-3-g${hash}`);
  // From a folder above, and from one below go.mod.
  expect(await version('.', { packages: ['./mailer/...'] })).toBe(`v1.2.3-2-g${hash}`);
  await mkdir(path.join(root, 'mailer', 'cmd', 'send'), { recursive: true });
  expect(await version('mailer/cmd/send')).toBe(`v1.2.3-2-g${hash}`);
  tagNext('mailer/v1.3.0');
  expect(await version('mailer')).toBe('v1.3.0');
});

test('a job of a tag: its version is that of the module it is of, and of no other', async () => {
  await modules({ '.': 'example.com/m', mailer: 'example.com/m/mailer' });
  tagNext('api/v9.0.0');
  git('tag', 'mailer/v1.0.0');
  git('tag', 'mailer/v1.0.0-rc.1');
  expect(await version('mailer', { tag: 'mailer/v1.0.0-rc.1' })).toBe('v1.0.0-rc.1');
  expect(await version('mailer', { tag: 'api/v9.0.0' })).toBe('v1.0.0');
  expect(await version('.', { tag: 'api/v9.0.0' })).toBe(git('rev-parse', '--short=12', 'HEAD'));
});

test('major versions: by the module path, in a folder of theirs or not', async () => {
  await modules({ '.': 'example.com/m', v2: 'example.com/m/v2', 'api/v3': 'example.com/m/api/v3' });
  for (const tag of ['v1.9.0', 'v2.4.0', 'api/v3.1.0', 'api/v2.9.0']) git('tag', tag);
  expect(await version('.')).toBe('v1.9.0');
  expect(await version('v2')).toBe('v2.4.0');
  expect(await version('api/v3')).toBe('v3.1.0');
  await modules({ '.': 'example.com/m/v2' });
  git('tag', 'v1.9.1');
  expect(await version('.')).toMatch(/^v2\.4\.0-1-g/);
  await modules({ '.': 'gopkg.in/m.v1' });
  expect(await version('.')).toMatch(/^v1\.9\.1-1-g/);
});

test('a program keeps its v2 tags where no module beside it has a claim to them', async () => {
  await modules({ '.': 'example.com/app' });
  tagNext('v1.0.0');
  tagNext('v2.0.0');
  expect(await version('.')).toBe('v2.0.0');
  expect(await version('.', { tag: 'v2.0.0' })).toBe('v2.0.0');
});

test('a repository without a module at its root: its tags are those of its modules', async () => {
  await modules({ backend: 'example.com/backend' });
  tagNext('v5.0.0');
  expect(await version('backend', { tag: 'v5.0.0' })).toBe('v5.0.0');
  expect(await version('backend')).toBe('v5.0.0');
  tagNext('backend/v0.1.0');
  expect(await version('backend')).toBe('v0.1.0');
});

test('versions go before other names, and the highest before the last; pre-releases lie below', async () => {
  await modules({ '.': 'example.com/m' });
  tagNext('release-5');
  expect(await version('.')).toBe('release-5');
  for (const tag of ['v1.10.0-rc.9', 'v1.10.0', 'v1.9.0', 'v1.10.0-rc.10']) git('tag', tag);
  tagNext('nightly');
  expect(await version('.')).toMatch(/^v1\.10\.0-1-g/);
  git('tag', '-d', 'v1.10.0');
  expect(await version('.')).toMatch(/^v1\.10\.0-rc\.10-1-g/);
  await writeFile(path.join(root, 'go.mod'), 'module example.com/m // changed\n');
  expect(await version('.')).toMatch(/^v1\.10\.0-rc\.10-1-g[0-9a-f]{12}-dirty$/);
});

test('a shallow clone without the tag warns', async () => {
  await modules({ '.': 'example.com/m' });
  tagNext('v1.0.0');
  git('commit', '-q', '--allow-empty', '-m', 'after');
  const whole = root;
  root = path.join(whole, 'shallow');
  execFileSync('git', ['clone', '-q', '--depth=1', `file://${whole}`, root], { env: environment });
  const warnings: string[] = [];
  const hash = git('rev-parse', '--short=12', 'HEAD');
  expect(await version('.', { warnings })).toBe(hash);
  expect(warnings).toEqual([
    `stamp main.v: $version is ${hash}, the commit alone: the clone is shallow and holds no tag that leads to it; fetch the history with its tags (actions/checkout: fetch-depth: 0), or the tag of this commit (fetch-tags: true)`,
  ]);
  root = whole;
});

test('what git says is quoted, in English, with what to change', async () => {
  expect(await version('.')).toMatch(
    /to fix: commit something first: .* or write the value itself$/,
  );
  await modules({ '.': 'example.com/m' });
  const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' };
  const said = await version('.', { env, tag: 'v1.0.0' });
  expect(said).toContain(`(git: fatal: detected dubious ownership in repository at '${root}')`);
  expect(said).toContain(`git config --global --add safe.directory ${root}, or write the value`);
  const sha = 'f'.repeat(40);
  const commit = await stampsOfCommit({
    inputs: {
      ...{ stamp: [{ name: 'main.c', value: '$commit' }], packages: ['./...'] },
      workingDirectory: root,
    },
    ...{ job: { sha, refType: 'branch', refName: 'main' } },
    runner: createTerminalRunner({ ...environment, ...env }),
  });
  expect(commit.ok).toBe(false);
  expect(await version('.', { env: { PATH: '/nowhere' } })).toMatch(
    /\(git: cannot run git: not found in PATH \(\/nowhere\)\)[\s\S]*to fix: install git, or put it on PATH, or /,
  );
});

test('a hook: GIT_DIR relative to the root of the repository', async () => {
  await modules({ '.': 'example.com/m', sub: 'example.com/m/sub' });
  git('tag', 'sub/v1.1.1');
  expect(await version('sub', { env: { GIT_DIR: '.git' } })).toBe('v1.1.1');
});
