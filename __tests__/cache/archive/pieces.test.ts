import { createReadStream } from 'node:fs';
import { mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import { CorruptEntryError, type PackEntry } from '../../../src/cache/archive/pack-entry.ts';
import { unpackArchive } from '../../../src/cache/archive/unpack.ts';
import {
  forge,
  listing,
  packFile,
  readManifest,
  removeScratch,
  scratch,
  sha256,
  unpackInto,
} from './samples.ts';

afterEach(removeScratch);

/** Larger than what is read in one go. */
const LARGE = 5 * 1024 * 1024;

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await scratch();
  out = join(folder, 'out');
});

/** A file cut at a byte: the entries of its two pieces, the second with the digest of the whole. */
async function cut(path: string, content: Buffer, at: number): Promise<[PackEntry, PackEntry]> {
  const source = join(folder, 'source', path);
  await mkdir(dirname(source), { recursive: true });
  await writeFile(source, content);
  const common = { path, source, mtime: 1_700_000_000, mode: 0o644 };
  const of = content.length;
  return [
    { ...common, size: at, piece: { at: 0, of } },
    { ...common, size: of - at, piece: { at, of }, sha256: sha256(content) },
  ];
}

async function pack(name: string, ...entries: readonly PackEntry[]): Promise<string> {
  const file = join(folder, name);
  await packFile({ file, codec: hostCodec(), parallelism: 2, meta: {}, entries });
  return file;
}

const text = Buffer.from('beginning and rest');

test.each([
  ['small', text, 9],
  ['large', Buffer.alloc(LARGE, 'abcdefg'), LARGE - 100],
  ['large with a small beginning', Buffer.alloc(LARGE, 'abcdefg'), 3],
])('two pieces of a %s file are the file', async (_what, content, at) => {
  const [beginning, rest] = await cut('a/file', content, at);
  const [one, two] = [await pack('one', beginning), await pack('two', rest)];
  const read = await readManifest(one);
  expect(read.state === 'ok' && read.manifest.files).toEqual([
    {
      ...{ path: 'a/file', size: at, mode: 0o644, piece: { at: 0, of: content.length } },
      sha256: sha256(content.subarray(0, at)),
    },
  ]);
  expect(await unpackInto(one, out)).toMatchObject({ state: 'ok', files: 1, bytesWritten: at });
  const begun = await readFile(join(out, 'a/file'));
  expect(begun.length).toBe(content.length);
  expect(begun.subarray(0, at).equals(content.subarray(0, at))).toBe(true);
  expect(begun.subarray(at).every((byte) => byte === 0)).toBe(true);
  // A file counts once, with its beginning.
  expect(await unpackInto(two, out)).toMatchObject({
    ...{ state: 'ok', files: 0, skipped: 0, bytesWritten: content.length - at },
  });
  expect((await readFile(join(out, 'a/file'))).equals(content)).toBe(true);
});

test('a file that is there is left as it is, and a rest that is there already may come again', async () => {
  const [beginning, rest] = await cut('file', text, 9);
  const [one, two] = [await pack('one', beginning), await pack('two', rest)];
  await mkdir(out);
  await writeFile(join(out, 'file'), text);
  await utimes(join(out, 'file'), 1000, 1000);
  expect(await unpackInto(one, out)).toMatchObject({ state: 'ok', files: 0, skipped: 1 });
  expect((await stat(join(out, 'file'))).mtimeMs).toBe(1e6);
  for (let times = 0; times < 2; times++) {
    expect(await unpackInto(two, out)).toMatchObject({ state: 'ok' });
    expect(await readFile(join(out, 'file'), 'utf8')).toBe(text.toString());
  }
  await writeFile(join(out, 'file'), 'of another length');
  expect(await unpackInto(two, out)).toMatchObject({ state: 'ok', files: 0, skipped: 1 });
  expect(await readFile(join(out, 'file'), 'utf8')).toBe('of another length');
});

test('a rest is broken without its beginning, and after another one', async () => {
  const [, rest] = await cut('file', text, 9);
  const two = await pack('two', rest);
  expect(await unpackInto(two, out)).toMatchObject({
    ...{ state: 'broken', reason: expect.stringContaining('what comes before a piece of file') },
  });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'file'), Buffer.alloc(text.length, 'x'));
  expect(await unpackInto(two, out)).toMatchObject({
    ...{ state: 'broken', reason: expect.stringContaining('file is damaged') },
  });
  expect(await readFile(join(out, 'file'), 'utf8')).toBe('x'.repeat(text.length));
});

test('a file that is not what its digest says is seen when its rest is packed', async () => {
  const [beginning, rest] = await cut('file', text, 9);
  for (const content of [`X${text.subarray(1)}`, `${text}!`, text.subarray(0, 12)]) {
    await writeFile(join(folder, 'source', 'file'), content);
    await expect(pack('two', rest)).rejects.toThrow(CorruptEntryError);
  }
  await writeFile(join(folder, 'source', 'file'), 'short');
  await expect(pack('one', beginning)).rejects.toThrow(CorruptEntryError);
});

test.each([
  ['beyond its file', [0o644, 5, 8]],
  ['before its file', [0o644, -1, 8]],
  ['at half a byte', [0o644, 0.5, 8]],
  ['of no length', [0o644, 0]],
])('a piece %s is refused', async (_what, more) => {
  const manifest = listing({ file: 'text' });
  const [row = []] = manifest.files;
  const file = join(folder, 'forged');
  const files = [[...row, ...more]];
  await forge(file, hostCodec(), { ...manifest, files }, [{ name: 'file', content: 'text' }]);
  expect(await unpackInto(file, out)).toMatchObject({
    ...{ state: 'broken', reason: expect.stringContaining('the manifest is not valid') },
  });
});

test('both pieces in one archive: it is said when the first rest is reached', async () => {
  const other = Buffer.from('another beginning and its rest');
  const [a1, a2] = await cut('a', text, 9);
  const [b1, b2] = await cut('b', other, 17);
  const file = await pack('both', a1, b1, a2, b2);
  let reached = 0;
  const outcome = await unpackArchive({
    stream: createReadStream(file),
    into: () => (path) => ({ target: join(out, path) }),
    ...{ limitBytes: 1e6, keepVerified: true, parallelism: 2 },
    onRest: () => {
      reached += 1;
    },
  });
  expect(outcome).toMatchObject({ state: 'ok' });
  expect(reached).toBe(1);
  expect((await readFile(join(out, 'a'))).equals(text)).toBe(true);
  expect((await readFile(join(out, 'b'))).equals(other)).toBe(true);
});

test('a path twice whose pieces do not meet is refused', async () => {
  const [beginning] = await cut('a', text, 9);
  await expect(pack('twice', beginning, beginning)).rejects.toThrow('there twice');
});
