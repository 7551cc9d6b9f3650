import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hostCodec } from '../../src/cache/archive/codec.ts';
import { MANIFEST_NAME } from '../../src/cache/archive/manifest.ts';
import type { BinaryReport } from '../../src/inspect/binary-report.ts';
import { IS_LONG, someOf, whenLong } from '../breadth.ts';
import { forge, framed, listing } from '../cache/archive/samples.ts';
import { gzip, HOSTILE, zstd } from '../cache/github/hostile-tars.ts';
import { makeZip } from '../fakes/zip-file.ts';
import { lightAppSources, packageSource, writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone, type JobPlan, slotOf } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { commitAll } from './fixtures-poison.ts';
import { type CacheServiceV1, startCacheServiceV1 } from './harness/cache-service-v1.ts';

// Somebody who can write one entry of the default branch's cache has put bytes of their own there: a tar
// that the cache client of GitHub would unpack into the checkout, another format, or an archive in our
// form whose files would lie anywhere.

const TIME = 240_000;
const REPOSITORY = 'octo/app';
const files = lightAppSources();
const READS_ONLY = {
  ...{ event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'main' },
} as const;

let machine: Machine;
let source: string;
/** What each entry held before it was poisoned, by key. */
const honest = new Map<string, Buffer>();
let binaries: readonly string[];

const job = (plan: Partial<JobPlan> = {}): Promise<JobDone> =>
  goodJob(machine, {
    ...{ source, repository: REPOSITORY },
    ...plan,
    inputs: { reuse: 'true', ...plan.inputs },
    // However fast this machine builds, its binaries are stored.
    env: { GO_TURBO_BUILD_WITHOUT: 'worth', ...plan.env },
  });

beforeAll(async () => {
  machine = await startMachine('poisoned');
  source = await writeSources(path.join(machine.folder, 'source'), files);
  await commitAll(source, 'v1.2.3');
  await job();
  files.set('core/core.go', packageSource('core', 5));
  source = await writeSources(path.join(machine.folder, 'source'), files);
  await commitAll(source, 'v1.2.4');
  await job();
  const honestRun = await job(READS_ONLY);
  binaries = await said(honestRun);
  expect(honestRun.main.warnings).toEqual([]);
}, TIME);
afterAll(() => machine.stop());

/** Every entry of these slots gets what somebody else made. */
async function poison(slots: readonly string[], make: () => Promise<Buffer>): Promise<void> {
  const evil = await make();
  for (const { key } of machine.service.entries()) {
    if (!slots.includes(slotOf(key))) continue;
    await machine.service.rewrite(key, async (bytes) => {
      honest.set(key, honest.get(key) ?? bytes);
      return evil;
    });
  }
}

async function heal(): Promise<void> {
  for (const [key, bytes] of honest) await machine.service.rewrite(key, async () => bytes);
}
afterEach(heal);

async function said(done: JobDone): Promise<readonly string[]> {
  const made = JSON.parse(done.main.outputs.binaries ?? '[]') as BinaryReport[];
  return Promise.all(made.map(async (one) => (await done.job.run(one.path, [])).stderr));
}

/** Nothing came to lie beside the checkout, in it, or where git looks. */
async function expectUntouched({ job: { folders } }: JobDone): Promise<void> {
  const left = (names: readonly string[]): string[] =>
    names.filter((one) => !/^(?:\.git$|\.git\/|bin$|bin\/)/.test(one)).sort();
  const all = async (folder: string): Promise<string[]> => readdir(folder, { recursive: true });
  expect(left(await all(folders.workspace))).toEqual(left(await all(source)));
  expect(await readFile(path.join(folders.workspace, '.git/info/exclude'), 'utf8')).not.toMatch(
    /evil|who =/,
  );
  expect(await readdir(path.dirname(folders.workspace))).toEqual([
    path.basename(folders.workspace),
  ]);
  const temp = await all(path.join(folders.temp, 'go-turbo-build')).catch(() => []);
  expect(temp.filter((one) => /evil|\.tar\.\w+-/.test(one))).toEqual([]);
  expect(existsSync('/tmp/gtb-evil-absolute')).toBe(false);
}

/** One warning about the base, and none of it compiled with. */
function expectBaseRefused({ main, compiled }: JobDone): void {
  const about = main.warnings.filter((one) => /gtb1-base-\S+ is broken/.test(one));
  expect(about).toHaveLength(1);
  expect(Number(compiled)).toBeGreaterThan(20);
}

const kinds = new Map(HOSTILE);
/** A tar of somebody else's. `wrapped`: how it is stored; `framed`: as an archive of ours is. */
const tar =
  (wrapped: 'plain' | 'gzip' | 'zstd' | 'framed', what: string) => async (): Promise<Buffer> => {
    const bytes = await kinds.get(what)?.(MANIFEST_NAME);
    if (bytes === undefined) throw new Error(what);
    if (wrapped === 'framed') return framed(hostCodec(), bytes);
    return { plain: (one: Buffer) => one, gzip, zstd }[wrapped](bytes);
  };
