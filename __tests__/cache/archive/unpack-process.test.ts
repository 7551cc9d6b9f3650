import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import type { UnpackOutcome } from '../../../src/cache/archive/unpack.ts';
import { contents, entryOf, packFile, removeScratch, scratch, sha256 } from './samples.ts';

const ARCHIVE = 'src/cache/archive';
/** Unpacks the archive of argv twice by a rule; what the step hears of it, and how many processes there were. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
import { subscribe } from 'node:diagnostics_channel';
import { TransferError } from './store.mjs';
import { endUnused, prepareProcess, unpackApart } from './unpack-process.mjs';
const [file, rule, cut = 'Infinity'] = process.argv.slice(2);
const heard = [];
const processes = [];
subscribe('child_process', ({ process: child }) => processes.push(child));
const bytes = readFileSync(file);
const stream = async function* () {
  heard.push('read');
  for (let at = 0; at < bytes.length; at += 65536) {
    if (at >= Number(cut)) throw new TransferError('the connection broke');
    yield bytes.subarray(at, at + 65536);
  }
};
const one = (after) => unpackApart({
  archive: {
    state: 'found', key: 'k', bytes: bytes.length, stream: stream(),
    close: async () => void heard.push('closed'),
  },
  limitBytes: 1e9, keepVerified: false, after,
  rule: JSON.parse(rule),
  into: () => heard.push('into'),
  onManifest: ({ files }) => heard.push(files.length),
});
prepareProcess();
let begin;
const after = new Promise((resolve) => { begin = resolve; });
const reading = one(after);
await new Promise((resolve) => setTimeout(resolve, 300));
heard.push('begin');
begin();
const outcomes = [await reading, await one()];
prepareProcess();
endUnused();
await new Promise((resolve) => setTimeout(resolve, 300));
const left = processes.filter((one) => one.exitCode === null && one.signalCode === null);
console.log(JSON.stringify([outcomes, heard, processes.length, left.length]));
`;

let bundle: string;
beforeEach(async () => {
  bundle = await scratch();
  await build({
    entryPoints: [`${ARCHIVE}/unpack-process.ts`, 'src/cache/store.ts', 'src/unpack.ts'],
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
  // Larger than what is unpacked without a process.
  const noise = randomBytes(6e6);
  const name = `${sha256(noise)}-d`;
  const output = entryOf(`${name.slice(0, 2)}/${name}`, noise);
  const entries = [entryOf(`ab/${RECORD}`, 'v1'), entryOf('ab/no-entry', 'x'), output];
  await packFile({ file, codec: hostCodec(), meta: {}, entries });
  await writeFile(file, change(await readFile(file)));
  const rule = JSON.stringify({ kind: 'entries', goCache, recordTime: 1e9, c: '' });
  const script = join(bundle, 'script.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, file, rule, ...more]);
  const [outcomes, heard, started, left] = JSON.parse(stdout) as Heard;
  return { outcomes, heard, started, left, noise, output: join(goCache, output.path), goCache };
}

const RECORD = `${'ab'.repeat(32)}-a`;

type Heard = [UnpackOutcome[], unknown[], number, number];

test('a process follows the rule, never asks, reads when it may, and ends with its archive', async () => {
  const { outcomes, heard, started, left, noise, output, goCache } = await unpacked();
  expect(outcomes[0]).toMatchObject({ state: 'ok', skipped: 1, files: 2 });
  // What is there stays.
  expect(outcomes[1]).toMatchObject({ state: 'ok' });
  expect(heard.filter((one) => one !== 'closed')).toEqual(['begin', 'read', 3, 'read', 3]);
  // The prepared one is taken; the last one nobody wanted.
  expect([started, left]).toEqual([3, 0]);
  expect((await readFile(output)).equals(noise)).toBe(true);
  expect(await readFile(join(goCache, 'ab', RECORD), 'utf8')).toBe('v1');
  expect((await stat(join(goCache, 'ab', RECORD))).mtimeMs).toBe(1e12);
});

test('a damaged archive is broken, and nothing of it stays', async () => {
  const { outcomes, goCache } = await unpacked((bytes) => bytes.fill(1, bytes.length - 2e6));
  expect(outcomes.map((one) => one.state)).toEqual(['broken', 'broken']);
  expect(await contents(goCache).catch(() => ({}))).toEqual({});
});

test.each(['0', '65536', '3000000'])(
  'bytes that do not come after %s are a cut, not a damage',
  async (cut) => {
    const { outcomes, goCache } = await unpacked((bytes) => bytes, cut);
    expect(outcomes[0]).toEqual({ state: 'cut', kept: 0, reason: 'the connection broke' });
    expect(await contents(goCache).catch(() => ({}))).toEqual({});
  },
);

test('without the file of the process nothing hangs, and the archive is not called damaged', async () => {
  await rm(join(bundle, 'unpack.mjs'));
  const { outcomes } = await unpacked();
  expect(outcomes[1]).toEqual({
    ...{ state: 'cut', kept: 0 },
    reason: 'the process that unpacks it ended: exit code 1',
  });
});
