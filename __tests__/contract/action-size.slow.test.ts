import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BinarySizes, SizesReport } from '../../src/report/sizes/sizes-report.ts';
import { whenLong } from '../breadth.ts';
import { goodJob, type JobDone, type JobPlan, logOf, runJob, slotOf } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import {
  BUMPED,
  commitFiles,
  EMBEDDED,
  type Files,
  git,
  NEW_PACKAGE,
  pullCheckout,
  SIZED,
  THREE,
} from './fixtures-sized.ts';

// Two jobs: a build of the default branch records its sizes, a pull request is compared with them.

const TIME = 300_000;
const PULL = { event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'main' };
const FORK = { head: { repo: { full_name: 'stranger/app', fork: true } } };

let machine: Machine;
/** The repository, and its main. */
let origin: string;
let tip: string;
let onMain: JobDone;

beforeAll(async () => {
  machine = await startMachine('size');
  origin = path.join(machine.folder, 'origin');
  await mkdir(origin);
  tip = await commitFiles(origin, SIZED);
  onMain = await goodJob(machine, { source: await mainCheckout('main'), sha: tip });
}, TIME);
afterAll(() => machine.stop());

async function mainCheckout(name: string): Promise<string> {
  const clone = path.join(machine.folder, name);
  await git(machine.folder, 'clone', '--quiet', '--depth=1', `file://${origin}`, clone);
  return clone;
}

async function pull(name: string, files: Files, plan: Partial<JobPlan> = {}): Promise<JobDone> {
  const source = await pullCheckout(origin, name, { ...SIZED, ...files });
  return runJob(machine, { ...PULL, source, ...plan });
}

function sizesOf(done: JobDone): SizesReport {
  const sizes = done.report?.sizes;
  if (sizes == null) throw new Error(`no sizes:\n${logOf(done)}`);
  return sizes;
}

function onlyOf(done: JobDone): BinarySizes {
  const [only] = sizesOf(done).binaries;
  if (only === undefined) throw new Error(`no binary:\n${logOf(done)}`);
  return only;
}

const grownBy = (done: JobDone): number =>
  (done.report?.binaries[0]?.bytes ?? 0) - (onMain.report?.binaries[0]?.bytes ?? 0);

const recordsOf = ({ requests }: JobDone): string[] =>
  requests
    .filter((one) => one.kind === 'create' && one.status === 200 && slotOf(one.key) === 'size')
    .map((one) => one.key);

/** The cause with these words has the growth of the job's binary within 2 %. */
function expectCause(done: JobDone, cause: object): void {
  const growth = grownBy(done);
  const { difference } = onlyOf(done);
  expect(difference?.bytes).toBe(growth);
  expect(difference?.causes[0]).toMatchObject(cause);
  const bytes = difference?.causes[0]?.bytes ?? 0;
  expect(Math.abs(bytes - growth)).toBeLessThanOrEqual(Math.abs(growth) * 0.02);
}

const DEPENDENCY = { cause: 'dependency', name: 'example.com/dep', before: 'v1.0.0' };
const PACKAGE = { cause: 'package', name: 'example.com/app/more', before: null };
const EMBED = { cause: 'embed', name: 'example.com/app/words (string or []byte)' };

test('a build of the default branch records its sizes under its commit, in a few kB', () => {
  const [key = '', ...more] = recordsOf(onMain);
  expect(more).toEqual([]);
  expect(key).toContain(tip);
  expect(key).toBe(key.toLowerCase());
  const up = onMain.requests.find((one) => one.kind === 'upload' && one.key === key);
  expect(up?.bytes).toBeLessThan(5000);
  expect(onMain.posts[0]?.stdout).toContain('no build of main has recorded its sizes yet');
});

test(
  'a pull request of a fork that bumps a dependency: named, against the base tip; it records nothing',
  async () => {
    const done = await pull('bumped', BUMPED, { payload: { pull_request: FORK } });
    expect(sizesOf(done).base).toEqual({ branch: 'main', commit: tip, isTip: true });
    expectCause(done, { ...DEPENDENCY, after: 'v1.1.0' });
    expect(onlyOf(done).wireBytes).toBeGreaterThan(100_000);
    expect(recordsOf(done)).toEqual([]);
    const [post] = done.posts;
    expect(post?.stdout).toContain(`compared with ${tip.slice(0, 8)} of main, the base tip`);
    expect(post?.summary).toContain('kB dependency example.com/dep: v1.0.0 -> v1.1.0');
    expect(done.main.summary).not.toContain('**Size**');
  },
  TIME,
);