const EVIL_GO = 'package main\n\nfunc init() { who = "evil" }\n';
/** An archive in our own form whose manifest lists a file at this path. */
const forged = (listed: string) => async (): Promise<Buffer> => {
  const file = path.join(machine.folder, 'forged');
  await forge(file, hostCodec(), listing({ [listed]: EVIL_GO }), [
    { name: listed, content: EVIL_GO },
  ]);
  return readFile(file);
};
const zip = async (): Promise<Buffer> =>
  makeZip([
    { name: 'zz_evil.go', data: EVIL_GO },
    { name: '../zz_evil', data: EVIL_GO },
  ]);
const html = async (): Promise<Buffer> =>
  Buffer.from('<html><h1>502 Bad Gateway</h1></html>\n'.repeat(50));

const ATTACKS: readonly (readonly [string, () => Promise<Buffer>])[] = [
  ['a plain tar', tar('plain', 'a Go file and .git/info/exclude')],
  ['a tar in gzip', tar('gzip', 'an absolute path')],
  ['a tar in zstd', tar('zstd', 'a path with ..')],
  ['a tar in our frames', tar('framed', 'a Go file and .git/info/exclude')],
  ['a zip', zip],
  ['HTML', html],
  ['a manifest with ..', forged('../../zz_evil.go')],
  ['a manifest with an absolute path', forged('/tmp/gtb-evil-absolute')],
];
const attack = (name: string): (() => Promise<Buffer>) => {
  const make = new Map(ATTACKS).get(name);
  if (make === undefined) throw new Error(name);
  return make;
};
const SLOTS = ['modules', 'base', 'delta', 'bin', 'inputs', 'habits'];

describe('a miss with one warning, the right binary, and nothing written', () => {
  const forms: readonly (readonly [string, string, () => Promise<Buffer>])[] = [
    ['modules', 'a plain tar', attack('a plain tar')],
    ['modules', 'a link, then a file', tar('framed', 'a link, then a file through it')],
    ['modules', 'a manifest with ..', attack('a manifest with ..')],
    ['base', 'a manifest with an absolute path', attack('a manifest with an absolute path')],
    ['delta', 'a tar in zstd', attack('a tar in zstd')],
    ['delta', 'HTML', html],
    ['bin', 'a link in its place', tar('framed', 'a link in place of our file')],
    ['bin', 'a sparse file', tar('framed', 'a sparse file of 10 GB')],
    ['bin', 'a manifest with ..', attack('a manifest with ..')],
    ['inputs', 'a tar in gzip', tar('gzip', 'two of the name')],
    ['inputs', 'HTML', html],
    ['habits', 'a device', tar('framed', 'a device')],
    ['habits', 'nothing', async () => Buffer.alloc(0)],
  ];
  test.each(someOf(forms, 2))(
    '%s: %s',
    async (slot, _what, make) => {
      await poison([slot], make);
      // Both programs are reused otherwise, and then nothing but them is asked for.
      const reuse = ['bin', 'inputs', 'habits'].includes(slot) ? 'true' : 'false';
      const done = await job({ ...READS_ONLY, inputs: { reuse } });
      await expectUntouched(done);
      expect(await said(done)).toEqual(binaries);
      expect(
        done.requests.filter((one) => slotOf(one.key) === slot).map((one) => one.kind),
      ).toContain('download');
      const { warnings } = done.main;
      expect(warnings).toHaveLength(slot === 'bin' ? 2 : 1);
      for (const one of warnings) expect(one).toMatch(new RegExp(`gtb1-${slot}-\\S+ is broken`));
    },
    TIME,
  );

  test(
    'files that are allowed in an archive and belong nowhere',
    async () => {
      await poison(['modules', 'base', 'delta'], forged('zz_evil.go'));
      const done = await job({ ...READS_ONLY, inputs: { reuse: 'false' } });
      await expectUntouched(done);
      expect(await said(done)).toEqual(binaries);
      const left = await readdir(done.job.folders.home, { recursive: true });
      expect(left.filter((one) => one.includes('evil'))).toEqual([]);
    },
    TIME,
  );

  test(
    'all at once, and the run that may save replaces them',
    async () => {
      const slots = ['modules', 'base', 'delta', 'inputs', 'habits'];
      await poison(slots, attack('a tar in our frames'));
      const done = await job();
      await expectUntouched(done);
      expect(await said(done)).toEqual(binaries);
      expectBaseRefused(done);
      expect(done.main.warnings.length).toBeLessThanOrEqual(slots.length);
      expect(done.created).toEqual(expect.arrayContaining(['base', 'habits', 'inputs', 'modules']));
      const next = await job(READS_ONLY);
      expect(next.main.warnings).toEqual([]);
      expect(await said(next)).toEqual(binaries);
      expect(next.main.outputs['cache-hit']).toBe('true');
    },
    TIME,
  );
});

