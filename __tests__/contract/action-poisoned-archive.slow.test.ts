import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BinaryReport } from '../../src/report/run-report.ts';
import { HOSTILE, zstd } from '../cache/github/hostile-tars.ts';
import { appSources, packageSource, writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone, type JobPlan, slotOf } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { commitAll } from './fixtures-poison.ts';
import { startCacheServiceV1 } from './harness/cache-service-v1.ts';

// Somebody who can write one entry of the default branch's cache has put a tar of their own there, with
// no archive of ours in it: the cache client would unpack it into the checkout.

const TIME = 240_000;
const REPOSITORY = 'octo/app';
const files = appSources();
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

/** Every entry of these slots gets a tar that somebody else made. */
async function poison(
  slots: readonly string[],
  make: (name: string) => Promise<Buffer>,
): Promise<void> {
  for (const { key } of machine.service.entries()) {
    if (!slots.includes(slotOf(key))) continue;
    await machine.service.rewrite(key, async (bytes) => {
      const right = honest.get(key) ?? bytes;
      honest.set(key, right);
      const list = execFileSync('tar', ['--zstd', '-tPf', '-'], { input: right, encoding: 'utf8' });
      return zstd(await make(list.trim()));
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

const kinds = new Map(HOSTILE);
const kind = (what: string) => {
  const make = kinds.get(what);
  if (make === undefined) throw new Error(what);
  return make;
};

describe('a miss with one warning, the right binary, and nothing written', () => {
  test.each([
    ['modules', 'a Go file and .git/info/exclude'],
    ['modules', 'a link, then a file through it'],
    ['base', 'a Go file and .git/info/exclude'],
    ['base', 'our file and a Go file'],
    ['delta', 'a path with ..'],
    ['delta', 'a Go file and our file'],
    ['bin', 'a link in place of our file'],
    ['bin', 'a sparse file of 10 GB'],
    ['inputs', 'two of the name'],
    ['inputs', 'a folder in its place'],
    ['habits', 'a device'],
    ['habits', 'nothing'],
  ])(
    '%s: %s',
    async (slot, what) => {
      await poison([slot], kind(what));
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
      expect(warnings[0]).toContain('what came back is not the one archive that was asked for: ');
    },
    TIME,
  );

  test(
    'all at once, and the run that may save replaces them',
    async () => {
      const slots = ['modules', 'base', 'delta', 'inputs', 'habits'];
      await poison(slots, kind('a Go file and .git/info/exclude'));
      const done = await job();
      await expectUntouched(done);
      expect(await said(done)).toEqual(binaries);
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

describe('a release takes nothing out of the cache', () => {
  test.each(['a Go file and .git/info/exclude', 'our file and a Go file'])(
    '%s, under every key',
    async (what) => {
      await poison(['modules', 'base', 'delta', 'bin', 'inputs', 'habits'], kind(what));
      const release = await job({
        ref: 'refs/tags/v1.2.4',
        inputs: { profile: 'release', check: 'static' },
      });
      await expectUntouched(release);
      expect(await said(release)).toEqual(binaries);
      expect(release.main.warnings).toEqual([]);
      const asked = release.requests.map((one) => `${one.kind} ${slotOf(one.key)}`);
      expect(asked.filter((one) => !/ print$/.test(one))).toEqual([]);
      expect(asked).not.toContain('download print');
      const [statement = ''] = JSON.parse(release.main.outputs.provenance ?? '[]') as string[];
      expect(await readFile(statement, 'utf8')).toMatch(/"vcs.modified": ?"false"/);
    },
    TIME,
  );
});

test(
  'a service of version 1: what it holds is read back, and what somebody else put there is not',
  async () => {
    const service = await startCacheServiceV1();
    try {
      const plan = { env: service.environment, root: path.join(machine.folder, 'v1') };
      await mkdir(plan.root);
      await job(plan);
      const again = await job({ ...plan, inputs: { reuse: 'false' } });
      expect(again.report?.caches).toMatchObject({
        ...{ modules: { hit: 'exact' }, base: { hit: 'exact' } },
      });
      expect(again.compiled).toBe('0');
      for (const entry of service.entries()) {
        entry.bytes = zstd(await kind('a Go file and .git/info/exclude')('x'));
      }
      const poisoned = await job({ ...plan, inputs: { reuse: 'false' }, ...READS_ONLY });
      await expectUntouched(poisoned);
      expect(await said(poisoned)).toEqual(binaries);
      expect(poisoned.main.warnings.join()).toContain('what came back is not the one archive');
    } finally {
      service.stop();
    }
  },
  TIME,
);
