import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentDigests } from '../../../../src/cache/tests/times/content-digests.ts';
import { contentTime } from '../../../../src/cache/tests/times/content-time.ts';
import { withTimes } from '../../../../src/cache/tests/times/git-index.ts';
import { readIndex, rewriteTimes } from '../../../../src/cache/tests/times/known-index.ts';
import { createLook } from '../../../../src/cache/tests/times/look.ts';
import { plainRepositories } from '../../../../src/cache/tests/times/plain-repositories.ts';
import { refreshIndexes } from '../../../../src/cache/tests/times/refresh-indexes.ts';
import { setFiles } from '../../../../src/cache/tests/times/set-files.ts';
import { setTimes } from '../../../../src/cache/tests/times/set-times.ts';
import { createSetting } from '../../../../src/cache/tests/times/setting.ts';
import type { GitPorts } from '../../../../src/runner/git.ts';
import { createTerminalRunner } from '../../../../src/runner/process/terminal-runner.ts';
import { type Random, seededRandom } from '../../../reuse/random.ts';

const silent = { write: () => true };
const real = createTerminalRunner(process.env, { stdout: silent, stderr: silent });
/** Without a git that can refresh an index. */
const unrefreshed: GitPorts = {
  environment: real.environment,
  exec: async (call) =>
    call.args.includes('update-index')
      ? { exitCode: 128, stdout: '', stderr: 'fatal: not this time', seconds: 0 }
      : real.exec(call),
};

const folders: string[] = [];
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

interface Repository {
  readonly root: string;
  git(...args: readonly string[]): string;
  /** What is changed, in the words of git status, of git diff-files and of the exit code of git diff-index. */
  changes(): string;
  write(name: string, text: string): void;
  names(): string[];
}

/** Files in folders and two links, committed a minute ago. */
function repository(attributes = ''): Repository {
  const root = mkdtempSync(join(tmpdir(), 'gtb-times-'));
  folders.push(root);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const made: Repository = {
    ...{ root, git },
    changes() {
      const index = spawnSync('git', ['diff-index', '--quiet', 'HEAD'], { cwd: root }).status;
      const files = git('diff-files', '--name-status');
      return `${index}\n${files}${git('status', '--porcelain')}`;
    },
    write(name, text) {
      mkdirSync(join(root, name, '..'), { recursive: true });
      writeFileSync(join(root, name), text);
    },
    names: () =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
        (name) => name !== '.git' && !name.startsWith('.git/'),
      ),
  };
  git('init', '-q');
  for (let i = 0; i < 30; i++) made.write(`a/${i % 4}/file-${i}`, `text ${i % 7}\n`);
  if (attributes !== '') made.write('.gitattributes', attributes);
  made.write('ü', 'text\n');
  symlinkSync('a/0/file-0', join(root, 'link'));
  symlinkSync('nothing', join(root, 'a', 'broken'));
  git('add', '-A');
  git('commit', '-qm', 'x');
  const minuteAgo = Date.now() / 1000 - 60;
  for (const name of made.names())
    if (lstatSync(join(root, name)).isFile()) utimesSync(join(root, name), minuteAgo, minuteAgo);
  git('update-index', '-q', '--refresh');
  return made;
}

/** All that is there gets its times, but for what begins with one of `but`. */
async function timed(one: Repository, ports: GitPorts, but: readonly string[] = []) {
  const look = createLook();
  const digests = contentDigests(await plainRepositories(ports, one.root), look);
  const names = one.names().filter((name) => !but.some((begin) => name.startsWith(begin)));
  return setTimes(
    ports,
    names.map((name) => join(one.root, name)),
    look,
    digests,
  );
}

