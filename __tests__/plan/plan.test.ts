import { join, resolve } from 'node:path';
import type { FoundPackage } from '../../src/plan/go-list.ts';
import { type BuildPlan, type PlanFacts, planBuild, planTargets } from '../../src/plan/plan.ts';
import { type Target, targetText } from '../../src/plan/target.ts';

const LINUX: Target = { goos: 'linux', goarch: 'amd64', variant: '' };
const ARM64: Target = { goos: 'linux', goarch: 'arm64', variant: '' };
const WINDOWS: Target = { goos: 'windows', goarch: 'amd64', variant: '' };
const V3: Target = { ...LINUX, variant: 'v3' };
const ARM7: Target = { goos: 'linux', goarch: 'arm', variant: '7,softfloat' };
const OUTPUT = resolve('out', 'bin');

function found(importPath: string, name = 'main', module = 'example.com/m'): FoundPackage {
  return {
    ImportPath: importPath,
    Name: name,
    Dir: `/src/${importPath}`,
    Module: { Path: module },
  };
}

interface Changes extends Partial<PlanFacts> {
  /** The same for every target. */
  readonly packages?: readonly FoundPackage[];
}

function plan({ packages = [found('example.com/m/cmd/app')], ...changes }: Changes) {
  const targets = planTargets(changes.targets ?? [], changes.host ?? LINUX);
  return planBuild({
    host: LINUX,
    targets: [],
    output: OUTPUT,
    mainsOnly: true,
    found: new Map(targets.map((target) => [targetText(target), packages])),
    ...changes,
  });
}

function planned(changes: Changes): BuildPlan {
  const result = plan(changes);
  if (!result.ok) throw new Error(result.failures[0]?.found);
  return result.value;
}

function files(changes: Changes): string[] {
  return planned(changes).binaries.map((binary) => binary.path);
}

describe('the file of a binary', () => {
  test.each<[string, Changes, string]>([
    ['the host by default', {}, 'app'],
    ['the host by name', { targets: [LINUX] }, 'app'],
    ['a Windows host', { host: WINDOWS }, 'app.exe'],
    ['another target', { targets: [ARM64] }, 'app_linux_arm64'],
    ['a variant of the host', { targets: [V3] }, 'app_linux_amd64_v3'],
    ['a variant with a comma', { targets: [ARM7] }, 'app_linux_arm_7_softfloat'],
    ['Windows from elsewhere', { targets: [WINDOWS] }, 'app_windows_amd64.exe'],
    [
      'a module of a major version',
      { packages: [found('example.com/tool/v2', 'main', 'example.com/tool/v2')] },
      'tool',
    ],
    [
      'a main package below a major version',
      { packages: [found('example.com/tool/v2/cmd/serve', 'main', 'example.com/tool/v2')] },
      'serve',
    ],
  ])('%s', (_what, changes, name) => {
    expect(files(changes)).toEqual([join(OUTPUT, name)]);
  });

  test('with more than one target each says which it is of, the host too', () => {
    expect(files({ targets: [LINUX, V3, WINDOWS] })).toEqual(
      ['app_linux_amd64', 'app_linux_amd64_v3', 'app_windows_amd64.exe'].map((name) =>
        join(OUTPUT, name),
      ),
    );
  });

  test('its name has neither target nor ending; the built name is that of go build', () => {
    expect(planned({ targets: [WINDOWS] }).binaries).toEqual([
      {
        name: 'app',
        package: 'example.com/m/cmd/app',
        target: WINDOWS,
        builtName: 'app.exe',
        path: join(OUTPUT, 'app_windows_amd64.exe'),
      },
    ]);
  });
});

