import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RunReport } from '../../src/report/run-report.ts';
import { IS_LONG } from '../breadth.ts';
import {
  type Machine,
  networkEnvironment,
  startMachine,
  TOOLS,
} from '../contract/fixtures-machine.ts';
import { actionNode, runChild } from '../contract/harness/child.ts';
import { serviceEnvironment } from '../contract/harness/job-environment.ts';
import { needs } from '../needs.ts';
import { ACT } from './act-file.ts';

// The action as a runner runs it that is not ours: act, on this machine without containers. Files of
// the workflow's repository are in repository/.

const LEGS = ['linux/amd64', 'linux/arm64'] as const;
const REPOSITORY = 'octo/app';
const MINUTES = 5 * 60_000;
const linux = needs('linux', 'act');
// `npm run act`; .ci/run has quicker ones (examples.slow.test.ts).
const onceLong = IS_LONG ? linux.test : test.skip;

/** A leg of the matrix, by what it kept. */
interface Leg {
  readonly outputs: Readonly<Record<string, string>>;
  readonly report: RunReport;
}

/** A line of act's log (--json). */
interface Line {
  readonly level: string;
  readonly msg: string;
  readonly stage?: string;
  readonly jobResult?: string;
  /** `warning` of `::warning::`. */
  readonly command?: string;
}

interface Run {
  readonly legs: readonly Leg[];
  readonly lines: readonly Line[];
  readonly log: string;
}

let machine: Machine;
let repository: string;
let runs = 0;

beforeAll(async () => {
  if (!linux.there || process.env.GTB_LONG !== '1') return;
  machine = await startMachine('act');
  repository = path.join(machine.folder, 'repository');
  await cp(path.join(import.meta.dirname, 'repository'), repository, { recursive: true });
  const identity = ['-c', 'user.name=octo', '-c', 'user.email=octo@example.com'];
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['remote', 'add', 'origin', `https://github.com/${REPOSITORY}`],
    ['add', '.'],
    [...identity, 'commit', '--quiet', '--message', 'first'],
  ])
    await promisify(execFile)('git', args, { cwd: repository });
  await mkdir(TOOLS, { recursive: true });
});
afterAll(() => machine?.stop());

/** One run of the workflow on a machine with nothing but the tool cache. */
async function runWorkflow(args: readonly string[]): Promise<Run> {
  runs += 1;
  const home = path.join(machine.folder, `home-${runs}`);
  const results = path.join(machine.folder, `results-${runs}`);
  await mkdir(path.join(home, '.cache', 'act'), { recursive: true });
  await symlink(TOOLS, path.join(home, '.cache', 'act', 'tool_cache'));
  const words = [
    ...['push', '--json', '--platform', 'ubuntu-latest=-self-hosted'],
    ...['--container-daemon-socket', '-'],
    ...['--local-repository', `org/go-turbo-build@v1=${machine.action}`],
    ...['--env', `RESULTS=${results}`, ...args],
  ];
  const environment = {
    ...networkEnvironment(),
    PATH: `${path.dirname(actionNode())}:/usr/sbin:/usr/bin:/sbin:/bin`,
    HOME: home,
  };
  const { exitCode, stdout, stderr } = await runChild(ACT, words, repository, environment);
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  const run = { lines: lines.map((line) => JSON.parse(line) as Line), log: stdout + stderr };
  if (exitCode !== 0) throw new Error(`act: exit code ${exitCode}\n${run.log}`);
  const legs = await Promise.all(LEGS.map((leg) => readLeg(path.join(results, leg))));
  return { ...run, legs };
}

async function readLeg(kept: string): Promise<Leg> {
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(kept, name), 'utf8'));
  return {
    outputs: (await json('outputs.json')) as Leg['outputs'],
    report: (await json('report.json')) as RunReport,
  };
}

/** Main and post went well in each leg, and there was nothing to warn of. */
function expectGood({ lines, legs, log }: Run): void {
  const results = lines.flatMap(({ jobResult }) => jobResult ?? []);
  expect(results).toEqual(LEGS.map(() => 'success'));
  const bad = lines.filter(
    ({ command, level }) => command === 'warning' || command === 'error' || level === 'error',
  );
  if (bad.length > 0) throw new Error(`warnings:\n${JSON.stringify(bad, null, 1)}\n${log}`);
  expect(legs.map(({ report }) => report.warnings)).toEqual(LEGS.map(() => []));
  const posts = lines.filter(({ stage, msg }) => stage === 'Post' && /Success - Post /.test(msg));
  expect(posts).toHaveLength(LEGS.length);
}

/** Twice: the second compiles nothing, with what the first one's post saved. */
async function expectReuse(args: readonly string[]): Promise<void> {
  const first = await runWorkflow(args);
  expectGood(first);
  for (const { outputs } of first.legs) {
    expect(Number(outputs['packages-total'])).toBeGreaterThan(10);
    expect(outputs['packages-compiled']).toBe(outputs['packages-total']);
    expect(outputs['cache-hit']).toBe('false');
  }
  const second = await runWorkflow(args);
  expectGood(second);
  expect(second.legs.map(({ outputs }) => outputs['packages-compiled'])).toEqual(['0', '0']);
  expect(second.legs.map(({ outputs }) => outputs['cache-hit'])).toEqual(['true', 'true']);
  // One leg takes its binary, the other links it anew from what was compiled.
  const binaries = (run: Run) => run.legs.flatMap(({ report }) => report.binaries);
  expect(binaries(second).map((one) => one.reused)).toEqual([true, false]);
  expect(binaries(second).map((one) => one.sha256)).toEqual(
    binaries(first).map((one) => one.sha256),
  );
  expect(second.legs[1]?.report.caches).toMatchObject({ base: { hit: 'exact' } });
}

describe('a workflow under act', () => {
  onceLong(
    'with the service of github.com',
    async () => {
      const { service, root, folder } = machine;
      const variables = serviceEnvironment({ root, source: '', service, repository: REPOSITORY });
      const way = Object.entries(variables).flatMap((one) => ['--env', one.join('=')]);
      // As GitHub's; act has none by itself.
      const event = path.join(folder, 'event.json');
      const payload = { ref: 'refs/heads/main', repository: { default_branch: 'main' } };
      await writeFile(event, JSON.stringify(payload));
      await expectReuse(['--no-cache-server', '--eventpath', event, ...way]);
      expect(service.count('upload')).toBeGreaterThan(0);
    },
    MINUTES,
  );

  onceLong(
    "with act's own service, of version 1, which asks for no token, and an event that says nothing",
    async () => {
      await expectReuse([
        ...['--cache-server-path', path.join(machine.folder, 'cache-server')],
        ...['--cache-server-addr', '127.0.0.1'],
      ]);
    },
    MINUTES,
  );
});
