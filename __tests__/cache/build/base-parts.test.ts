import type { PackEntry } from '../../../src/cache/archive/pack-entry.ts';
import { baseParts, SPLIT_BYTES } from '../../../src/cache/build/base-parts.ts';

const entry = (path: string, size: number): PackEntry => ({
  ...{ path, size, mtime: 0, mode: 0o644, source: '/nowhere' },
});
const paths = (entries: readonly PackEntry[]): string[] => entries.map((one) => one.path);

test('a small base is one archive', () => {
  const entries = [entry('a', SPLIT_BYTES - 2), entry('b', 1)];
  expect(baseParts(entries)).toEqual({ first: entries, rest: [] });
});

test('the many small files come first, in their order', () => {
  const entries = [entry('s1', 40e6), entry('l1', 90e6), entry('s2', 30e6), entry('s3', 40e6)];
  const { first, rest } = baseParts(entries);
  expect(paths(first)).toEqual(['s1', 's2', 's3']);
  expect(paths(rest)).toEqual(['l1']);
});

test('files of one size are never parted: all in the first', () => {
  const entries = [entry('a', 100e6), entry('b', 100e6), entry('c', 100e6)];
  expect(baseParts(entries)).toEqual({ first: entries, rest: [] });
});
