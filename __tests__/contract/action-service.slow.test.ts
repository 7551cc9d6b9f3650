import path from 'node:path';
import { writeSources } from './fixtures-app.ts';
import { checksums, goodJob, type JobDone, mustCompile, slotOf } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import { shopSources } from './fixtures-services.ts';
import type { Failing } from './harness/cache-service.ts';

const BUILD_TIME = 180_000;

let machine: Machine;
let source: string;
let clean: JobDone;

beforeAll(async () => {
  machine = await startMachine('service');
  source = await writeSources(path.join(machine.folder, 'shop'), shopSources());
  clean = await program();
}, BUILD_TIME);
afterAll(() => machine.stop());

/** A job that builds one of the programs. */
function program(service = 2): Promise<JobDone> {
  return goodJob(machine, { source, inputs: { packages: `./cmd/svc${service}` } });
}

/** A job while the service fails; the same program must come out of it. */
async function failingJob(failing: Failing, service = 2): Promise<JobDone> {
  machine.service.fail(failing);
  try {
    const done = await program(service);
    if (service === 2) expect(checksums(done)).toEqual(checksums(clean));
    return done;
  } finally {
    machine.service.recover();
  }
}

test(
  'unreachable: one warning in each step, and a build from nothing',
  async () => {
    const done = await failingJob({ how: 'reset' });
    expect(done.compiled).toBe(done.main.outputs['packages-total']);
    expect(done.main.warnings).toEqual([
      expect.stringMatching(/^no cache is restored: GitHub cache: the look-up failed: /),
    ]);
    expect(done.posts[0]?.warnings).toEqual([
      expect.stringMatching(
        /^the \w+ cache is not saved: GitHub cache: the (?:look-up|reservation) failed: /,
      ),
    ]);
    // After the first request and its two retries nobody asks again: one in main, one in post. The records
    // of earlier runs and of sizes are asked for beside the first.
    const others = done.requests.filter(
      ({ kind, key }) => kind !== 'lookup' || !['runs', 'size'].includes(slotOf(key)),
    );
    expect(others.map((one) => one.kind)).toEqual([
      ...['lookup', 'lookup', 'lookup'],
      ...['create', 'create', 'create'],
    ]);
  },
  BUILD_TIME,
);

test(
  'answers 503: given up within ten seconds, in main and in post',
  async () => {
    const done = await failingJob({ how: 503 });
    expect(done.main.warnings).toEqual([
      'no cache is restored: GitHub cache: the look-up failed: the service is down (503): failing on demand\n  GTB1601: docs/troubleshooting.md#gtb1601',
    ]);
    const building = done.report?.phases.filter((phase) => phase.name !== 'toolchain') ?? [];
    const seconds = building.reduce((sum, phase) => sum + phase.seconds, 0);
    expect(done.main.seconds - seconds).toBeLessThan(15);
    expect(done.posts[0]?.seconds).toBeLessThan(15);
  },
  BUILD_TIME,
);

test(
  'fails in the middle of downloads: what is there already is not saved again',
  async () => {
    const done = await failingJob({ how: 500, kinds: ['download'] });
    expect(done.main.warnings.map((text) => text.split(':')[0])).toEqual([
      'the record of this place is lost',
      'the base cache is not available',
    ]);
    expect(done.created).toEqual([]);
    // The record of the place's runs.
    expect(done.bytesUp).toBeLessThan(5e3);
  },
  BUILD_TIME,
);

test.each<[string, number, Failing]>([
  ['new entries', 3, { how: 403, kinds: ['create'] }],
  ['uploads', 4, { how: 403, kinds: ['upload'] }],
])(
  'refuses %s: nothing is lost but time',
  async (_, service, failing) => {
    const done = await failingJob(failing, service);
    mustCompile(done, '3');
    expect(done.posts[0]?.exitCode).toBe(0);
    expect(done.posts[0]?.warnings).toContainEqual(
      expect.stringMatching(/^the delta cache is not saved: /),
    );
    // The service keeps the key of an upload that broke off reserved; another commit has another key.
    const files = shopSources();
    files.set(`svc${service}/store/more.go`, 'package store\n\nconst More = 1\n');
    await writeSources(source, files);
    const next = await program(service);
    mustCompile(next, '3');
    expect(next.created).toContain('delta');
    const last = await program(service);
    mustCompile(last, '0');
    expect(last.main.warnings).toEqual([]);
  },
  BUILD_TIME,
);
