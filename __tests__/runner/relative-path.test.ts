import { relative } from 'node:path';
import { relativePath } from '../../src/runner/relative-path.ts';

test.each([
  ['/a/b', '/a/b/c/d.txt'],
  ['/a/b', '/a/b'],
  ['/a/b', '/a/bc'],
  ['/a/b', '/a'],
  ['/a/b', '/a/b/../c'],
  ['/a/b', '/a/b/./c'],
  ['/a/b', '/a/b//c'],
  ['/a/b', '/a/b/c/'],
  ['/a/b', '/a/b/.github/x'],
  ['/', '/c'],
  ['a', 'a/b'],
  ['', 'b/c'],
])('from %s to %s as Node says it', (from, to) => {
  expect(relativePath(from, to)).toBe(relative(from, to));
});