describe('times of content in a repository', () => {
  test.each(['2', '4'])('are known to its index of version %s, without git', async (version) => {
    const one = repository();
    one.git('update-index', '--index-version', version);
    chmodSync(join(one.root, '.git', 'index'), 0o640);
    chownSync(join(one.root, '.git', 'index'), ...OWNER);
    const before = one.git('ls-files', '--stage');
    const { times, gitProblem } = await timed(one, unrefreshed);
    expect(gitProblem).toBe('');
    expect(times.size).toBe(one.names().length);
    expect(lstatSync(join(one.root, 'ü')).mtimeMs).toBeLessThan(Date.UTC(2020));
    expect(one.changes()).toBe('0\n');
    expect(one.git('ls-files', '--stage')).toBe(before);
    expect(one.git('describe', '--always', '--dirty')).not.toContain('dirty');
    one.git('fsck', '--strict');
    const index = lstatSync(join(one.root, '.git', 'index'));
    expect([index.mode & 0o777, index.uid, index.gid]).toEqual([0o640, ...OWNER]);
    // And once more, of an index that is older than what it says of the files.
    expect((await timed(one, unrefreshed)).changed).toBe(0);
    expect(one.changes()).toBe('0\n');
  });

  test('with an index that keeps more: cached trees, untracked files, no checksum', async () => {
    const one = repository();
    one.git('config', 'index.skipHash', 'true');
    one.git('update-index', '--force-untracked-cache');
    one.write('later', 'untracked\n');
    one.git('status');
    one.git('read-tree', 'HEAD');
    one.git('status');
    expect((await timed(one, unrefreshed)).gitProblem).toBe('');
    expect(one.changes()).toBe('0\n?? later\n');
    one.write('a/0/new', 'untracked\n');
    rmSync(join(one.root, 'later'));
    expect(one.changes()).toBe('0\n?? a/0/new\n');
  });

  test('hide no change: a file as young as the index, whose size is the same', async () => {
    const one = repository();
    for (let i = 0; ; i++) {
      one.write('young', `one ${i}`);
      one.git('add', 'young');
      one.git('commit', '-qm', 'young');
      one.write('young', `two ${i}`);
      const seconds = (name: string): number =>
        Math.floor(lstatSync(join(one.root, name)).mtimeMs / 1000);
      if (seconds('young') === seconds('.git/index')) break;
    }
    await new Promise((done) => setTimeout(done, 1100));
    expect((await timed(one, unrefreshed, ['young'])).gitProblem).toBe('');
    expect(one.changes()).toBe('1\nM\tyoung\n M young\n');
  });

  test('with another git at work: git is asked, and what it says is said', async () => {
    const one = repository();
    const lock = join(one.root, '.git', 'index.lock');
    const index = readFileSync(join(one.root, '.git', 'index'));
    writeFileSync(lock, 'of another');
    const { gitProblem, changed } = await timed(one, unrefreshed);
    expect(gitProblem).toContain('fatal: not this time');
    expect(changed).toBeGreaterThan(30);
    expect(readFileSync(join(one.root, '.git', 'index'))).toEqual(index);
    expect(readFileSync(lock, 'utf8')).toBe('of another');
    rmSync(lock);
    writeFileSync(join(one.root, 'ü'), 'changed\n');
    expect((await timed(one, real)).gitProblem).toBe('');
    expect(one.changes()).toBe('1\nM\tü\n M ü\n'.replaceAll('ü', '"\\303\\274"'));
  });

  test('an index that another git has written since stays as it is', () => {
    const one = repository();
    const file = join(one.root, '.git', 'index');
    const known = readIndex(file);
    one.write('new', 'new');
    one.git('add', 'new');
    const bytes = readFileSync(file);
    expect(known !== null && rewriteTimes(known, [])).toBe(false);
    expect(readFileSync(file)).toEqual(bytes);
    expect(readdirSync(join(one.root, '.git'))).not.toContain('index.lock');
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(1, bytes.length - 1);
    expect(withTimes(damaged, [])).toBeNull();
    expect(withTimes(bytes, [])).toEqual(bytes);
  });

  test('a file that is written after it was looked at is a change', async () => {
    const one = repository();
    const path = join(one.root, 'ü');
    const look = createLook();
    const facts = look.lstat(path);
    const digests = contentDigests(await plainRepositories(real, one.root), look);
    if (typeof facts === 'string') throw new Error(facts);
    const times = [contentTime(digests.of(path, facts))];
    const untimed = { paths: [path], times };
    expect(Number(setFiles(untimed)[0] ?? 0n) / 1000).toBeCloseTo(times[0] ?? 0, 0);
    renameSync(path, `${path}-before`);
    writeFileSync(path, 'TEXT\n');
    const refreshed = (ports: GitPorts) =>
      refreshIndexes(ports, digests.repositories, { paths: [path], timed: setFiles(untimed) });
    expect(await refreshed(unrefreshed)).toContain('not this time');
    expect(await refreshed(real)).toBe('');
    expect(one.changes()).toContain('M "');
    rmSync(path);
    expect(setFiles(untimed)).toEqual(new BigInt64Array(4));
  });

  test('of a file with several names are what git is asked for', async () => {
    const one = repository();
    linkSync(join(one.root, 'ü'), join(one.root, 'more'));
    one.git('add', '-A');
    one.git('commit', '-qm', 'y');
    expect((await timed(one, unrefreshed)).gitProblem).toContain('not this time');
    expect((await timed(one, real)).gitProblem).toBe('');
    expect(one.changes()).toBe('0\n');
  });

  test.each([
    ['on a thread', undefined],
    ['without one, where it does not start', new URL('no-thread.ts', import.meta.url)],
  ])('of many files are set %s, in the order in which they were added', async (_how, file) => {
    const root = mkdtempSync(join(tmpdir(), 'gtb-many-'));
    folders.push(root);
    const [paths, setting] = [[] as string[], createSetting(file)];
    for (let i = 0; i < 3210; i++) {
      const path = join(root, String(i));
      // Some are not there.
      if (i % 100 !== 7) writeFileSync(path, '');
      paths.push(path);
      setting.add(path, contentTime(Buffer.alloc(20, i)) + i);
    }
    const { timed } = await setting.end();
    expect(timed.length).toBe(4 * paths.length);
    const wrong = paths.filter((path, i) => {
      const { mtimeNs, ino } = lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? NONE;
      const isOld = ino === 0n || mtimeNs / 1000n === BigInt(contentTime(Buffer.alloc(20, i)) + i);
      return !isOld || timed[4 * i] !== mtimeNs || timed[4 * i + 2] !== ino;
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['line ends', '* text=auto\n', []],
    ['a setting of a folder of another user', '', ['core.autocrlf', 'input']],
    ['a split index', '', ['core.splitIndex', 'true']],
  ])('with %s git is asked', async (_what, attributes, setting) => {
    const one = repository(attributes);
    if (setting.length > 0) one.git('config', ...setting);
    if (setting.includes('core.splitIndex')) one.git('update-index', '--split-index');
    if (setting.includes('input')) chowned(one.root, 12345);
    // It would not refresh a folder of another user; others it does.
    const ports = { ...real, environment: { ...real.environment, ...SAFE } };
    expect((await timed(one, unrefreshed)).gitProblem).toContain('not this time');
    expect((await timed(one, ports, ['a/1'])).gitProblem).toBe('');
  });

  // What git says of a repository in any state is what it said before, but for what it had not looked at.
  test.each(Array.from({ length: 24 }, (_, seed) => seed))('generated states, %i', async (seed) => {
    const one = repository();
    const random = seededRandom(seed);
    for (let edit = 0; edit < 6; edit++) change(one, random);
    const before = one.changes();
    const but = seed % 3 === 0 ? ['a/1', 'link'] : [];
    expect((await timed(one, seed % 2 === 0 ? unrefreshed : real, but)).gitProblem).toBe('');
    expect(one.changes()).toBe(before);
    expect((await timed(one, unrefreshed, but)).changed).toBe(0);
    expect(one.changes()).toBe(before);
  });
});

/** Of an index: root may give it to another. */
const OWNER: [number, number] =
  process.getuid?.() === 0 ? [12345, 23456] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];

const NONE = { mtimeNs: 0n, ino: 0n };

const SAFE = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
};

