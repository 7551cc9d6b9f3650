import path from 'node:path';
import { writeSources } from './fixtures-app.ts';
import { archiveFiles } from './fixtures-archive.ts';
import { goodJob, type JobDone } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { shopSources } from './fixtures-services.ts';
import type { RunningJob } from './harness/run-step.ts';

const BUILD_TIME = 180_000;

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine('lanes');
});
afterAll(() => machine.stop());

async function run(job: RunningJob, ...args: string[]): Promise<void> {
  const step = await job.run('go', args);
  expect([args, step.exitCode, step.stderr]).toEqual([args, 0, step.stderr]);
}

/** Steps of ours, one for each target; after the first, a plain build and vet for the host. */
async function jobFor(targets: readonly string[], repository = 'octo/app'): Promise<JobDone> {
  const source = await writeSources(path.join(machine.folder, 'shop'), shopSources());
  return goodJob(machine, {
    ...{ source, repository },
    // With shared flags the vet of the second job would be another one.
    steps: targets.map((one) => ({
      ...{ targets: one, packages: './cmd/svc2', 'share-flags': 'off' },
    })),
    after: async (job, index) => {
      if (index > 0 || targets[0] !== 'linux/amd64') return;
      await run(job, 'build', './common/...');
      await run(job, 'vet', './common/text');
    },
  });
}

/** The files of the newest base that a repository has for a target. */
async function baseFiles(repository: string, target: string): Promise<readonly string[]> {
  const bases = machine.service.entries().filter((one) => one.repository === repository);
  const base = bases.findLast((one) => one.key.includes(`-${target}-`));
  if (base === undefined) throw new Error(`${repository} has no base for ${target}`);
  return [...(await archiveFiles(machine, base)).keys()].sort();
}

test(
  'two steps with other targets: one post saves each lane once, with what is its own',
  async () => {
    const first = await jobFor(['linux/amd64', 'linux/arm64']);
    expect(first.mains.map((one) => one.outputs['packages-compiled'])).toEqual(
      first.mains.map((one) => one.outputs['packages-total']),
    );
    expect(first.created).toEqual(['base', 'base', 'habits']);
    // Posts run in reverse: the second step's has nothing to do.
    expect(first.posts.map((post) => post.stdout === '')).toEqual([true, false]);

    // Each step's report names the base of its own lane, and what it weighs.
    const bases = machine.service.entries().filter((one) => one.key.startsWith('gtb1-base-'));
    const saved = first.reports.map((report) => report?.caches.base);
    expect(saved.map((one) => one?.key).sort()).toEqual(bases.map((one) => one.key).sort());
    for (const { key, bytes } of bases) {
      const told = saved.find((one) => one?.key === key)?.bytesUp ?? 0;
      // The client packs our archive once more.
      expect(Math.abs(told - bytes)).toBeLessThan(bytes / 20);
    }

    // Each alone has a repository of its own, or it would know what later steps of the other did.
    for (const target of ['linux/amd64', 'linux/arm64']) {
      const repository = `alone-${path.basename(target)}/app`;
      await jobFor([target], repository);
      const name = target.replace('/', '_');
      const alone = await baseFiles(repository, name);
      expect(alone.length).toBeGreaterThan(100);
      expect(await baseFiles('octo/app', name)).toEqual(alone);
    }

    const second = await jobFor(['linux/amd64', 'linux/arm64']);
    expect(second.mains.map((one) => one.outputs['packages-compiled'])).toEqual(['0', '0']);
    expect(second.created).toEqual([]);
    // The record of the runs of each place.
    expect(second.bytesUp).toBeLessThan(5e3);
  },
  BUILD_TIME,
);
