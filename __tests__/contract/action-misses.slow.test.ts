import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { needs } from '../needs.ts';
import { writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone, type JobPlan, logOf } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { missKinds, missTexts } from './fixtures-misses.ts';
import { secretsIn } from './secrets/find-secrets.ts';

// What only jobs can miss for, and that a stranger's pull request is told what changed and never to what.

const TIME = 300_000;
const SECRET = { name: 'CGO_CFLAGS', value: 'S3cr3tOfTheDefaultBranch5f3c9a' };
const FORK = { pull_request: { head: { repo: { full_name: 'stranger/app', fork: true } } } };
const PULL = { event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'main', payload: FORK };
const IMAGE = { ImageOS: 'ubuntu24', ImageVersion: '20261101.1' };

let machine: Machine;
let source: string;
beforeAll(async () => {
  machine = await startMachine('misses');
  const files = new Map([
    ['go.mod', 'module example.com/app\n\ngo 1.26.0\n\ntoolchain go1.26.8\n'],
    ['leaf/leaf.go', 'package leaf\n\nfunc Word() string { return "one" }\n'],
  ]);
  source = await writeSources(path.join(machine.folder, 'source'), files);
}, TIME);
afterAll(() => machine.stop());

const plan = (more: Partial<JobPlan>): JobPlan => ({
  ...more,
  source,
  inputs: { cgo: 'true', page: 'page.html', metrics: 'metrics.prom', ...more.inputs },
  env: { ...IMAGE, ...more.env },
});

function reportOf(done: JobDone) {
  if (done.report === null) throw new Error(logOf(done));
  return done.report;
}

/** All that a run said or wrote for others: log, summary, outputs, report, page, metrics, keys it asked for. */
async function told(done: JobDone): Promise<string> {
  const { workspace } = done.job.folders;
  const files = ['page.html', 'metrics.prom'].map((name) =>
    readFile(path.join(workspace, name), 'utf8'),
  );
  const { mains, posts, reports, requests } = done;
  const all = JSON.stringify([mains, posts, reports, requests]);
  return [logOf(done), all, ...(await Promise.all(files))].join('\n');
}

async function entriesWithSecret(repository: string): Promise<string[]> {
  const found: string[] = [];
  for (const { key, repository: of } of machine.service.entries()) {
    if (of !== repository) continue;
    await machine.service.rewrite(key, async (bytes) => {
      const texts = [Buffer.from(key), bytes];
      if (texts.some((one) => secretsIn(one, [SECRET]).length > 0)) found.push(key);
      return bytes;
    });
  }
  return found;
}

needs('linux', 'gcc').test(
  'CGO_CFLAGS of the default branch: a fork reads that it changed, and the value nowhere',
  async () => {
    const repository = 'octo/secret';
    const flags = `-O2 -DTOKEN="${SECRET.value}"`;
    const main = await goodJob(machine, plan({ repository, env: { CGO_CFLAGS: flags } }));
    expect(main.created).toEqual(expect.arrayContaining(['habits']));
    expect(await entriesWithSecret(repository)).toEqual([]);
    // A fork has no secrets.
    const fork = await goodJob(machine, plan({ repository, ...PULL, env: { CGO_CFLAGS: '-O1' } }));
    expect(missTexts(reportOf(fork))).toContain('CGO_CFLAGS changed');
    expect(missKinds(reportOf(fork))).toContain('cgo-flags');
    expect(secretsIn(Buffer.from(await told(fork)), [SECRET])).toEqual([]);
    expect(fork.created).toEqual([]);

    const other = await goodJob(
      machine,
      plan({ repository, ...PULL, env: { CGO_CFLAGS: flags, ImageVersion: '20261201.1' } }),
    );
    expect(missKinds(reportOf(other))).toContain('runner-image');
    expect(missTexts(reportOf(other))).toContain('runner image ubuntu24 20261101.1 -> ubuntu24');
  },
  TIME,
);

test(
  'a pull request before the default branch has saved, and a service that does not answer',
  async () => {
    const repository = 'octo/first';
    const inputs = { cgo: 'false' };
    const first = await goodJob(machine, plan({ repository, inputs, ...PULL }));
    expect(missKinds(reportOf(first))).toContain('first-run');
    expect(missTexts(reportOf(first))).toContain('the default branch has not saved it yet');
    machine.service.fail({ how: 'reset', kinds: ['lookup'] });
    try {
      const silent = await goodJob(machine, plan({ repository, inputs, ...PULL }));
      expect(missKinds(reportOf(silent))).toContain('unavailable');
    } finally {
      machine.service.recover();
    }
  },
  TIME,
);