function chowned(root: string, uid: number): void {
  execFileSync('chown', ['-R', `${uid}:${uid}`, root]);
}

/** One edit of a repository, staged or not. */
function change(one: Repository, random: Random): void {
  const tracked = one.git('ls-files', '-z').split('\0').filter(Boolean);
  const name = random.pick(tracked);
  const path = join(one.root, name);
  const there = lstatSync(path, { throwIfNoEntry: false });
  const edits = [
    () => one.write(`a/${random.number(9)}/new-${random.number(9)}`, 'new\n'),
    () => there?.isFile() && writeFileSync(path, 'text 9\n'),
    () => there?.isFile() && chmodSync(path, 0o755),
    () => rmSync(path, { force: true }),
    () => there && renameSync(path, `${path}-moved`),
    () => {
      rmSync(path, { force: true });
      symlinkSync(`to-${random.number(9)}`, path);
    },
    () => one.git('add', '-A'),
    () => one.git('commit', '-qm', 'y', '--allow-empty'),
    () => one.git('update-index', '--skip-worktree', name),
    () => one.git('update-index', '--assume-unchanged', name),
    () => one.write('intended', 'x') ?? one.git('add', '-N', 'intended'),
    () => one.git('rm', '-q', '--cached', name),
    () => one.git('reset', '-q', '--hard'),
  ];
  try {
    random.pick(edits)();
  } catch {
    // Not in this state.
  }
}
