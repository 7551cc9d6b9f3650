import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { hostCodec } from '../../../src/cache/archive/codec.ts';
import { packArchive } from '../../../src/cache/archive/pack.ts';
import type { UnpackOutcome } from '../../../src/cache/archive/unpack.ts';
import { contents, entryOf, removeScratch, scratch, sha256 } from './samples.ts';

const ARCHIVE = 'src/cache/archive';
/** Unpacks the archive of argv into a folder, all but `skipped`; a manifest's note may make `into` fail. */
const SCRIPT = `
import { join } from 'node:path';
import { unpackInThread } from './unpack-thread.mjs';
const [file, out] = process.argv.slice(2);
const into = (manifest) => {
  if (manifest.meta.fail) throw new Error(manifest.meta.fail);
  return (path) => path === 'skipped' ? 'skip' : { target: join(out, path), mtime: 1e9 };
};
const common = { file, limitBytes: 1e9, keepVerified: false, parallelism: 2 };
const one = () => unpackInThread({ ...common, into });
console.log(JSON.stringify([await one(), await one()]));
`;
/** The same as entries of a GOCACHE, by a rule; what the main thread hears of it. */
const RULE_SCRIPT = `
import { unpackInThread } from './unpack-thread.mjs';
const [file, goCache] = process.argv.slice(2);
const heard = [];
const outcome = await unpackInThread({
  file, limitBytes: 1e9, keepVerified: false, parallelism: 2,
  rule: { goCache, recordTime: 1e9 },
  into: () => heard.push('into'),
  onManifest: ({ count }) => heard.push(count),
});
console.log(JSON.stringify([outcome, heard]));
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
  await writeFile(join(bundle, 'rule.mjs'), RULE_SCRIPT);
});
afterEach(removeScratch);

async function unpacked(meta: object, change = (bytes: Buffer): Buffer => bytes) {
  const folder = await scratch();
  const [file, out] = [join(folder, 'archive'), join(folder, 'out')];
  // Larger than what is unpacked without a thread.
  const noise = randomBytes(6e6);
  const entries = [entryOf('a/large', noise), entryOf('skipped', 's'), entryOf('z', 'zz')];
  await packArchive({ file, codec: hostCodec(), parallelism: 2, meta: meta as never, entries });
  await writeFile(file, change(await readFile(file)));
  const script = join(bundle, 'script.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, file, out]);
  const outcomes = JSON.parse(stdout) as [UnpackOutcome, UnpackOutcome];
  return { outcomes, noise, out };
}

test('a thread writes what is wanted, and is used again', async () => {
  const { outcomes, noise, out } = await unpacked({ note: 1 });
  const [first, second] = outcomes;
  expect(first).toMatchObject({ state: 'ok', files: 2, skipped: 1, manifest: { count: 3 } });
  // What is there stays.
  expect(second).toMatchObject({ state: 'ok', files: 0, skipped: 3 });
  expect(Object.keys(await contents(out)).sort()).toEqual(['a/large', 'z']);
  expect((await readFile(join(out, 'a/large'))).equals(noise)).toBe(true);
});

test('a damaged archive is broken, and nothing of it stays', async () => {
  const { outcomes, out } = await unpacked({}, (bytes) => bytes.fill(1, bytes.length - 2e6));
  expect(outcomes.map((one) => one.state)).toEqual(['broken', 'broken']);
  expect(await contents(out).catch(() => ({}))).toEqual({});
});

test('where files go is asked of the main thread, and why it cannot say', async () => {
  const { outcomes } = await unpacked({ fail: 'no room for them' });
  expect(outcomes[0]).toEqual({
    ...{ state: 'broken', kept: 0 },
    reason: "the archive's files cannot be written: no room for them",
  });
});

test('a thread with a rule writes the entries of a GOCACHE, and does not ask', async () => {
  const folder = await scratch();
  const [file, out] = [join(folder, 'archive'), join(folder, 'out')];
  const noise = randomBytes(6e6);
  const [record, output] = [`${'ab'.repeat(32)}-a`, `${sha256(noise)}-d`];
  const entries = [
    entryOf(`${output.slice(0, 2)}/${output}`, noise),
    entryOf(`ab/${record}`, 'v1'),
    entryOf('ab/no-entry', 'x'),
  ];
  await packArchive({ file, codec: hostCodec(), parallelism: 2, meta: {}, entries });
  const script = join(bundle, 'rule.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, file, out]);
  const [outcome, heard] = JSON.parse(stdout) as [UnpackOutcome, unknown[]];
  expect(outcome).toMatchObject({ state: 'ok', files: 2, skipped: 1 });
  expect(heard).toEqual([3]);
  expect(await readFile(join(out, 'ab', record), 'utf8')).toBe('v1');
  expect((await stat(join(out, 'ab', record))).mtimeMs).toBe(1e12);
  expect((await readFile(join(out, output.slice(0, 2), output))).equals(noise)).toBe(true);
});

test('without the file of the thread nothing hangs', async () => {
  await rm(join(bundle, 'unpack.mjs'));
  const { outcomes } = await unpacked({});
  expect(outcomes[1]).toMatchObject({
    state: 'broken',
    reason: expect.stringMatching(/^the thread that unpacks it failed: /) as unknown,
  });
});
