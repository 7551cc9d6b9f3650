import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runShards, targetsAtOnce } from '../../src/build/run-shards.ts';
import type { Shard } from '../../src/plan/plan.ts';
import { targetText } from '../../src/plan/target.ts';
import type { CommandRequest } from '../../src/runner/ports.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';

function shard(goos: string, module: string): Shard {
  const target = { goos, goarch: 'amd64', variant: '' };
  return { module, target, packages: [`${module}/app`], binaries: [] };
}

const SHARDS = [
  shard('linux', 'm'),
  shard('linux', 'n'),
  shard('darwin', 'm'),
  shard('darwin', 'n'),
  shard('windows', 'm'),
];

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
        await writeFile(join(temp, `build-${request.args[1]}.json`), `[${request.args[1]}]`);
        underWay.splice(underWay.indexOf(name), 1);
        return { exitCode: exitCode(request), stderr: `m/app\nwrong in ${name}\n` };
      },
    });
    const runs = await runShards({
      shards: SHARDS,
      parallelism,
      exec: runner.exec,
      goRoot: '/go',
      cwd: temp,
      environment: { PATH: '/bin', GOOS: 'plan9' },
      temp,
      name: 'build',
      arguments: (one, index) => [one.module, `${index}`],
      packages: () => new Set(['m/app', 'n/app']),
      log: runner.log,
      clock: runner.clock,
    });
    return { runs, seen };
  }

  test('targets run side by side, the shards of one target one after another', async () => {
    const { runs, seen } = await run(8);
    expect(Math.max(...seen.map((names) => names.length))).toBe(3);
    for (const names of seen) {
      const targets = names.map((name) => name.split(' ')[0]);
      expect(new Set(targets).size).toBe(targets.length);
    }
    expect(runs.map((one) => `${targetText(one.shard.target)} ${one.shard.module}`).sort()).toEqual(
      SHARDS.map((one) => `${targetText(one.target)} ${one.module}`).sort(),
    );
  });

  test('on one CPU one go command runs at a time', async () => {
    const { seen } = await run(1);
    expect(seen.map((names) => names.length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('each run has its own graph and messages, and a failure stops no other', async () => {
    const { runs } = await run(2, (request) => (request.environment.GOOS === 'linux' ? 1 : 0));
    expect(runs).toHaveLength(SHARDS.length);
    for (const { shard: one, graph, messages, result } of runs) {
      expect(graph).toBe(`[${SHARDS.indexOf(one)}]`);
      expect(messages).toBe(`wrong in ${one.target.goos} ${one.module}\n`);
      expect(result.exitCode).toBe(one.target.goos === 'linux' ? 1 : 0);
    }
  });
});