/** A release: the binary is that of the checkout, and of the store only modules and fingerprints are asked for. */
async function expectRelease(plan: Partial<JobPlan>): Promise<JobDone> {
  const release = await job({
    ...{ ref: 'refs/tags/v1.2.4', ...plan },
    inputs: { profile: 'release', check: 'static' },
  });
  await expectUntouched(release);
  expect(await said(release)).toEqual(binaries);
  const [statement = ''] = JSON.parse(release.main.outputs.provenance ?? '[]') as string[];
  expect(await readFile(statement, 'utf8')).toMatch(/"vcs.modified": ?"false"/);
  return release;
}

describe('a release', () => {
  beforeAll(async () => {
    // Whole modules, which it reads; that it reads them without a warning: action-release.
    await job({ inputs: { modules: 'full', reuse: 'false' } });
  }, TIME);

  // A release compiles everything: of all forms (above, one by one) those that would do most.
  // That of a manifest with .. is below, on the other service.
  test.each(['a plain tar', ...(IS_LONG ? ['a tar in our frames', 'a manifest with ..'] : [])])(
    'under every key: %s',
    async (name) => {
      await poison(SLOTS, attack(name));
      const release = await expectRelease({});
      expect(release.main.warnings).toEqual([
        expect.stringMatching(/^the modules cache gtb1-modules-\S+ is broken \(/),
      ]);
      const asked = release.requests.map((one) => `${one.kind} ${slotOf(one.key)}`);
      expect(asked.filter((one) => !/ (?:print|modules)$/.test(one))).toEqual([]);
      expect(asked).toContain('download modules');
    },
    TIME,
  );
});

describe('a service of version 1', () => {
  let service: CacheServiceV1;
  let plan: { readonly env: Readonly<Record<string, string>>; readonly root: string };
  const right = new Map<string, Buffer>();
  beforeAll(async () => {
    service = await startCacheServiceV1();
    plan = { env: service.environment, root: path.join(machine.folder, 'v1') };
    await mkdir(plan.root);
    await job(plan);
    await job({ ...plan, inputs: { modules: 'full', reuse: 'false' } });
    for (const { key, bytes } of service.entries()) right.set(key, bytes);
  }, TIME);
  afterAll(() => service.stop());

  /** The entries of these slots are of somebody else, all others as they were saved. */
  async function poisonAll(forms: Readonly<Record<string, string>>): Promise<void> {
    for (const entry of service.entries()) {
      const form = forms[slotOf(entry.key)];
      entry.bytes =
        form === undefined ? (right.get(entry.key) ?? entry.bytes) : await attack(form)();
    }
  }

  test(
    'what it holds is read back',
    async () => {
      const again = await job({ ...plan, ...READS_ONLY, inputs: { reuse: 'false' } });
      expect(again.report?.caches).toMatchObject({
        ...{ modules: { hit: 'exact' }, base: { hit: 'exact' } },
      });
      expect([again.compiled, again.main.warnings]).toEqual(['0', []]);
    },
    TIME,
  );

  const inSlots: readonly (readonly [string, string])[] = [
    ['modules', 'a tar in our frames'],
    ['bin', 'a manifest with ..'],
    ['inputs', 'a zip'],
    ['habits', 'HTML'],
  ];
  test.each(someOf(inSlots, 2))(
    '%s: %s',
    async (slot, name) => {
      await poisonAll({ [slot]: name });
      const reuse = ['bin', 'inputs', 'habits'].includes(slot) ? 'true' : 'false';
      const done = await job({ ...plan, ...READS_ONLY, inputs: { reuse } });
      await expectUntouched(done);
      expect(await said(done)).toEqual(binaries);
      expect(done.main.warnings).toHaveLength(slot === 'bin' ? 2 : 1);
      expect(done.main.warnings[0]).toMatch(new RegExp(`gtb1-${slot}-\\S+ is broken`));
    },
    TIME,
  );

  whenLong(
    'all of it, in a lean run and in a release',
    async () => {
      const forms = Object.fromEntries(SLOTS.map((slot) => [slot, 'a manifest with ..']));
      await poisonAll({ ...forms, base: 'a tar in zstd' });
      const done = await job({ ...plan, ...READS_ONLY });
      await expectUntouched(done);
      expect(await said(done)).toEqual(binaries);
      expectBaseRefused(done);
      expect(done.main.warnings.length).toBeLessThanOrEqual(SLOTS.length);
      const release = await expectRelease(plan);
      expect(release.main.warnings).toEqual([
        expect.stringMatching(/^the modules cache gtb1-modules-\S+ is broken \(/),
      ]);
    },
    TIME,
  );
});
