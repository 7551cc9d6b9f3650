import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Header } from 'tar-stream';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import {
  MANIFEST_NAME,
  parseManifest,
  serialiseManifest,
} from '../../../src/cache/archive/manifest.ts';
import { HOSTILE } from '../github/hostile-tars.ts';
import {
  contents,
  forge,
  framed,
  listing,
  removeScratch,
  scratch,
  sha256,
  unpackInto,
} from './samples.ts';

afterEach(removeScratch);

const codec = hostCodec();

async function outcomeOf(
  manifest: unknown,
  entries: readonly (Partial<Header> & { name: string; content?: string })[],
) {
  const folder = await scratch();
  const file = join(folder, 'archive');
  await forge(file, codec, manifest, entries);
  const outcome = await unpackInto(file, join(folder, 'a/b/out'));
  // Nothing but the archive itself lies anywhere.
  const found = await contents(folder);
  if (outcome.state === 'broken') expect(Object.keys(found)).toEqual(['archive']);
  return outcome.state === 'broken' ? outcome.reason : outcome.state;
}

test('a forged archive that is right is accepted: the cases below fail for their own reason', async () => {
  const entries = [{ name: 'a', content: 'x' }];
  expect(await outcomeOf(listing({ a: 'x' }), entries)).toBe('ok');
});

test.each([
  '../evil',
  'a/../../evil',
  '/etc/evil',
  'C:/evil',
  'C:evil',
  'a\\..\\evil',
  'a//b',
  './a',
  'a/.',
  '',
  'a\u0000b',
  'a\nb',
  '.. /evil',
  'a./b',
  'NUL',
  'lib/con.txt',
  '\ud800',
  'x'.repeat(5000),
])('a path that leaves the folder or is not a plain one is refused: %j', async (name) => {
  const reason = await outcomeOf(listing({ [name]: 'x' }), [{ name: 'a', content: 'x' }]);
  expect(reason).toMatch(/^the manifest is not valid: the path .* is not allowed: /);
});

test.each(HOSTILE)('a tar of somebody else in our frames is refused: %s', async (_what, make) => {
  const folder = await scratch();
  const file = join(folder, 'archive');
  await writeFile(file, await framed(codec, await make(MANIFEST_NAME)));
  expect(await unpackInto(file, join(folder, 'a/b/out'))).toMatchObject({ state: 'broken' });
  expect(Object.keys(await contents(folder))).toEqual(['archive']);
});

test.each(['a.b/c', '..a', 'a..b', '.hidden', 'conx', 'a b', 'ü'])(
  'an unusual path that does no harm is accepted: %j',
  async (name) => {
    expect(await outcomeOf(listing({ [name]: 'x' }), [{ name, content: 'x' }])).toBe('ok');
  },
);

const right = listing({ a: 'x' });
const [file = []] = right.files;
test.each<[string, unknown, string]>([
  ['not JSON', '{', 'it is not JSON: '],
  ['a list', [], 'it is not a JSON object'],
  ['another format', { ...right, format: 1 }, 'its format is 1; this version reads 2'],
  ['no meta', { ...right, meta: undefined }, 'it has no meta'],
  ['no files', { ...right, files: {} }, 'it has no list of files'],
  [
    'a file of the wrong form',
    { ...right, files: [{}] },
    'a file is not [path, size, sha256, mode]: {}',
  ],
  ['a path that is no text', { ...right, files: [[1, 1, '']] }, 'a path is not text: 1'],
  ['a negative size', { ...right, files: [['a', -1, file[2]]] }, 'the size of "a" is -1'],
  [
    'a size that is no number',
    { ...right, files: [['a', '1', file[2]]] },
    'the size of "a" is "1"',
  ],
  ['a huge size', { ...right, files: [['a', 1e300, file[2]]] }, 'the size of "a" is 1e+300'],
  ['a short digest', { ...right, files: [['a', 1, 'ab']] }, 'the SHA-256 of "a" is "ab"'],
  ['a set-uid mode', { ...right, files: [[...file, 0o4755]] }, 'the mode of "a" is 2541'],
  ['a path twice', { ...right, files: [file, file] }, 'the path "a" is there twice'],
])('a manifest with %s is refused', async (_, manifest, problem) => {
  const reason = await outcomeOf(manifest, [{ name: 'a', content: 'x' }]);
  expect(reason).toContain(`the manifest is not valid: ${problem}`);
});

