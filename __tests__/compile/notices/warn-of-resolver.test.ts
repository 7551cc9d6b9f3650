import { warnOfResolver } from '../../../src/compile/notices/warn-of-resolver.ts';
import type { Step } from '../../../src/inputs/step.ts';
import type { Go } from '../../../src/pin/go.ts';
import type { ListedPackage } from '../../../src/plan/go-list.ts';
import type { BuildPlan } from '../../../src/plan/plan.ts';
import { createFakeRunner } from '../../fakes/fake-runner.ts';

const target = (goos: string) => ({ goos, goarch: 'amd64', variant: '' });
const main = (name: string, deps: readonly string[]): ListedPackage => ({
  ...{ ImportPath: `m/${name}`, Name: 'main', Dir: `/m/${name}`, Deps: deps },
});
const NET: ListedPackage = { ImportPath: 'net', Name: 'net', Dir: '/go/net', CgoFiles: ['c.go'] };

/** Warnings for binaries of `names` among a server, which imports net, and a tool, which does not. */
function warnings(names: readonly string[], goos = 'linux', libc = 'gnu'): readonly string[] {
  const runner = createFakeRunner();
  const binaries = names.map((name) => ({ package: `m/${name}`, target: target(goos) }));
  const plan = {
    shards: [{ target: target(goos), binaries, packages: names }],
    binaries,
  } as unknown as BuildPlan;
  const listed = [NET, main('server', ['net']), main('tool', [])];
  const go = {
    flags: { compile: [], link: ['-ldflags=-linkmode=external -extldflags=-static'] },
    goEnv: { CC: 'gcc' },
  } as unknown as Go;
  const step = { inputs: { cgo: true, libc }, runner } as unknown as Step;
  warnOfResolver(step, go, plan, new Map([[`${goos}/amd64`, listed]]));
  return runner.said('warning');
}

test('static binaries that ask glibc for names are warned of, by their own imports', () => {
  expect(warnings(['server', 'tool'])).toEqual([
    expect.stringContaining('the binaries for linux/amd64 are static, and net asks glibc'),
  ]);
  expect(warnings(['tool'])).toEqual([]);
  expect(warnings([])).toEqual([]);
  expect(warnings(['server'], 'freebsd')).toEqual([]);
  expect(warnings(['server'], 'linux', 'musl')).toEqual([]);
});
