import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { needs } from '../../needs.ts';
import { writeSources } from '../fixtures-app.ts';
import { goodJob, type JobDone, type JobPlan, logOf, runJob, slotOf } from '../fixtures-job.ts';
import { type Machine, startMachine } from '../fixtures-machine.ts';
import { secretsIn } from './find-secrets.ts';
import {
  plantedEnvironment,
  plantedInputs,
  plantedMatrix,
  plantedPayload,
  plantFiles,
  secrets,
} from './planted.ts';

// Two dozen secrets in all places where jobs have them; then everything that is written is searched.

const TIME = 240_000;
const ALL = secrets();
/** A module that is in no cache of these jobs. */
const GO_SUM = `rsc.io/quote v1.5.2 h1:w5fcysjrx7yqtD/aO+QwRjYZOKnaM9Uh2b40tElTs3Y=
rsc.io/quote v1.5.2/go.mod h1:LzX7hefJvL54yjefDEDHNONDjII0t9xZLPXsUe+TKr0=
`;
const FILES = new Map([
  ['go.mod', 'module example.com/p\n\ngo 1.26.8\n\nrequire rsc.io/quote v1.5.2\n'],
  ['go.sum', GO_SUM],
  ['broken/x.go', 'package broken\n\nvar x = nothing\n'],
  ['fetches/x.go', 'package fetches\n\nimport _ "rsc.io/quote"\n'],
  [
    'main.go',
    'package main\n\nvar stamped, linked string\n\nfunc main() { println(stamped, linked) }\n',
  ],
]);
/** A Go that has to be fetched. */
const NOT_THERE = { 'go-version': '1.26.1' };
const HIDDEN = ALL.filter((one) => !one.isSaid);

let machine: Machine;
let source: string;
beforeAll(async () => {
  machine = await startMachine('planted');
  source = await writeSources(path.join(machine.folder, 'source'), FILES);
}, TIME);
afterAll(() => machine.stop());

const plan = (more: Partial<JobPlan>): JobPlan => ({
  source,
  matrix: plantedMatrix(),
  payload: plantedPayload(),
  before: plantFiles,
  ...more,
  inputs: { reuse: 'true', packages: '.', ...plantedInputs(), ...more.inputs },
  env: {
    ...plantedEnvironment('off'),
    RUNNER_DEBUG: '1',
    GO_TURBO_BUILD_WITHOUT: 'worth',
    ...more.env,
  },
});

/** What a step left for the job, and for whoever reads it: outputs, variables, summary, report. */
const told = (done: JobDone): string =>
  logOf(done) + JSON.stringify([done.mains, done.posts, done.reports]);

/** Each entry with the names of the secrets in its key or its bytes. */
async function stored(repository: string): Promise<readonly [string, readonly string[]][]> {
  const found: [string, readonly string[]][] = [];
  for (const { key, repository: of } of machine.service.entries()) {
    if (of !== repository) continue;
    await machine.service.rewrite(key, async (bytes) => {
      found.push([slotOf(key), [...secretsIn(Buffer.from(key), ALL), ...secretsIn(bytes, ALL)]]);
      return bytes;
    });
  }
  return found;
}

test('there are at least twenty, and the search finds them in what is packed', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(20);
  expect(new Set(ALL.map((one) => one.value)).size).toBe(ALL.length);
  const [one] = ALL;
  const login = Buffer.from(`robot:${one?.value}`).toString('base64');
  expect(secretsIn(Buffer.from(`Basic ${login}`), ALL)).toEqual([one?.name]);
});

needs('linux').test(
  'a build that saves: nothing in any entry but what is compiled in, nothing hidden in the log',
  async () => {
    const repository = 'octo/planted';
    const done = await goodJob(machine, plan({ repository }));
    expect(done.created).toEqual(expect.arrayContaining(['base', 'bin', 'habits', 'inputs']));
    expect(secretsIn(Buffer.from(told(done)), HIDDEN)).toEqual([]);
    const entries = await stored(repository);
    const inBinary = entries.filter(([slot]) => slot === 'bin').map(([, names]) => names);
    // What is linked in, and the flags that Go writes into its build info (go version -m).
    expect(inBinary).toEqual([['stamp', 'ldflags', 'GOFLAGS', 'build-flags']]);
    expect(entries.filter(([slot, names]) => slot !== 'bin' && names.length > 0)).toEqual([]);
  },
  TIME,
);

needs('linux').test(
  'a statement of provenance, and the fingerprint that is saved',
  async () => {
    const repository = 'octo/planted';
    const done = await goodJob(machine, plan({ repository, inputs: { provenance: 'true' } }));
    expect(done.created).toContain('print');
    expect(secretsIn(Buffer.from(told(done)), HIDDEN)).toEqual([]);
    const output = path.join(done.job.folders.workspace, 'bin');
    const names = await readdir(output);
    expect(names.some((name) => name.endsWith('.json') || name.endsWith('.jsonl'))).toBe(true);
    for (const name of names)
      expect(secretsIn(await readFile(path.join(output, name)), HIDDEN)).toEqual([]);
    const others = (await stored(repository)).filter(([slot]) => slot !== 'bin');
    expect(others.map(([slot]) => slot)).toContain('print');
    for (const [, found] of others) expect(found).toEqual([]);
  },
  TIME,
);

needs('linux').test.each<[string, Partial<JobPlan>]>([
  ['a Go that no proxy has', { inputs: NOT_THERE }],
  ['code that does not compile', { inputs: { packages: './broken' } }],
  [
    'a proxy that is no address',
    { inputs: NOT_THERE, env: { GOPROXY: `ftp://robot:${HIDDEN[0]?.value}@x` } },
  ],
  [
    'a database that is no address',
    { inputs: NOT_THERE, env: { GOSUMDB: `sum.golang.org x:${HIDDEN[0]?.value}@y` } },
  ],
  [
    'a login with a slash in it, which makes it no address',
    { inputs: NOT_THERE, env: { GOPROXY: `https://robot:${HIDDEN[0]?.value}/x@y` } },
  ],
  ['a module that no proxy gives', { inputs: { packages: './fetches' } }],
  ['a wrong input', { inputs: { warm: 'maybe' } }],
])('a step that fails, of %s: nothing hidden is said', async (_, more) => {
  const done = await runJob(machine, plan({ repository: 'octo/failing', ...more }));
  expect(done.main.exitCode).toBe(1);
  expect(done.main.errors.join()).toMatch(/GTB1\d\d\d/);
  expect(secretsIn(Buffer.from(told(done)), HIDDEN)).toEqual([]);
});
