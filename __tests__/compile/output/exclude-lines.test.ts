import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { excludeLines, withoutOldLine } from '../../../src/compile/output/exclude-lines.ts';

test('git takes each line for the file of exactly this name', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gtb-exclude-'));
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    git('init', '-q');
    const ours = ['app', 'a*b', 'what?', '[x]', '#c', '!d', 'back\\slash', 'end ', 'end  ', 'ä'];
    const users = ['app2', 'aXb', 'whatX', 'x', 'c', 'd', 'backslash', 'end', 'sub-app'];
    for (const name of [...ours, ...users]) await writeFile(path.join(folder, name), '');
    const patterns = path.join(folder, '.git', 'patterns');
    await writeFile(patterns, excludeLines(ours));
    const status = git('-c', `core.excludesFile=${patterns}`, 'status', '--porcelain', '-z');
    expect(status.split('\0').filter(Boolean).sort()).toEqual(
      users.map((one) => `?? ${one}`).sort(),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what lies outside, and what no line can hold, has none', () => {
  expect(excludeLines(['../x', '..', '/abs', 'C:/x', 'a\nb', '', '/', '..x', 'bin/app'])).toBe(
    '/..x\n/bin/app\n',
  );
});

test.each<[string, string | null]>([
  ['/bin/\n', ''],
  ['# git ls-files\n*.log\r\n/bin/\n', '# git ls-files\n*.log\r\n'],
  ['/bin/\n/dist/\n', '/dist/\n'],
  ['/bin/\n*.log\n', null],
  ['/bin/', null],
  ['bin/\n', null],
  ['/bin\n', null],
  ['/bin/\r\n', null],
  ['/a*/\n/other/\n', null],
  ['', null],
])('the line of earlier versions in %j', (text, rest) => {
  expect(withoutOldLine(text, 'bin')).toBe(rest);
});