describe('several causes at once, over the limit', () => {
  const limits = { 'size-growth': '1%', 'size-budget': 'other=1kB', page: 'page.html' };

  test(
    'the step fails and names the three largest, each with its bytes; the page shows them',
    async () => {
      const done = await pull('three', THREE, { inputs: limits });
      expect(done.main.exitCode).toBe(1);
      const said = done.main.stdout.replaceAll('%0A', '\n').replaceAll('%25', '%');
      expect(said).toMatch(
        /::error::app \(linux\/amd64\) grew by \d+ kB, more than 1 %: (\+\d+ kB (embed|dependency|package|other) [^;\n]+(; )?){3}\n {2}to fix: .*label size-override.*\n {2}GTB1511/,
      );
      expect(said).toContain('without effect: size-budget (other)');
      const causes = onlyOf(done).difference?.causes ?? [];
      for (const one of [DEPENDENCY, PACKAGE, EMBED])
        expect(causes).toContainEqual(expect.objectContaining(one));
      const sum = causes.reduce((all, one) => all + one.bytes, 0);
      expect(sum).toBe(grownBy(done));
      expect(done.main.summary).toContain('**too large**');
      const page = path.join(done.job.folders.workspace, 'page.html');
      const data = /id="data">(.*?)<\/script>/s.exec(await readFile(page, 'utf8'))?.[1] ?? '';
      expect(JSON.parse(data).binaries[0].difference).toMatchObject({
        base: `${tip.slice(0, 12)} of main`,
        causes: expect.arrayContaining([expect.objectContaining(DEPENDENCY)]),
      });
    },
    TIME,
  );

  test(
    'with the label of the override it is told and accepted',
    async () => {
      const payload = { pull_request: { labels: [{ name: 'bug' }, { name: 'size-override' }] } };
      const inputs = { 'size-growth': '500B', 'size-budget': 'linux/amd64=1kB' };
      const done = await pull('accepted', THREE, { inputs, payload });
      expect(done.main.exitCode).toBe(0);
      expect(done.main.stdout).toMatch(/accepted \(label size-override\): app .* grew by/);
      expect(sizesOf(done)).toMatchObject({ accepted: 'label size-override' });
      expect(sizesOf(done).exceeded.map((one) => one.limit)).toEqual(['budget', 'growth']);
    },
    TIME,
  );
});

test(
  'a page of bytes that an earlier run has read: the same, and nothing is read again',
  async () => {
    const pages: string[] = [];
    const job = async () => {
      const done = await goodJob(machine, {
        source: await mainCheckout(`page-${pages.length}`),
        ...{ sha: tip, inputs: { page: 'page.html' } },
      });
      const file = path.join(done.job.folders.workspace, 'page.html');
      const data = /id="data">(.*?)<\/script>/s.exec(await readFile(file, 'utf8'))?.[1] ?? '';
      pages.push(JSON.stringify(JSON.parse(data).binaries[0].size));
      const slots = done.requests
        .filter((one) => one.kind === 'create' && one.status === 200)
        .map((one) => slotOf(one.key));
      return slots.includes('parts');
    };
    expect([await job(), await job()]).toEqual([true, false]);
    expect(pages[0]).toContain('"runtime"');
    expect(pages[1]).toBe(pages[0]);
  },
  TIME,
);

test(
  'the same binary: one line, nothing is read, and a limit says nothing',
  async () => {
    const inputs = { 'size-growth': '0B' };
    const done = await pull('same', { 'README.md': 'other words\n' }, { inputs });
    expect(done.main.exitCode).toBe(0);
    expect(onlyOf(done).difference).toEqual({ bytes: 0, wireBytes: 0, causes: [] });
    expect(done.main.summary).toContain(`**Size**: as before, compared with ${tip.slice(0, 8)}`);
  },
  TIME,
);

test(
  'main has moved on and is not recorded there: the newest of main, and it says so',
  async () => {
    const moved = await commitFiles(origin, { ...SIZED, 'README.md': 'moved on\n' });
    const done = await pull('moved', NEW_PACKAGE);
    expect(sizesOf(done).base).toEqual({ branch: 'main', commit: tip, isTip: false });
    expectCause(done, PACKAGE);
    expect(done.posts[0]?.stdout).toContain(
      `the newest recorded of main: its tip ${moved.slice(0, 8)} is not recorded`,
    );
  },
  TIME,
);

test(
  'a record that is none: a warning, compared with nothing, and the limit fails nothing',
  async () => {
    const [key = ''] = recordsOf(onMain);
    await machine.service.rewrite(key, async (bytes) => Buffer.alloc(bytes.length, 'x'));
    const done = await pull('garbled', EMBEDDED, { inputs: { 'size-growth': '1B' } });
    expect(done.main.exitCode).toBe(0);
    expect(done.main.warnings).toEqual([expect.stringContaining(`${key} is damaged`)]);
    expect(sizesOf(done)).toMatchObject({ base: null, binaries: [] });
  },
  TIME,
);

// The standard library is compiled once more for each.
whenLong(
  'another Go and another flag of the compiler: another lane, and still compared',
  async () => {
    // As the warning asks: the damaged record lies under the key that the same sizes would have.
    for (const key of recordsOf(onMain)) machine.service.remove(key);
    const main = await goodJob(machine, { source: await mainCheckout('again'), sha: tip });
    expect(recordsOf(main)).toHaveLength(1);
    const mod = (SIZED['go.mod'] ?? '').replace('go1.26.8', 'go1.27.4');
    const newer = await pull('toolchain', { 'go.mod': mod });
    const toolchain = { cause: 'toolchain', before: 'go1.26.8', after: 'go1.27.4' };
    expectCause(newer, toolchain);
    const flag = await pull('flag', {}, { inputs: { gcflags: 'all=-l' } });
    expectCause(flag, { cause: 'flags', name: '-gcflags' });
  },
  TIME,
);
