import { inBuildOrder, LITTLE_BYTES } from '../../../src/cache/build/in-build-order.ts';
import type { LayerFile } from '../../../src/cache/build/kept-entries.ts';

const SHA = 'ab'.repeat(32);

const file = (path: string, size: number, exportBytes = 0): LayerFile => ({
  ...{ path, size, exportBytes, mtime: 0, mode: 0o644, source: '/nowhere', sha256: SHA },
});

/** `path` of a whole file, `path at+size/of` of a piece; with `!` where the digest is known. */
const ordered = (...files: readonly LayerFile[]): string[] =>
  inBuildOrder(files).map(({ path, size, piece, sha256 }) => {
    const where = piece === undefined ? '' : ` ${piece.at}+${size}/${piece.of}`;
    return `${path}${where}${sha256 === SHA ? '!' : ''}`;
  });

test('a small base is as it is', () => {
  expect(ordered(file('a', LITTLE_BYTES - 2, 1), file('b', 1))).toEqual(['a!', 'b!']);
});

test('what a compiler reads comes first, object code behind it', () => {
  const record = file('r', 100);
  expect(ordered(file('list', 5), file('a', 9e6, 1e6), file('b', 12e6, 2e6), record)).toEqual([
    ...['list!', 'a 0+1000000/9000000', 'b 0+2000000/12000000', 'r!'],
    ...['a 1000000+8000000/9000000!', 'b 2000000+10000000/12000000!'],
  ]);
});

test('packages with little object code are whole', () => {
  expect(ordered(file('tiny', 20_000, 5000), file('a', LITTLE_BYTES, 1e6)).slice(0, 2)).toEqual([
    'tiny!',
    `a 0+1000000/${LITTLE_BYTES}`,
  ]);
});

test('object code is in the order of the files, the few large ones last', () => {
  const paths = ordered(file('s', 5e6, 10), file('m', 6e6, 10), file('l', 30e6, 10));
  expect(paths.map((one) => one.split(' ')[0])).toEqual(['s', 'm', 'l', 's', 'm', 'l']);
});

test('files that have no export data are as they are, whatever their size', () => {
  expect(ordered(file('a', 10 * LITTLE_BYTES), file('b', LITTLE_BYTES))).toEqual(['a!', 'b!']);
});