test.each<[string, (Partial<Header> & { name: string; content?: string })[], string]>([
  [
    'a symbolic link',
    [{ name: 'a', type: 'symlink', linkname: '/etc/passwd' }],
    '"a" is a symlink; only files',
  ],
  [
    'a hard link',
    [{ name: 'a', type: 'link', linkname: '/etc/passwd' }],
    '"a" is a link; only files',
  ],
  ['a folder', [{ name: 'a', type: 'directory' }], '"a" is a directory; only files'],
  ['a device', [{ name: 'a', type: 'character-device' }], '"a" is a character-device; only files'],
  [
    'a file that is not listed',
    [
      { name: 'a', content: 'x' },
      { name: '../evil', content: 'y' },
    ],
    '"../evil" is in the archive and not in its manifest',
  ],
  [
    'another name',
    [{ name: '/tmp/evil', content: 'x' }],
    '"/tmp/evil" is in the archive where its manifest says a',
  ],
  ['another size', [{ name: 'a', content: 'xx' }], '"a" has 2 bytes; the manifest says 1'],
  ['other bytes', [{ name: 'a', content: 'y' }], `a is damaged: its SHA-256 is ${sha256('y')}`],
  ['a missing file', [], 'the archive ends after 0 of 1 files; a is missing'],
  [
    'a file twice',
    [
      { name: 'a', content: 'x' },
      { name: 'a', content: 'x' },
    ],
    '"a" is in the archive and not in its manifest',
  ],
])('an archive with %s is refused', async (_, entries, reason) => {
  expect(await outcomeOf(listing({ a: 'x' }), entries)).toContain(reason);
});

test('an archive that is larger than the limit is not begun', async () => {
  const folder = await scratch();
  const archive = join(folder, 'archive');
  await forge(archive, codec, listing({ a: 'xxxx' }), [{ name: 'a', content: 'xxxx' }]);
  const out = join(folder, 'out');
  expect(await unpackInto(archive, out, { limitBytes: 3 })).toMatchObject({
    state: 'broken',
    reason: 'the archive holds 4 bytes; the limit is 3',
  });
  await expect(stat(out)).rejects.toThrow('ENOENT');
  expect(await unpackInto(archive, out, { limitBytes: 4 })).toMatchObject({ state: 'ok' });
});

describe('bombs', () => {
  test('a few bytes that decompress to much more than a manifest may be are stopped', async () => {
    const folder = await scratch();
    const archive = join(folder, 'archive');
    await writeFile(archive, await framed(codec, Buffer.alloc(300 * 1024 * 1024)));
    const before = process.resourceUsage().maxRSS;
    expect(await unpackInto(archive, join(folder, 'out'))).toMatchObject({ state: 'broken' });
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(150 * 1024);
  });

  test('a manifest of 1 byte, and zeros without end after it', async () => {
    const folder = await scratch();
    const archive = join(folder, 'archive');
    const content = '\0'.repeat(200 * 1024 * 1024);
    await forge(archive, codec, listing({ a: 'x' }), [
      { name: 'a', content: 'x' },
      { name: 'b', content },
    ]);
    expect((await stat(archive)).size).toBeLessThan(10 * 1024 * 1024);
    const out = join(folder, 'out');
    expect(await unpackInto(archive, out)).toMatchObject({
      state: 'broken',
      reason: expect.stringMatching(
        /^the archive holds more bytes than its manifest says$|^"b" is in the archive and not in/,
      ),
    });
    expect(await contents(out)).toEqual({});
  });

  test('a manifest without end is not read', async () => {
    const folder = await scratch();
    const archive = join(folder, 'archive');
    const { pack } = await import('tar-stream');
    const tar = pack();
    tar.entry({ name: '.go-turbo-build-manifest.json', size: 1e9 });
    const [header] = await tar[Symbol.asyncIterator]()
      .next()
      .then((next) => [next.value as Buffer]);
    tar.on('error', () => undefined);
    tar.destroy();
    await writeFile(archive, await framed(codec, header ?? Buffer.alloc(0)));
    expect(await unpackInto(archive, join(folder, 'out'))).toMatchObject({
      state: 'broken',
      reason: 'the manifest has 1000000000 bytes; at most 67108864 are allowed',
    });
  });
});

test('a bit of a manifest that is another one is seen before anything is believed', () => {
  const bytes = serialiseManifest({ meta: { c: 'aa' }, files: [] });
  for (let at = 0; at < bytes.length; at++) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(parseManifest(flipped)).toEqual({
      ok: false,
      reason: 'the manifest is not valid: its SHA-256 is another one',
    });
  }
});

test('a manifest comes back from its bytes', () => {
  const manifest = {
    meta: { base: ['k', null, 1.5, true] },
    files: [
      { path: 'a', size: 0, sha256: sha256('') },
      { path: 'b/ü', size: 3, sha256: sha256('abc'), mode: 0o755 },
    ],
  };
  expect(parseManifest(serialiseManifest(manifest))).toEqual({ ok: true, manifest });
});
