import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hostCodec } from '../../src/cache/archive/codec.ts';
import { fileNameOf, parseFileName } from '../../src/cache/directory/entry-name.ts';
import { forge, listing } from '../cache/archive/samples.ts';
import { lightAppSources, writeSources } from './fixtures-app.ts';
import {
  checksums,
  goodJob,
  type JobDone,
  type JobPlan,
  logOf,
  runJob,
  slotOf,
} from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { commitAll } from './fixtures-poison.ts';

// A release beside a directory store in which another job has put its own bytes into every entry.

const TIME = 240_000;
const EVIL = 'package main\n\nfunc init() { who = "evil" }\n';

let machine: Machine;
let source: string;
let store: string;
let clean: JobDone;

const plan = (inputs: Record<string, string> = {}): JobPlan => ({
  ...{ source, repository: 'octo/app' },
  inputs: { reuse: 'true', 'cache-store': `directory:${store}`, modules: 'full', ...inputs },
  // However fast this machine builds, its binaries are stored.
  env: { GO_TURBO_BUILD_WITHOUT: 'worth' },
});
/** Without the second build, which would prove the bytes in another way. */
const RELEASE = { profile: 'release', check: 'static' };
const atTag = (inputs: Record<string, string> = {}): JobPlan => ({
  ...plan({ ...RELEASE, ...inputs }),
  ref: 'refs/tags/v1.2.3',
});

/** The files of entries in the store. */
async function entries(): Promise<readonly string[]> {
  const names = await readdir(store, { recursive: true });
  return names.filter((one) => parseFileName(path.basename(one)) !== null && /gtb1-/.test(one));
}

/** An archive in our own form, right in all: a file of somebody else's, for each entry. */
async function poisonAll(): Promise<ReadonlySet<string>> {
  const forged = path.join(machine.folder, 'forged');
  await forge(forged, hostCodec(), listing({ 'zz_evil.go': EVIL }), [
    { name: 'zz_evil.go', content: EVIL },
  ]);
  const slots = new Set<string>();
  for (const file of await entries()) {
    await writeFile(path.join(store, file), await readFile(forged));
    slots.add(slotOf(parseFileName(path.basename(file))?.head ?? ''));
  }
  return slots;
}

beforeAll(async () => {
  machine = await startMachine('hostile-store');
  store = path.join(machine.folder, 'store');
  source = await writeSources(path.join(machine.folder, 'source'), lightAppSources());
  await commitAll(source, 'v1.2.3');
  await goodJob(machine, plan());
  clean = await goodJob(machine, atTag({ 'cache-store': `directory:${machine.folder}/another` }));
}, TIME);
afterAll(() => machine.stop());

test(
  'the entries of other jobs change no byte',
  async () => {
    expect(await poisonAll()).toEqual(
      new Set(['base', 'bin', 'habits', 'inputs', 'modules', 'runs', 'size']),
    );
    const first = await goodJob(machine, atTag());
    expect(checksums(first)).toEqual(checksums(clean));
    expect(first.main.warnings).toEqual([]);
    expect(first.compiled).toBe(first.main.outputs['packages-total']);
  },
  TIME,
);

test(
  'what lies in a fingerprint changes nothing; one of another binary ends the release',
  async () => {
    expect(await poisonAll()).toContain('print');
    const [print = ''] = (await entries()).filter((one) => one.includes('gtb1-print-'));
    const key = parseFileName(path.basename(print))?.head ?? '';
    const other = key.replace(/[0-9a-f]{64}$/, 'e'.repeat(64));
    await rename(path.join(store, print), path.join(store, path.dirname(print), fileNameOf(other)));
    const done = await runJob(machine, atTag());
    expect(done.main.exitCode).toBe(1);
    const errors = logOf(done).match(/^::error::.*/gm) ?? [];
    expect(errors).toEqual([
      expect.stringMatching(/e{64}.*nothing is published.*remove gtb1-print-.*GTB1508/),
    ]);
    expect(await readdir(path.join(done.job.folders.workspace, 'bin')).catch(() => [])).toEqual([]);
  },
  TIME,
);