describe('shards', () => {
  const packages = [
    found('example.com/m/cmd/app'),
    found('example.com/m/lib', 'lib'),
    found('example.com/tools/gen', 'main', 'example.com/tools'),
    found('example.com/m/cmd/job'),
  ];

  test('one for each module and target, with the main packages only', () => {
    const { shards, binaries, targets } = planned({ packages, targets: [LINUX, ARM64] });
    expect(targets).toEqual([LINUX, ARM64]);
    expect(shards.map((one) => [one.module, targetText(one.target), one.packages])).toEqual([
      ['example.com/m', 'linux/amd64', ['example.com/m/cmd/app', 'example.com/m/cmd/job']],
      ['example.com/tools', 'linux/amd64', ['example.com/tools/gen']],
      ['example.com/m', 'linux/arm64', ['example.com/m/cmd/app', 'example.com/m/cmd/job']],
      ['example.com/tools', 'linux/arm64', ['example.com/tools/gen']],
    ]);
    expect(binaries.map((one) => `${one.name} ${targetText(one.target)}`)).toEqual([
      'app linux/amd64',
      'job linux/amd64',
      'gen linux/amd64',
      'app linux/arm64',
      'job linux/arm64',
      'gen linux/arm64',
    ]);
    expect(shards[1]?.binaries.map((one) => one.package)).toEqual(['example.com/tools/gen']);
  });

  test('without a build everything that matches is compiled, and nothing is linked', () => {
    const { shards, binaries } = planned({ packages, mainsOnly: false });
    expect(binaries).toEqual([]);
    expect(shards.map((one) => [one.packages, one.binaries])).toEqual([
      [['example.com/m/cmd/app', 'example.com/m/lib', 'example.com/m/cmd/job'], []],
      [['example.com/tools/gen'], []],
    ]);
  });

  test('where no main package matches, the packages are compiled', () => {
    const { shards, binaries } = planned({ packages: [found('example.com/m/lib', 'lib')] });
    expect(binaries).toEqual([]);
    expect(shards).toEqual([
      { module: 'example.com/m', target: LINUX, packages: ['example.com/m/lib'], binaries: [] },
    ]);
  });

  test('a target without a main package compiles, the others link', () => {
    const lib = found('example.com/m/lib', 'lib');
    const { shards } = planned({
      targets: [LINUX, WINDOWS],
      found: new Map([
        ['linux/amd64', [found('example.com/m/cmd/app'), lib]],
        ['windows/amd64', [lib]],
      ]),
    });
    expect(shards.map((one) => [one.packages, one.binaries.length])).toEqual([
      [['example.com/m/cmd/app'], 1],
      [['example.com/m/lib'], 0],
    ]);
  });

  test('a package that two patterns match is built once', () => {
    const twice = [found('example.com/m/lib', 'lib'), found('example.com/m/lib', 'lib')];
    expect(planned({ packages: twice }).shards[0]?.packages).toEqual(['example.com/m/lib']);
  });
});

describe('what cannot be planned', () => {
  test.each([
    ['of one name', 'example.com/m/a/app', 'example.com/m/b/app', 'app'],
    ['of one name but for case', 'example.com/m/a/App', 'example.com/m/b/app', 'app'],
    ['of one name by a major version', 'example.com/m/app', 'example.com/m/x/app/v2', 'app'],
    ['of two modules', 'example.com/m/app', 'example.com/n/app', 'app'],
  ])('two main packages %s are named both', (_what, one, other, name) => {
    const result = plan({ packages: [found(one), found(other, 'main', 'example.com/n')] });
    expect(result).toEqual({
      ok: false,
      failures: [
        {
          area: 'plan',
          found: `two main packages make a binary named ${name}: ${one} and ${other}`,
          expected: 'one binary of a name for each target',
          change:
            'name one of them in `packages`, or build them in two steps with different `output` folders',
        },
      ],
    });
  });

  test('two packages of one name that are not both main are no clash', () => {
    const packages = [found('example.com/m/a/app'), found('example.com/m/b/app', 'app')];
    expect(planned({ packages }).binaries).toHaveLength(1);
  });

  test('one name in two targets is no clash', () => {
    expect(planned({ targets: [LINUX, WINDOWS] }).binaries).toHaveLength(2);
  });

  test('patterns that match nothing for a target name that target', () => {
    const result = plan({
      targets: [LINUX, WINDOWS],
      found: new Map([['linux/amd64', [found('example.com/m/app')]]]),
    });
    expect(result).toMatchObject({
      ok: false,
      failures: [{ area: 'plan', found: 'the patterns match no package for windows/amd64' }],
    });
  });
});
