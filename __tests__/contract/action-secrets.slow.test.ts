import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { needs } from '../needs.ts';
import { writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone, type JobPlan, logOf, slotOf } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

// What the default branch's environment holds reaches neither a record that a pull request can read
// nor its log.

const TIME = 240_000;
const SECRET = 's3cr3t_of_main';
const PULL_REQUEST = {
  ...{ event: 'pull_request', ref: 'refs/pull/7/merge', baseRef: 'main' },
} as const;
const FILES = new Map([
  ['go.mod', 'module example.com/p\n\ngo 1.26.8\n'],
  ['main.go', 'package main\n\nfunc main() { println("p") }\n'],
]);

let machine: Machine;
let source: string;
beforeAll(async () => {
  machine = await startMachine('secrets');
  source = await writeSources(path.join(machine.folder, 'source'), FILES);
}, TIME);
afterAll(() => machine.stop());

const job = (plan: Partial<JobPlan>): Promise<JobDone> =>
  goodJob(machine, { source, ...plan, inputs: { reuse: 'true', ...plan.inputs } });

/** The text of every record that is saved. */
async function records(repository: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  // Some records are as they are, others in gzip.
  const unpacked = (bytes: Buffer): string =>
    (bytes.readUInt16BE(0) === 0x1f8b ? gunzipSync(bytes) : bytes).toString('latin1');
  for (const { key, repository: of } of machine.service.entries()) {
    if (of !== repository || !['habits', 'inputs'].includes(slotOf(key))) continue;
    await machine.service.rewrite(key, async (bytes) => {
      texts.set(slotOf(key), key + unpacked(bytes));
      return bytes;
    });
  }
  return texts;
}

test(
  'GOFLAGS, as a variable and in flags of the build: records hold no value, a log names it',
  async () => {
    const repository = 'octo/flags';
    const first = await job({
      repository,
      env: { GOFLAGS: `-tags=${SECRET}`, GODEBUG: `x509sha1=${SECRET}` },
      inputs: { 'build-flags': `-asmflags=all=-D=${SECRET}` },
      after: async ({ folders }) => {
        const names = await readdir(folders.temp);
        const [own = ''] = names.filter((one) => /^go-turbo-build-/.test(one));
        const { mode } = await stat(path.join(folders.temp, own, 'job.json'));
        expect(mode & 0o777).toBe(0o600);
      },
    });
    expect(first.created).toEqual(expect.arrayContaining(['base', 'bin', 'habits', 'inputs']));
    const kept = await records(repository);
    expect([...kept.keys()].sort()).toEqual(['habits', 'inputs']);
    expect(kept.get('habits')).toContain('"goEnvironment"');
    for (const text of kept.values()) expect(text).not.toContain(SECRET);

    const pull = await job({ ...{ repository, ...PULL_REQUEST }, env: { GOFLAGS: '-tags=mine' } });
    expect(logOf(pull)).not.toContain(SECRET);
    expect(pull.main.stdout).toContain(
      'the compile caches of the last run do not fit: -asmflags, -tags differ\n',
    );
    expect(JSON.stringify(pull.report)).not.toContain(SECRET);
  },
  TIME,
);

needs('linux', 'gcc').test(
  'flags of the C compiler, in a lane with cgo',
  async () => {
    const repository = 'octo/c';
    const inputs = { cgo: 'true' };
    const env = { CGO_CFLAGS: `-DAPI_KEY="${SECRET}"`, CC: `gcc -DOTHER_KEY=${SECRET}` };
    await job({ repository, inputs, env });
    const kept = await records(repository);
    expect([...kept.keys()]).toContain('habits');
    for (const text of kept.values()) expect(text).not.toContain(SECRET);
    const pull = await job({
      ...{ repository, inputs, ...PULL_REQUEST },
      env: { CGO_CFLAGS: '-DAPI_KEY=""', CC: 'gcc' },
    });
    expect(logOf(pull)).not.toContain(SECRET);
    expect(pull.main.stdout).toContain('CC, CGO_CFLAGS differ');
  },
  TIME,
);

test(
  'a record of before, with values in plain text, is not read',
  async () => {
    const repository = 'octo/before';
    await job({ repository });
    const { key } = machine.service
      .entries()
      .filter((one) => one.repository === repository && slotOf(one.key) === 'habits')[0] ?? {
      key: '',
    };
    await machine.service.rewrite(key, async (bytes) => {
      const habits = JSON.parse(bytes.toString());
      const [lane] = habits.lanes;
      lane.ingredients.goEnvironment = { GOFLAGS: `-tags=${SECRET}` };
      return Buffer.from(JSON.stringify({ ...habits, version: 1 }));
    });
    const pull = await job({ ...{ repository, ...PULL_REQUEST }, env: { GOFLAGS: '-tags=mine' } });
    expect(logOf(pull)).not.toContain(SECRET);
    expect(pull.main.warnings).toEqual([]);
    // The next run that saves has a record that later ones read.
    await job({ repository, inputs: { reuse: 'false' } });
    const kept = await records(repository);
    expect(kept.get('habits')).toContain('"version":2');
  },
  TIME,
);
