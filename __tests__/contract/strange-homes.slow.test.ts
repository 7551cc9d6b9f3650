import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  type CliResult,
  filesIn,
  GO,
  type Machine,
  newMachine,
  reportOf,
  writeFiles,
} from './cli-machine.ts';
import { lightAppSources } from './fixtures-app.ts';
import { type JobDone, logOf, runJob } from './fixtures-job.ts';
import { type Machine as JobMachine, startMachine, TOOLS } from './fixtures-machine.ts';

// Real builds on machines without a home folder, without temporary files, or with one that cannot be written:
// whatever happens, nothing is written into the checkout but the output folder.

const MINUTES = 4 * 60_000;
const SOURCES = Object.fromEntries(lightAppSources());
const NAMES = Object.keys(SOURCES).sort();

let machine: Machine;
let runner: JobMachine;

beforeAll(async () => {
  machine = await newMachine();
  runner = await startMachine('homes');
}, MINUTES);

afterAll(() => Promise.all([machine.remove(), runner.stop()]));

const checkout = (name: string): Promise<string> =>
  writeFiles(path.join(machine.root, name), SOURCES);

const besides = (files: readonly string[]): readonly string[] =>
  files.filter((file) => !file.startsWith('bin/') && !file.startsWith('.git/'));

test(
  'and builds all the same: HOME relative',
  async () => {
    const cwd = await checkout('builds');
    const done = await machine.cli(['--packages', './cmd/...'], { cwd, env: { HOME: 'home' } });
    expect(reportOf(done).binaries).toHaveLength(2);
    expect(done.stderr + done.stdout).toMatch(/HOME is "home", which is no absolute path: toolch/);
    expect(besides(await filesIn(cwd))).toEqual(NAMES);
    expect(done.leftovers).toEqual([]);
  },
  MINUTES,
);

describe('a job', () => {
  async function job(env: Record<string, string>, toolCache = TOOLS): Promise<JobDone> {
    const source = await checkout('job');
    return runJob(runner, { source, toolCache, env, inputs: { packages: './cmd/...' } });
  }
  const left = async (done: JobDone): Promise<readonly string[]> =>
    besides(await filesIn(done.job.folders.workspace));

  test.each([
    ['HOME relative', { HOME: 'home' }, /HOME is "home"/],
    ['RUNNER_TEMP relative', { RUNNER_TEMP: 'temp' }, /RUNNER_TEMP is "temp"/],
    ['TMPDIR relative', { TMPDIR: 'tmp' }, /TMPDIR is "tmp"/],
    ['GOMODCACHE relative', { GOMODCACHE: 'mod' }, /GOMODCACHE.*absolute path|must be absolute/],
  ])(
    '%s',
    async (_, env, words) => {
      const done = await job(env);
      expect(logOf(done)).toMatch(words);
      expect(logOf(done)).not.toContain('bug of go-turbo-build');
      expect(done.main.exitCode).toBe('GOMODCACHE' in env ? 1 : 0);
      expect(await left(done)).toEqual(NAMES);
    },
    MINUTES,
  );

  test(
    'RUNNER_TOOL_CACHE empty: Go goes below HOME',
    async () => {
      const tools = path.join(runner.root, 'home', '.cache', 'go-turbo-build', 'tools');
      const done = await job({ RUNNER_TOOL_CACHE: '' });
      expect([done.main.exitCode, done.main.outputs['go-version']]).toEqual([0, GO]);
      expect(done.main.outputs['go-root']).toContain(tools);
      expect(await left(done)).toEqual(NAMES);
    },
    MINUTES,
  );
});

// Root writes everywhere but on a file system that is mounted for reading alone.
const isRoot = process.getuid?.() === 0;
const asOther = isRoot ? test : test.skip;

asOther(
  `a user id that no passwd file knows, HOME empty, / and one of another user, on a checkout that cannot be written${isRoot ? '' : ' [skipped: only root can be another user]'}`,
  async () => {
    const cwd = await checkout('foreign');
    const results: CliResult[] = [];
    await chmod(machine.root, 0o755);
    await chmod(machine.temp, 0o777);
    const out = path.join(machine.root, 'out');
    await mkdir(out);
    await chmod(out, 0o777);
    // As /root, whose inside nobody else may see.
    const closed = path.join(machine.root, 'closed');
    await mkdir(closed, { mode: 0o700 });
    for (const HOME of ['', '/', closed]) {
      const through = ['setpriv', '--reuid=54321', '--regid=54321', '--clear-groups'];
      const words = [
        '--packages',
        './cmd/alpha',
        '--output',
        out,
        '--json',
        path.join(out, 'json'),
      ];
      const env = { HOME, PATH: process.env.PATH ?? '' };
      results.push(await machine.cli(words, { cwd, env, through }));
    }
    for (const result of results) {
      expect(result.stderr + result.stdout).toMatch(
        /HOME is (not set|"\/"|".*closed"), .* are not kept/,
      );
      expect(result.exitCode).toBe(0);
      expect(result.leftovers).toEqual([]);
    }
    expect(await filesIn(cwd)).toEqual(NAMES);
  },
  MINUTES,
);
