import path from 'node:path';
import type { BinaryReport } from '../../src/inspect/binary-report.ts';
import { whenLong } from '../breadth.ts';
import { CADDY, caddySource } from './fixtures-caddy.ts';
import { goodJob, type JobDone, type JobPlan } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { commitAll, goCacheOf, poisonGoCache } from './fixtures-poison.ts';

// A release of a real project beside a poisoned base. It takes a quarter of an hour: npm run test:long.

const TIME = 40 * 60_000;
const HONEST = 'Caddy is an extensible server';
const POISONED = 'Caddy is poisoned by a server';

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine('release-caddy');
});
afterAll(() => machine.stop());

const binaryOf = (done: JobDone): BinaryReport => {
  const [binary] = JSON.parse(done.main.outputs.binaries ?? '[]') as BinaryReport[];
  if (binary === undefined) throw new Error('no binary');
  return binary;
};
const helpOf = async (done: JobDone): Promise<string> =>
  (await done.job.run(binaryOf(done).path, ['help'])).stdout;

whenLong(
  'caddy released in two folders is the same bit for bit, also beside a poisoned base',
  async () => {
    const source = await caddySource(path.join(machine.folder, 'caddy'));
    await commitAll(source, CADDY.version);
    const job = (plan: Partial<JobPlan>): Promise<JobDone> =>
      goodJob(machine, {
        ...{ source, repository: 'octo/caddy', ...plan },
        inputs: { packages: './cmd/caddy', 'go-version': '1.26.8', ...plan.inputs },
      });
    // A later step of a job that may save poisons what post packs.
    await job({
      after: async ({ folders }) => {
        const goCache = await goCacheOf(folders);
        expect(await poisonGoCache(goCache, HONEST, POISONED)).toBeGreaterThan(0);
      },
    });
    const lean = await job({});
    expect(lean.report?.caches.base.hit).toBe('exact');
    expect(await helpOf(lean)).toContain(POISONED);

    const release = { ref: `refs/tags/${CADDY.version}`, inputs: { profile: 'release' } };
    const first = await job(release);
    expect(await helpOf(first)).toContain(HONEST);
    const read = first.requests.filter((one) => one.kind === 'download').map((one) => one.key);
    expect(read.filter((key) => !key.startsWith('gtb1-modules-'))).toEqual([]);
    const second = await job({
      ...release,
      ...{ root: path.join(machine.folder, 'another', 'place'), repository: 'octo/clean' },
    });
    expect(binaryOf(second).sha256).toBe(binaryOf(first).sha256);
    for (const { report } of [first, second]) {
      expect(report?.checks.flatMap((one) => one.results)).toEqual([
        expect.objectContaining({ requirement: 'reproducible', state: 'pass' }),
      ]);
    }
    process.stdout.write(`caddy ${CADDY.version}: sha256 ${binaryOf(first).sha256}\n`);
  },
  TIME,
);
