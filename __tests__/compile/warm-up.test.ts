import type { LaterSteps } from '../../src/compile/later-steps.ts';
import { type WarmRequest, warmUp } from '../../src/compile/warm-up.ts';
import type { Shard } from '../../src/plan/plan.ts';
import { createFakeRunner } from '../fakes/fake-runner.ts';

function shard(goos: string): Shard {
  return {
    ...{ target: { goos, goarch: 'amd64', variant: '' }, packages: ['m/app'] },
    ...{ unlinked: [], unlinkedAre: 'compiled', binaries: [], linksAll: true },
  };
}

/** The go commands of a warm-up: GOOS, GOFLAGS, and whether each compiles tests. */
async function commands(
  goos: readonly string[],
  tests: LaterSteps | null,
  failing = '',
): Promise<readonly string[]> {
  const runner = createFakeRunner({
    exec: ({ environment }) => ({ exitCode: environment.GOOS === failing ? 1 : 0 }),
  });
  const environment = { PATH: '/bin', GOFLAGS: '-ours' };
  const shards = goos.map(shard);
  const request: WarmRequest['request'] = (given) => ({
    ...{ shards, parallelism: 2, exec: runner.exec, goRoot: '/go', cwd: '/app' },
    ...{ environment: given, temp: '/nowhere', packages: () => new Set(['m/app']) },
    ...{ log: runner.log, clock: runner.clock },
  });
  const go = { flags: { compile: ['-trimpath'], link: [] }, environment };
  const reader = { go, thin: null };
  const phases = { time: (_name: string, work: () => unknown) => work() };
  const step = { runner, inputs: { packages: ['./...'] }, clocks: { phases } };
  await warmUp({
    ...{ step, reader, shards, width: 3, tests, request },
  } as unknown as WarmRequest);
  return runner.commands.map(({ args, environment: seen }) => {
    expect(args.slice(0, 4)).toEqual(['list', '-compiled', '-export', '-deps']);
    expect(args).toContain('-p=3');
    expect(args.slice(-2)).toEqual(['--', './...']);
    const words = [seen.GOOS ?? 'job', seen.GOFLAGS, args.includes('-trimpath') ? 'lean' : 'plain'];
    return [...words, ...(args.includes('-test') ? ['tests'] : [])].join(' ');
  });
}

const LINUX = { goos: 'linux', goarch: 'amd64', variant: '' };
const LATER = { target: LINUX, environment: { GOFLAGS: '-theirs' } };

test('every target with the flags of the build; tests behind those of their target', async () => {
  expect(await commands(['linux', 'darwin'], null)).toEqual([
    'linux -ours lean',
    'darwin -ours lean',
  ]);
  const all = await commands(['linux', 'darwin'], LATER);
  expect([...all].sort()).toEqual([
    'darwin -ours lean',
    'job -theirs plain tests',
    'linux -ours lean',
  ]);
  expect(all.indexOf('job -theirs plain tests')).toBeGreaterThan(all.indexOf('linux -ours lean'));
});

test('tests of this machine also where nothing is built for it', async () => {
  const all = await commands(['darwin'], LATER);
  expect([...all].sort()).toEqual(['darwin -ours lean', 'job -theirs plain tests']);
});

test('with the flags of the build where no steps come later', async () => {
  const all = await commands(['linux'], { target: LINUX, environment: null });
  expect(all).toEqual(['linux -ours lean', 'linux -ours lean tests']);
});

test('packages that do not compile have no tests that do', async () => {
  expect(await commands(['linux'], LATER, 'linux')).toEqual(['linux -ours lean']);
});
