import { baseParts, LARGE_BYTES, SPLIT_BYTES } from '../../../src/cache/build/base-parts.ts';
import type { LayerFile } from '../../../src/cache/build/kept-entries.ts';

const SHA = 'ab'.repeat(32);

const file = (path: string, size: number, exportBytes = 0): LayerFile => ({
  ...{ path, size, exportBytes, mtime: 0, mode: 0o644, source: '/nowhere', sha256: SHA },
});

/** `path` of a whole file, `path at+size/of` of a piece; with `!` where the digest is known. */
const parted = (...files: readonly LayerFile[]): string[][] =>
  baseParts(files).map((part) =>
    part.map(({ path, size, piece, sha256 }) => {
      const where = piece === undefined ? '' : ` ${piece.at}+${size}/${piece.of}`;
      return `${path}${where}${sha256 === SHA ? '!' : ''}`;
    }),
  );

test('a small base is one archive', () => {
  expect(parted(file('a', SPLIT_BYTES - 2, 1), file('b', 1))).toEqual([['a!', 'b!']]);
});

test('what a compiler reads comes first, object code in a second archive', () => {
  const record = file('r', 100);
  expect(parted(file('list', 5), file('a', 9e6, 1e6), file('b', 12e6, 2e6), record)).toEqual([
    ['list!', 'a 0+1000000/9000000', 'b 0+2000000/12000000', 'r!'],
    ['a 1000000+8000000/9000000!', 'b 2000000+10000000/12000000!'],
  ]);
});

test('packages with little object code are whole', () => {
  expect(parted(file('tiny', 20_000, 5000), file('a', SPLIT_BYTES, 1e6))[0]).toEqual([
    'tiny!',
    `a 0+1000000/${SPLIT_BYTES}`,
  ]);
});

test('the object code of a large one is two archives, the few large files last', () => {
  const bytes = LARGE_BYTES / 4;
  const files = [1, 2, 3].map((n) => file(`s${n}`, bytes / 2, 10));
  const parts = parted(...files, file('m', bytes / 2, 10), file('l', bytes * 3, 10));
  expect(parts.map((part) => part.map((one) => one.split(' ')[0]))).toEqual([
    ['s1', 's2', 's3', 'm', 'l'],
    ['s1', 's2', 's3', 'm'],
    ['l'],
  ]);
});

test('files that cannot be parted are one archive, whatever their size', () => {
  expect(parted(file('a', LARGE_BYTES), file('b', LARGE_BYTES))).toEqual([['a!', 'b!']]);
});
