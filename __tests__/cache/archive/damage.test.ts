import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import { unpackArchive } from '../../../src/cache/archive/unpack.ts';
import { TransferError } from '../../../src/cache/store.ts';
import {
  contents,
  entryOf,
  packFile,
  removeScratch,
  scratch,
  sha256,
  unpackInto,
} from './samples.ts';

afterEach(removeScratch);

/** Twelve files that neither repeat nor compress to nothing. */
const files = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [`d${at % 3}/file-${at}`, sha256(`${at}`).repeat(at * 3)]),
);

async function sample() {
  const folder = await scratch();
  const file = join(folder, 'archive');
  const entries = Object.entries(files).map(([path, content]) => entryOf(path, content));
  await packFile({ file, codec: hostCodec(), meta: {}, entries });
  return { file, out: join(folder, 'out'), bytes: await readFile(file) };
}

/** Whatever the outcome: no wrong byte, and nothing at all where broken files are not kept. */
async function expectNothingWrong(file: string, out: string, keepVerified: boolean) {
  const outcome = await unpackInto(file, out, { keepVerified });
  const found = await contents(out);
  for (const [path, content] of Object.entries(found))
    expect([path, content]).toEqual([path, files[path]]);
  if (outcome.state === 'ok') expect(Object.keys(found)).toHaveLength(12);
  else {
    expect(outcome.reason).not.toBe('');
    expect(Object.keys(found)).toHaveLength(outcome.kept);
    if (!keepVerified) expect(found).toEqual({});
  }
  await rm(out, { recursive: true, force: true });
  return outcome;
}

describe('an archive', () => {
  test('one flipped bit anywhere: broken, or nothing is wrong', async () => {
    const { file, out, bytes } = await sample();
    let broken = 0;
    const step = Math.max(1, Math.floor(bytes.length / 250));
    const offsets = [...Array(64).keys()];
    for (let at = 64; at < bytes.length; at += step) offsets.push(at);
    for (const at of offsets) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(file, flipped);
      const outcome = await expectNothingWrong(file, out, at % 2 === 0);
      if (outcome.state === 'broken') broken++;
    }
    expect(broken).toBeGreaterThan(offsets.length * 0.9);
  });

  test('cut off anywhere: broken', async () => {
    const { file, out, bytes } = await sample();
    const lengths = [1, 9, 10, 15, 16, 17, 23, 24, 25, 26, bytes.length - 1, bytes.length - 8];
    for (let at = 40; at < bytes.length; at += Math.floor(bytes.length / 60)) lengths.push(at);
    for (const length of lengths) {
      await writeFile(file, bytes.subarray(0, length));
      const outcome = await expectNothingWrong(file, out, false);
      expect([length, outcome.state]).toEqual([length, 'broken']);
    }
  });

  test('something after the end, or a part twice: broken', async () => {
    const { file, out, bytes } = await sample();
    for (const tail of [Buffer.from('x'), Buffer.alloc(100), bytes, bytes.subarray(500)]) {
      await writeFile(file, Buffer.concat([bytes, tail]));
      expect(await expectNothingWrong(file, out, false)).toMatchObject({ state: 'broken' });
    }
  });

  test('what was verified before the damage is kept where the caller wants it', async () => {
    const folder = await scratch();
    const file = join(folder, 'archive');
    const good = Buffer.alloc(20 * 1024 * 1024, 'ab');
    const entries = [
      entryOf('first', good),
      entryOf('second', Buffer.alloc(20 * 1024 * 1024, 'c')),
    ];
    await packFile({ file, codec: hostCodec(), meta: {}, entries });
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 10));
    const out = join(folder, 'out');
    const outcome = await unpackInto(file, out, { keepVerified: true });
    expect(outcome).toMatchObject({ state: 'broken', kept: 1 });
    const found = await contents(out);
    expect(Object.keys(found)).toEqual(['first']);
    expect(found.first === good.toString('latin1')).toBe(true);
  });
});

test('each kind of damage is said in words', async () => {
  const { file, out, bytes } = await sample();
  const reason = async (content: Buffer | string) => {
    await writeFile(file, content);
    const outcome = await unpackInto(file, out);
    return outcome.state === 'broken' ? outcome.reason : outcome.state;
  };
  const codec = hostCodec();
  expect(await reason('')).toBe('the archive is empty (0 bytes)');
  expect(await reason('<html>not found</html>')).toMatch(
    `not an archive of go-turbo-build in ${codec}, or damaged: `,
  );
  expect(await reason(bytes.subarray(0, 100))).toBe(
    `not an archive of go-turbo-build in ${codec}, or damaged: unexpected end of file`,
  );
  expect(await reason(Buffer.concat([bytes, Buffer.from('xyz')]))).toBe(
    'the archive ends, and 3 bytes follow',
  );
  await rm(file);
  expect(await unpackInto(file, out)).toMatchObject({
    state: 'broken',
    reason: expect.stringContaining('ENOENT'),
  });
});

test('bytes that do not come say nothing of the archive', async () => {
  const { bytes, out } = await sample();
  async function* cut() {
    yield bytes.subarray(0, bytes.length - 10);
    throw new TransferError('the connection broke');
  }
  const outcome = await unpackArchive({
    stream: cut(),
    into: () => (path) => ({ target: join(out, path) }),
    ...{ limitBytes: 1e12, keepVerified: false },
  });
  expect(outcome).toEqual({ state: 'cut', reason: 'the connection broke', kept: 0 });
  expect(await contents(out)).toEqual({});
});

test('pieces of any length are an archive', async () => {
  const { bytes, out } = await sample();
  for (const length of [1, 7, 4096, bytes.length]) {
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
    }
    const outcome = await unpackArchive({
      stream: pieces(),
      into: () => (path) => ({ target: join(out, String(length), path) }),
      ...{ limitBytes: 1e12, keepVerified: false },
    });
    expect(outcome).toMatchObject({ state: 'ok', files: 12 });
  }
});
