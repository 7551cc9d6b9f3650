import { createReadStream } from 'node:fs';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import { CorruptEntryError, type PackEntry } from '../../../src/cache/archive/pack-entry.ts';
import { unpackArchive } from '../../../src/cache/archive/unpack.ts';
import {
  contents,
  entryOf,
  packFile,
  readManifest,
  removeScratch,
  scratch,
  sha256,
  unpackInto,
} from './samples.ts';

afterEach(removeScratch);

/** Bytes that do not compress and are the same in every run. */
function noise(bytes: number): Buffer {
  const values = new Uint32Array(Math.ceil(bytes / 4));
  let state = 88172645;
  for (let at = 0; at < values.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    values[at] = state;
  }
  return Buffer.from(values.buffer, 0, bytes);
}

test('this Node packs with the best codec it has', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const zstd = major > 23 || (major === 23 && minor >= 8) || (major === 22 && minor >= 15);
  expect(hostCodec()).toBe(zstd ? 'zstd' : 'gzip');
});

describe('an archive', () => {
  test('that many read repeats nothing within 64 MiB, and is read as any other', async () => {
    const [folder, out] = [await scratch(), await scratch()];
    const [once, often] = [join(folder, 'once'), join(folder, 'often')];
    // What is the same lies farther apart than the usual window.
    const entries = [entryOf('a', noise(18e6)), entryOf('b', noise(18e6))];
    const request = { codec: hostCodec(), meta: {}, entries };
    await packFile({ file: once, ...request });
    await packFile({ file: often, ...request, isReadOften: true });
    const [more, less] = [(await stat(once)).size, (await stat(often)).size];
    if (hostCodec() === 'zstd') expect(less).toBeLessThan(0.6 * more);
    expect(await unpackInto(often, out)).toMatchObject({ state: 'ok', files: 2 });
    expect((await readFile(join(out, 'b'))).equals(noise(18e6))).toBe(true);
  });

  const codec = hostCodec();
  const packed = async (entries: readonly PackEntry[], meta: object = {}) => {
    const folder = await scratch();
    const file = join(folder, 'archive');
    await packFile({
      file,
      codec,
      meta: meta as never,
      entries,
    });
    return { folder, file, out: join(folder, 'out') };
  };

  test('no file at all', async () => {
    const { file, out } = await packed([], { base: 'gtb1-base-x' });
    expect(await unpackInto(file, out)).toEqual({
      state: 'ok',
      manifest: { meta: { base: 'gtb1-base-x' }, files: [] },
      files: 0,
      bytesWritten: 0,
      skipped: 0,
    });
  });

  test('names, sizes, bytes, modes and times come back', async () => {
    const long = `${'deep/'.repeat(60)}end.txt`;
    const files: Record<string, string> = {
      empty: '',
      'with space/two  spaces.txt': 'a',
      'ünï/日本語/😀.go': 'package x',
      'one-block': 'b'.repeat(512),
      'over-a-block': 'c'.repeat(513),
      [long]: 'far down',
    };
    const { file, out } = await packed([
      ...Object.entries(files).map(([path, content]) => entryOf(path, content)),
      { ...entryOf('tool', 'x'), mode: 0o755, mtime: 1_600_000_000 },
    ]);
    expect(await unpackInto(file, out)).toMatchObject({ state: 'ok', files: 7, skipped: 0 });

    const found = await contents(out);
    const expected = Object.entries({ ...files, tool: 'x' });
    expect(Object.keys(found).sort()).toEqual(expected.map(([path]) => path).sort());
    for (const [path, content] of expected) expect(found[path]).toBe(content);
    expect((await stat(join(out, 'tool'))).mtimeMs).toBe(1_600_000_000_000);
    if (process.platform !== 'win32') {
      expect((await stat(join(out, 'tool'))).mode & 0o777).toBe(0o755);
      expect((await stat(join(out, 'empty'))).mode & 0o777).toBe(0o644);
    }
  });

  test('one time for all files where the caller wants it', async () => {
    const { file, out } = await packed([entryOf('a/b', 'x'), entryOf('c', 'y')]);
    await unpackInto(file, out, { mtime: 1_500_000_000 });
    expect((await stat(join(out, 'a/b'))).mtimeMs).toBe(1_500_000_000_000);
    expect((await stat(join(out, 'c'))).mtimeMs).toBe(1_500_000_000_000);
  });

  test('a file that is there stays as it is, one that is not wanted is not written', async () => {
    const { folder, file } = await packed([
      entryOf('there', 'new'),
      entryOf('wanted', 'w'),
      entryOf('unwanted', 'u'.repeat(5000)),
    ]);
    const out = join(folder, 'out');
    await mkdir(out);
    await writeFile(join(out, 'there'), 'old');
    const outcome = await unpackArchive({
      stream: createReadStream(file),
      into: () => (path) => (path === 'unwanted' ? 'skip' : { target: join(out, path) }),
      limitBytes: 10_000,
      keepVerified: false,
    });
    expect(outcome).toMatchObject({ state: 'ok', files: 1, bytesWritten: 1, skipped: 2 });
    expect(await contents(out)).toEqual({ there: 'old', wanted: 'w' });
  });

  test('files on disk, larger than a block and larger than what is read whole', async () => {
    const folder = await scratch();
    const large = noise(40 * 1024 * 1024 + 17);
    await writeFile(join(folder, 'large'), large);
    await writeFile(join(folder, 'middle'), large.subarray(0, 5 * 1024 * 1024));
    const source = (path: string, size: number): PackEntry => {
      return { path, source: join(folder, path), size, mtime: 1, mode: 0o600 };
    };
    const { file, out } = await packed([
      source('middle', 5 * 1024 * 1024),
      { ...source('large', large.length), sha256: sha256(large) },
      entryOf('after', 'z'),
    ]);
    expect(await unpackInto(file, out)).toMatchObject({ state: 'ok', files: 3 });
    expect((await readFile(join(out, 'large'))).equals(large)).toBe(true);
    expect(sha256(await readFile(join(out, 'middle')))).toBe(sha256(large.subarray(0, 5 << 20)));
  });

  test('the manifest can be read alone, also where the rest of the archive is gone', async () => {
    const { file } = await packed([entryOf('a', 'x'), entryOf('b', noise(3_000_000))], { n: [1] });
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, 1_000_000));
    const outcome = await readManifest(file);
    expect(outcome).toEqual({
      state: 'ok',
      manifest: {
        meta: { n: [1] },
        files: [
          { path: 'a', size: 1, sha256: sha256('x'), mode: 0o644 },
          { path: 'b', size: 3_000_000, sha256: sha256(noise(3_000_000)), mode: 0o644 },
        ],
      },
    });
  });

  test('a corrupt entry is named and leaves no archive', async () => {
    const folder = await scratch();
    const file = join(folder, 'archive');
    await writeFile(join(folder, 'on-disk'), 'abc');
    const good = entryOf('good', 'fine');
    const onDisk = { ...good, path: 'bad', source: join(folder, 'on-disk'), size: 3 };
    const big = noise(6_000_000);
    await writeFile(join(folder, 'big'), big);
    const bigOnDisk = { ...onDisk, source: join(folder, 'big'), size: big.length };
    const cases: [PackEntry, string][] = [
      [{ ...onDisk, sha256: sha256('abd') }, `its SHA-256 is ${sha256('abc')}; ${sha256('abd')}`],
      [{ ...onDisk, size: 4, sha256: sha256('abc') }, 'it has 3 bytes; 4 were expected'],
      [{ ...onDisk, size: 2 }, 'it has more bytes than the 2 expected'],
      [{ ...onDisk, source: join(folder, 'gone') }, 'it cannot be read: ENOENT'],
      [{ ...onDisk, source: join(folder, 'gone'), sha256: sha256('abc') }, 'ENOENT'],
      [{ ...bigOnDisk, sha256: sha256('abc') }, `its SHA-256 is ${sha256(big)}`],
      [{ ...bigOnDisk, size: big.length - 1, sha256: sha256(big) }, 'more bytes than the 5999999'],
      [{ ...bigOnDisk, size: big.length + 1, sha256: sha256(big) }, 'it has 6000000 bytes'],
      [{ ...good, path: '../bad' }, 'the path is not allowed'],
    ];
    for (const [bad, problem] of cases) {
      const request = {
        file,
        codec,
        meta: {},
        entries: [good, bad, entryOf('z', 'z')],
      };
      const error = await packFile(request).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(CorruptEntryError);
      expect(error).toMatchObject({ path: bad.path, message: expect.stringContaining(problem) });
      await expect(stat(file)).rejects.toThrow('ENOENT');
    }
    await packFile({ file, codec, meta: {}, entries: [good] });
    expect(await unpackInto(file, join(folder, 'out'))).toMatchObject({ state: 'ok', files: 1 });
  });

  test('two entries that would be one file somewhere are refused', async () => {
    const both = [entryOf('Read.me', '1'), entryOf('README/x', '2'), entryOf('read.ME', '3')];
    await expect(packed(both)).rejects.toThrow('the path "read.ME" is there twice');
    await expect(packed([entryOf('a/b', '1'), entryOf('A', '2')])).rejects.toThrow(
      'the path "a" is a file and a folder',
    );
  });

  test('a disk that refuses a file makes the archive unusable, with the reason', async () => {
    if (process.platform === 'win32' || process.getuid?.() === 0) return;
    const { file, out } = await packed([entryOf('a', 'x')]);
    await mkdir(out);
    await chmod(out, 0o555);
    expect(await unpackInto(file, out)).toMatchObject({
      state: 'broken',
      reason: expect.stringContaining("the archive's files cannot be written: EACCES"),
    });
  });
});

