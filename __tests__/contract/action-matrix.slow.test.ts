import path from 'node:path';
import { IS_LONG } from '../breadth.ts';
import { writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { SERVICES, shopSources } from './fixtures-services.ts';

const ROUNDS_TIME = 180_000;

let machine: Machine;
let source: string;

beforeAll(async () => {
  machine = await startMachine('matrix');
  source = await writeSources(path.join(machine.folder, 'shop'), shopSources());
});
afterAll(() => machine.stop());

function leg(repository: string, service: number): Promise<JobDone> {
  return goodJob(machine, {
    ...{ source, repository, matrix: { service } },
    inputs: { packages: `./cmd/svc${service}` },
  });
}

/** Which round comes when: each leg's first run, then its second, then its third. */
const ORDERS = {
  'one round after another': [1, 2, 3].flatMap((round) =>
    SERVICES.map((service) => ({ round, service })),
  ),
  // svc1 r1, svc2 r1, svc1 r2, svc3 r1, svc2 r2, svc1 r3, ...
  'rounds that overlap, as of commits pushed in quick succession': [2, 3, 4, 5, 6, 7, 8, 9].flatMap(
    (sum) =>
      [3, 2, 1].flatMap((round) =>
        SERVICES.filter((service) => service + round === sum).map((service) => ({
          round,
          service,
        })),
      ),
  ),
};

/** GTB_LONG=1 npm test: the simple order, too. */
const TRIED = Object.entries(ORDERS).slice(IS_LONG ? 0 : 1);

test.each(TRIED)(
  'six services, three rounds: %s',
  async (name, order) => {
    expect(order).toHaveLength(18);
    const repository = `octo/${name.split(' ')[0]}`;
    const done = new Map<number, JobDone[]>();
    for (const { round, service } of order) {
      done.set(round, [...(done.get(round) ?? []), await leg(repository, service)]);
    }
    const [first, ...others] = done.get(1) ?? [];
    expect(first?.compiled).toBe(first?.main.outputs['packages-total']);
    // The first leg's base serves them all: each compiles its own three packages.
    expect(others.map((one) => one.compiled)).toEqual(['3', '3', '3', '3', '3']);
    expect(done.get(1)?.flatMap(slots('base'))).toHaveLength(1);

    const third = done.get(3) ?? [];
    expect(third.map((one) => one.compiled)).toEqual(['0', '0', '0', '0', '0', '0']);
    expect(third.flatMap((one) => one.created)).toEqual([]);
  },
  ROUNDS_TIME,
);

function slots(slot: string): (done: JobDone) => readonly string[] {
  return (done) => done.created.filter((one) => one === slot);
}
