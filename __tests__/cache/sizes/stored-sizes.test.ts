import {
  parseSizes,
  type StoredSize,
  sizeOfBinary,
  sizesText,
} from '../../../src/cache/sizes/stored-sizes.ts';

function stored(changes: { lane?: string; target?: string; package?: string } = {}): StoredSize {
  const { lane = 'now', target = 'linux/amd64', package: path = 'example.com/app' } = changes;
  return {
    ...{ package: path, lane, sha256: 'a'.repeat(64) },
    size: {
      ...{ bytes: 10, wireBytes: null, goVersion: 'go1.26.8', target, sectionsOnly: null },
      ...{ modules: [], packages: [], embeds: [], remainder: [], settings: {} },
    },
  };
}

const SIZES = { version: 1, branch: 'main', commit: 'b'.repeat(40), binaries: [stored()] } as const;

test('a record is read as it was written', () => {
  expect(parseSizes(sizesText(SIZES))).toEqual(SIZES);
});

test.each([
  ['{', 'broken'],
  ['null', 'broken'],
  ['[]', 'broken'],
  [JSON.stringify({ ...SIZES, version: 2 }), 'version'],
  [JSON.stringify({ ...SIZES, version: '1' }), 'broken'],
  [JSON.stringify({ ...SIZES, commit: 'main' }), 'broken'],
  [JSON.stringify({ ...SIZES, binaries: [{ ...stored(), sha256: 'x' }] }), 'broken'],
  [JSON.stringify({ ...SIZES, binaries: [null] }), 'broken'],
  [JSON.stringify({ ...SIZES, binaries: Array(1001).fill(stored()) }), 'broken'],
])('%.60s is %s', (text, expected) => expect(parseSizes(text)).toBe(expected));

test('a binary is compared with that of its own lane, else of another, never of another target', () => {
  const [other, same] = [stored({ lane: 'before' }), stored()];
  const asked = { package: 'example.com/app', target: 'linux/amd64', lane: 'now' };
  const all = { ...SIZES, binaries: [stored({ target: 'linux/arm64' }), other, same] };
  expect(sizeOfBinary(all, asked)).toBe(same);
  expect(sizeOfBinary({ ...all, binaries: [other] }, asked)).toBe(other);
  expect(sizeOfBinary(all, { ...asked, target: 'windows/amd64' })).toBe(null);
  expect(sizeOfBinary(all, { ...asked, package: 'example.com/other' })).toBe(null);
});
