import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseGitIndex } from '../../../../src/cache/tests/times/git-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'gtb-index-'));
const git = (...args: readonly string[]): string =>
  execFileSync('git', [...args], { cwd: folder, encoding: 'utf8' });
const read = (): ReturnType<typeof parseGitIndex> =>
  parseGitIndex(readFileSync(join(folder, '.git', 'index')));

beforeAll(() => {
  git('init', '-q');
  for (let i = 0; i < 40; i++) {
    const below = join(folder, 'a'.repeat(i % 9), 'deep'.repeat(i % 3));
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `ü-${'n'.repeat(i)}`), `text ${i % 7}`);
  }
  git('add', '-A');
});

/** Path and blob of each file, as git says them. */
function listed(): string[] {
  return git('-c', 'core.quotePath=false', 'ls-files', '-s')
    .trim()
    .split('\n')
    .map((line) => line.replace(/^\d+ (\w+) 0\t/, '$1 '))
    .sort();
}

describe("git's index", () => {
  test.each(['2', '3', '4'])('version %s has the blobs that git has', (version) => {
    git('update-index', '--index-version', version);
    // Version 3 is written only where an entry asks for it.
    if (version === '3') {
      writeFileSync(join(folder, 'later'), '');
      git('add', '--intent-to-add', 'later');
    }
    const entries = read();
    if (entries === null) throw new Error('no index');
    const blobOf = (name: string) => entries.get(name)?.blob.toString('hex');
    const mine = [...entries.keys()].map((name) => `${blobOf(name)} ${name}`).sort();
    expect(mine).toEqual(listed().filter((line) => !line.endsWith(' later')));
    if (version === '3') git('rm', '-q', '--cached', 'later');
  });

  test('what it says nothing sure of is not taken: skip-worktree, assume-unchanged, split, damaged', () => {
    const [first = '', second = ''] = [...(read()?.keys() ?? [])];
    git('update-index', '--skip-worktree', first);
    git('update-index', '--assume-unchanged', second);
    const names = [...(read()?.keys() ?? [])];
    expect(names).not.toContain(first);
    expect(names).not.toContain(second);
    expect(names.length).toBe(listed().length - 2);
    const bytes = readFileSync(join(folder, '.git', 'index'));
    expect(parseGitIndex(bytes.subarray(0, 300))).toBeNull();
    expect(parseGitIndex(Buffer.from('none'))).toBeNull();
    git('update-index', '--split-index');
    expect(read()).toBeNull();
  });
});