test('30,000 small files', async () => {
  const folder = await scratch();
  const entries = Array.from({ length: 30_000 }, (_, at) =>
    entryOf(`${(at % 256).toString(16).padStart(2, '0')}/${sha256(`${at}`)}-a`, `file ${at}`),
  );
  const file = join(folder, 'archive');
  const request = { file, codec: hostCodec(), meta: {}, entries };
  await packFile(request);
  const out = join(folder, 'out');
  expect(await unpackInto(file, out)).toMatchObject({ state: 'ok', files: 30_000 });
  for (const at of [0, 1, 255, 29_999]) {
    const entry = entries[at];
    expect(await readFile(join(out, entry?.path ?? ''), 'utf8')).toBe(`file ${at}`);
  }
});

test('300 MB in one file pass through without being held', async () => {
  const folder = await scratch();
  const source = join(folder, 'large');
  const part = noise(1024 * 1024);
  const { open } = await import('node:fs/promises');
  const handle = await open(source, 'w');
  // Sparse, with noise at the start, in the middle and at the end.
  for (const at of [0, 150, 299]) await handle.write(part, 0, part.length, at * 1024 * 1024);
  await handle.close();
  const file = join(folder, 'archive');
  const size = 300 * 1024 * 1024;
  const entry = { path: 'large', source, size, mtime: 1, mode: 0o644 };
  await packFile({
    file,
    codec: hostCodec(),
    meta: null,
    entries: [entry],
  });
  expect((await stat(file)).size).toBeLessThan(6 * 1024 * 1024);
  const out = join(folder, 'out');
  expect(await unpackInto(file, out)).toMatchObject({ state: 'ok', bytesWritten: size });
  const written = await open(join(out, 'large'));
  for (const at of [0, 150, 299]) {
    const read = Buffer.alloc(part.length);
    await written.read(read, 0, part.length, at * 1024 * 1024);
    expect(read.equals(part)).toBe(true);
  }
  await written.close();
  expect((await stat(join(out, 'large'))).size).toBe(size);
});

test('an archive in gzip is what other tools read, too', async () => {
  const folder = await scratch();
  const file = join(folder, 'archive');
  const entries = [entryOf('a', 'first'), entryOf('b', 'second')];
  await packFile({ file, codec: 'gzip', meta: {}, entries });
  const { extract } = await import('tar-stream');
  const tar = extract();
  tar.end(gunzipSync(await readFile(file)));
  const names: string[] = [];
  for await (const entry of tar) {
    names.push(entry.header.name);
    entry.resume();
  }
  expect(names).toEqual(['.go-turbo-build-manifest.json', 'a', 'b']);
});
