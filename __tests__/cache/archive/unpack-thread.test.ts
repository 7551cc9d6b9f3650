import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import type { UnpackOutcome } from '../../../src/cache/archive/unpack.ts';
import { contents, entryOf, packFile, removeScratch, scratch, sha256 } from './samples.ts';

const ARCHIVE = 'src/cache/archive';
/** Unpacks the archive of argv twice by a rule; what the main thread hears of it. */
const SCRIPT = `
import { createReadStream, statSync } from 'node:fs';
import { unpackInThread } from './unpack-thread.mjs';
const [file, rule] = process.argv.slice(2);
const heard = [];
const cut = async function* () {
  yield* createReadStream(file, { end: 2e6 });
  throw new Error('the connection broke');
};
const one = (stream) => unpackInThread({
  archive: { state: 'found', key: 'k', bytes: statSync(file).size, stream, close: async () => undefined },
  limitBytes: 1e9, keepVerified: false,
  rule: JSON.parse(rule),
  into: () => heard.push('into'),
  onManifest: ({ files }) => heard.push(files.length),
});
const read = () => createReadStream(file, { highWaterMark: 100_000 });
const outcomes = process.argv[4] === 'cut' ? [await one(cut())] : [await one(read()), await one(read())];
console.log(JSON.stringify([outcomes, heard]));
`;

let bundle: string;
beforeEach(async () => {
  bundle = await scratch();
  await build({
    entryPoints: [resolve(ARCHIVE, 'unpack-thread.ts'), resolve('src/unpack.ts')],
    ...{ outdir: bundle, entryNames: '[name]', outExtension: { '.js': '.mjs' } },
    ...{ bundle: true, platform: 'node', format: 'esm', splitting: true },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  await writeFile(join(bundle, 'script.mjs'), SCRIPT);
});
afterEach(removeScratch);

/** An archive of an entry of 6 MB, its record and a file that is none, and what becomes of it. */
async function unpacked(change = (bytes: Buffer): Buffer => bytes, ...more: string[]) {
  const folder = await scratch();
  const [file, goCache] = [join(folder, 'archive'), join(folder, 'out')];
  // Larger than what is unpacked without a thread.
  const noise = randomBytes(6e6);
  const name = `${sha256(noise)}-d`;
  const output = entryOf(`${name.slice(0, 2)}/${name}`, noise);
  const entries = [entryOf(`ab/${RECORD}`, 'v1'), entryOf('ab/no-entry', 'x'), output];
  await packFile({ file, codec: hostCodec(), meta: {}, entries });
  await writeFile(file, change(await readFile(file)));
  const rule = JSON.stringify({ kind: 'entries', goCache, recordTime: 1e9, c: '' });
  const script = join(bundle, 'script.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, file, rule, ...more]);
  const [outcomes, heard] = JSON.parse(stdout) as [UnpackOutcome[], unknown[]];
  return { outcomes, heard, noise, output: join(goCache, output.path), goCache };
}

const RECORD = `${'ab'.repeat(32)}-a`;

test('a thread follows the rule, never asks, and is used again', async () => {
  const { outcomes, heard, noise, output, goCache } = await unpacked();
  expect(outcomes[0]).toMatchObject({ state: 'ok', skipped: 1, files: 2 });
  // What is there stays.
  expect(outcomes[1]).toMatchObject({ state: 'ok' });
  expect(heard).toEqual([3, 3]);
  expect((await readFile(output)).equals(noise)).toBe(true);
  expect(await readFile(join(goCache, 'ab', RECORD), 'utf8')).toBe('v1');
  expect((await stat(join(goCache, 'ab', RECORD))).mtimeMs).toBe(1e12);
});

test('a damaged archive is broken, and nothing of it stays', async () => {
  const { outcomes, goCache } = await unpacked((bytes) => bytes.fill(1, bytes.length - 2e6));
  expect(outcomes.map((one) => one.state)).toEqual(['broken', 'broken']);
  expect(await contents(goCache).catch(() => ({}))).toEqual({});
});

test('bytes that do not come are a cut, not a damage', async () => {
  const { outcomes, goCache } = await unpacked((bytes) => bytes, 'cut');
  expect(outcomes).toEqual([{ state: 'cut', reason: 'the connection broke', kept: 0 }]);
  expect(await contents(goCache).catch(() => ({}))).toEqual({});
});

test('without the file of the thread nothing hangs', async () => {
  await rm(join(bundle, 'unpack.mjs'));
  const { outcomes } = await unpacked();
  expect(outcomes[1]).toMatchObject({
    state: 'broken',
    reason: expect.stringMatching(/^the thread that unpacks it failed: /) as unknown,
  });
});
