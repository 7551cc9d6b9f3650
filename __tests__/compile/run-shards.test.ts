import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runShards, type ShardCommand, targetsAtOnce } from '../../src/compile/run-shards.ts';
import type { Shard } from '../../src/plan/plan.ts';
import type { CommandRequest } from '../../src/runner/ports.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';

const SHARDS: readonly Shard[] = ['linux', 'darwin', 'windows'].map((goos) => ({
  target: { goos, goarch: 'amd64', variant: '' },
  packages: ['m/app'],
  ...{ unlinked: [], unlinkedAre: 'compiled', binaries: [], linksAll: true },
}));

test.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [8, 3],
])('%i CPUs: %i targets at once', (parallelism, expected) => {
  expect(targetsAtOnce(SHARDS, parallelism)).toBe(expected);
  expect(targetsAtOnce([], parallelism)).toBe(1);
});

describe('runShards', () => {
  let temp: string;
  beforeEach(async () => {
    temp = await mkdtemp(join(tmpdir(), 'gtb-shards-'));
  });
  afterEach(() => rm(temp, { recursive: true }));

  /** Runs all shards; a command takes a few turns of the event loop. */
  async function run(parallelism: number, exitCode: (request: CommandRequest) => number = () => 0) {
    const underWay: string[] = [];
    const seen: string[][] = [];
    const runner = createFakeRunner({
      exec: async (request) => {
        const name = `${request.environment.GOOS} ${request.args[0]}`;
        underWay.push(name);
        seen.push([...underWay]);
        await new Promise((done) => setTimeout(done, 5));
        await writeFile(request.args[1] ?? '', `[${name}]`);
        underWay.splice(underWay.indexOf(name), 1);
        return { exitCode: exitCode(request), stderr: `m/app\nwrong in ${name}\n` };
      },
    });
    const command = (name: 'compile' | 'build'): ShardCommand => ({
      name,
      arguments: (graphFile) => [name, graphFile],
    });
    const runs = await runShards({
      shards: SHARDS,
      parallelism,
      exec: runner.exec,
      goRoot: '/go',
      cwd: temp,
      environment: { PATH: '/bin', GOOS: 'plan9' },
      temp,
      // Those of one target alone have two.
      commands: ({ target }) =>
        target.goos === 'windows' ? [command('build')] : [command('compile'), command('build')],
      packages: () => new Set(['m/app', 'n/app']),
      log: runner.log,
      clock: runner.clock,
    });
    return { runs, seen };
  }

  test('targets run side by side, the commands of one after another', async () => {
    const { runs, seen } = await run(8);
    expect(Math.max(...seen.map((names) => names.length))).toBe(3);
    for (const names of seen) {
      const targets = names.map((name) => name.split(' ')[0]);
      expect(new Set(targets).size).toBe(targets.length);
    }
    expect(runs.map((one) => one.graph)).toEqual([
      '[linux compile]',
      '[linux build]',
      '[darwin compile]',
      '[darwin build]',
      '[windows build]',
    ]);
  });

  test('on one CPU one go command runs at a time', async () => {
    const { seen } = await run(1);
    expect(seen.map((names) => names.length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('each run has its messages; after a failure nothing more of its target, all of the others', async () => {
    const { runs } = await run(2, (request) => (request.environment.GOOS === 'linux' ? 1 : 0));
    expect(runs.map((one) => [one.messages, one.result.exitCode])).toEqual([
      ['wrong in linux compile\n', 1],
      ['wrong in darwin compile\n', 0],
      ['wrong in darwin build\n', 0],
      ['wrong in windows build\n', 0],
    ]);
  });
});
