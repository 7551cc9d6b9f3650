import path from 'node:path';
import { appSources, writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

// What the user of the action gave and Go made no use of is said; a runner passes every default too.

const TIME = 180_000;

let machine: Machine;
let source: string;

beforeAll(async () => {
  machine = await startMachine('effect');
  source = await writeSources(path.join(machine.folder, 'app'), appSources());
}, TIME);
afterAll(() => machine.stop());

function effects({ main }: JobDone): readonly string[] {
  return main.warnings.filter((one) => one.startsWith('without effect: '));
}

test(
  'defaults are no input of the user',
  async () =>
    expect(effects(await goodJob(machine, { source, inputs: { reuse: 'true' } }))).toEqual([]),
  TIME,
);

test(
  'one warning for each cause',
  async () => {
    const given = { build: 'false', stamp: 'main.version=1', tags: 'extra', check: 'nx' };
    expect(
      effects(await goodJob(machine, { source, inputs: { reuse: 'true', ...given } })),
    ).toEqual([
      expect.stringContaining('stamp, check: with build: false no binary is made'),
      expect.stringContaining('tags: extra: no file of the build mentions it'),
    ]);
  },
  TIME,
);
