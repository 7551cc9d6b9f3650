import type { PackEntry } from '../../../src/cache/archive/pack-entry.ts';
import { baseParts, SPLIT_BYTES } from '../../../src/cache/build/base-parts.ts';

const entry = (path: string, size: number): PackEntry => ({
  ...{ path, size, mtime: 0, mode: 0o644, source: '/nowhere' },
});

const parted = (...entries: readonly PackEntry[]): string[][] =>
  baseParts(entries).map((part) => part.map((one) => one.path));

test('a small base is one archive', () => {
  expect(parted(entry('a', SPLIT_BYTES - 2), entry('b', 1))).toEqual([['a', 'b']]);
});

test('the many small files come first, in their order; the last part is a quarter at the most', () => {
  const small = ['s1', 's2', 's3', 's4'].map((path) => entry(path, 40e6));
  expect(parted(entry('l70', 70e6), ...small, entry('l60', 60e6), entry('l50', 50e6))).toEqual([
    ['s1', 's2', 's3', 's4', 'l50'],
    ['l60'],
    ['l70'],
  ]);
});

test('files of one size are never parted', () => {
  expect(parted(entry('a', 100e6), entry('b', 100e6), entry('c', 100e6))).toEqual([
    ['a', 'b', 'c'],
  ]);
  expect(parted(entry('a', 10e6), entry('b', 100e6), entry('c', 100e6), entry('d', 101e6))).toEqual(
    [['a', 'b', 'c'], ['d']],
  );
});
