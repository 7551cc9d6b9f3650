import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hostCodec } from '../../src/cache/archive/codec.ts';
import { BINARY_ENTRY } from '../../src/cache/binary/restore-binary.ts';
import { forge, listing } from '../cache/archive/samples.ts';
import { writeSources } from './fixtures-app.ts';
import { checksums, goodJob, type JobDone, type JobPlan, slotOf } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { goCacheOf, poisonGoCache } from './fixtures-poison.ts';
import { shopSources } from './fixtures-services.ts';

// Who may write what the default branch reads, and what repositories of one machine see of each other.

const TIME = 240_000;
/** A library that imports nothing: compiled in no time. */
const LIBRARY = { packages: './common/...' };
/** However fast this machine builds, its binaries are stored. */
const ALWAYS = { GO_TURBO_BUILD_WITHOUT: 'worth' };
const MAIN = 'refs/heads/main';

let machine: Machine;
/** What main has, and what others bring. */
let source: string;
let changed: string;

beforeAll(async () => {
  machine = await startMachine('isolation');
  const files = shopSources();
  source = await writeSources(path.join(machine.folder, 'source'), files);
  files.set('common/model/more.go', 'package model\n\nconst More = "written by somebody else"\n');
  changed = await writeSources(path.join(machine.folder, 'changed'), files);
});
afterAll(() => machine.stop());

const job = ({ inputs, env, ...plan }: Partial<JobPlan> = {}): Promise<JobDone> =>
  goodJob(machine, {
    ...{ source, ...plan },
    inputs: { ...LIBRARY, reuse: 'true', ...inputs },
    env: { ...ALWAYS, ...env },
  });

/** Digest of each file below a folder. */
async function digests(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
  const found: Record<string, string> = {};
  for (const file of files.sort())
    found[path.relative(folder, file)] = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return found;
}

/** Runs that others cause, each told to save always. */
const OTHERS: readonly (readonly [string, Partial<JobPlan>])[] = [
  ['a pull request', { event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'main' }],
  [
    'a pull request of a fork',
    {
      ...{ event: 'pull_request', ref: 'refs/pull/8/merge', baseRef: 'main' },
      payload: { pull_request: { head: { repo: { full_name: 'stranger/app', fork: true } } } },
    },
  ],
  [
    'a merge group',
    { event: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-0123', baseRef: 'main' },
  ],
  ['a push to a merge queue', { ref: 'refs/heads/gh-readonly-queue/main/pr-9-0123' }],
  ['a push to a branch named like a path to main', { ref: 'refs/heads/../main' }],
  ['a tag named main', { ref: 'refs/tags/main' }],
  ['pull_request_target', { event: 'pull_request_target', ref: MAIN }],
  ['workflow_run', { event: 'workflow_run', ref: MAIN }],
  ['issue_comment', { event: 'issue_comment', ref: MAIN }],
];

describe.each(['github', 'directory'] as const)('a %s store', (kind) => {
  const repository = `octo/${kind}`;
  let store: string;
  let inputs: Record<string, string>;
  beforeAll(async () => {
    store = path.join(machine.folder, 'store');
    inputs = kind === 'github' ? {} : { 'cache-store': `directory:${store}` };
    await job({ repository, inputs });
  }, TIME);

  /** All that a run of main can read. */
  async function readByMain(): Promise<Record<string, string>> {
    if (kind === 'directory') {
      const all = Object.entries(await digests(path.join(store, 'v1', 'entries')));
      return Object.fromEntries(all.filter(([name]) => name.split('/')[1]?.startsWith('default~')));
    }
    const own = machine.service.entries().filter((one) => one.repository === repository);
    const rows = own.filter((one) => one.scope === MAIN).map((one) => [one.key, `${one.id}`]);
    return Object.fromEntries(rows);
  }

  test.each(OTHERS)(
    '%s writes nothing that main reads, also with save: always',
    async (_what, plan) => {
      const before = await readByMain();
      expect(Object.keys(before).some((one) => one.includes('gtb1-base-'))).toBe(true);
      const done = await job({
        ...{ repository, source: changed, ...plan },
        inputs: { ...inputs, save: 'always' },
      });
      // It had something to save.
      expect(done.compiled).not.toBe('0');
      expect(await readByMain()).toEqual(before);
    },
    TIME,
  );
});

test(
  'two repositories of one self-hosted runner: neither reads what the other one made',
  async () => {
    const home = path.join(machine.folder, 'home of the runner');
    const store = path.join(machine.folder, 'common store');
    await mkdir(home);
    const at = (repository: string, plan: Partial<JobPlan> = {}): Promise<JobDone> =>
      job({
        ...{ repository, githubHosted: false, env: { HOME: home }, ...plan },
        inputs: { 'cache-store': `directory:${store}` },
      });
    // Of the same module, lane and workflow: nothing but the name tells them apart.
    const first = await at('octo/one', {
      after: async ({ folders }) => {
        const poisoned = await poisonGoCache(await goCacheOf(folders), 'shop', 'evil');
        expect(poisoned).toBeGreaterThan(0);
      },
    });
    const entries = path.join(store, 'v1', 'entries');
    const ofFirst = await digests(entries);
    const second = await at('octo/two');
    expect(first.compiled).not.toBe('0');
    expect(second.compiled).toBe(first.compiled);
    expect(second.report?.caches.base.hit).toBe('miss');
    expect(await digests(entries)).toMatchObject(ofFirst);
    // The user's own build cache is nobody's.
    expect(existsSync(path.join(home, '.cache', 'go-build', 'trim.txt'))).toBe(false);
    const again = await at('octo/two');
    expect(again.compiled).toBe('0');
    expect(again.main.warnings).toEqual([]);
  },
  TIME,
);

test(
  'a binary that was restored is run only once it is known to be the one that was built',
  async () => {
    const repository = 'octo/run';
    const check = { packages: './cmd/svc2', check: 'startup' };
    const honest = await job({ repository, inputs: check });
    const mark = path.join(machine.folder, 'was run');
    const [{ bytes }] = JSON.parse(honest.main.outputs.binaries ?? '[]') as [{ bytes: number }];
    const script = `#!/bin/sh\necho run >> '${mark}'\n`.padEnd(bytes, '#');
    const forged = path.join(machine.folder, 'forged');
    // Right in all but its SHA-256: one file of that name and size, with a list of its own that fits.
    await forge(forged, hostCodec(), listing({ [BINARY_ENTRY]: script }), [
      { name: BINARY_ENTRY, content: script },
    ]);
    const own = machine.service.entries().filter((one) => one.repository === repository);
    for (const { key } of own.filter((one) => slotOf(one.key) === 'bin'))
      await machine.service.rewrite(key, () => readFile(forged));
    const done = await job({ repository, inputs: check });
    expect(done.requests.map((one) => `${one.kind} ${slotOf(one.key)}`)).toContain('download bin');
    expect(done.main.warnings).toContainEqual(expect.stringMatching(/gtb1-bin-\S+ is broken/));
    expect(existsSync(mark)).toBe(false);
    expect(checksums(done)).toEqual(checksums(honest));
  },
  TIME,
);
