import { join, resolve } from 'node:path';
import { type Target, targetText } from '../../src/inputs/target.ts';
import type { ListedPackage } from '../../src/plan/go-list.ts';
import { type BuildPlan, type PlanFacts, planBuild, planTargets } from '../../src/plan/plan.ts';

const LINUX: Target = { goos: 'linux', goarch: 'amd64', variant: '' };
const ARM64: Target = { goos: 'linux', goarch: 'arm64', variant: '' };
const WINDOWS: Target = { goos: 'windows', goarch: 'amd64', variant: '' };
const V3: Target = { ...LINUX, variant: 'v3' };
const ARM7: Target = { goos: 'linux', goarch: 'arm', variant: '7,softfloat' };
const OUTPUT = resolve('out', 'bin');

function found(importPath: string, name = 'main', module = 'example.com/m'): ListedPackage {
  return {
    ImportPath: importPath,
    Name: name,
    Dir: `/src/${importPath}`,
    Module: { Path: module },
    GoFiles: ['a.go'],
  };
}

interface Changes extends Partial<PlanFacts> {
  /** The same for every target. */
  readonly packages?: readonly ListedPackage[];
}

function plan({ packages = [found('example.com/m/cmd/app')], ...changes }: Changes) {
  const targets = planTargets(changes.targets ?? [], changes.host ?? LINUX);
  return planBuild({
    host: LINUX,
    targets: [],
    output: OUTPUT,
    link: true,
    mainsOnly: false,
    listing: new Map(targets.map((target) => [targetText(target), packages])),
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

  test('one for each target, whatever modules the packages are of', () => {
    const { shards, binaries, targets } = planned({ packages, targets: [LINUX, ARM64] });
    expect(targets).toEqual([LINUX, ARM64]);
    const paths = packages.map((one) => one.ImportPath);
    expect(shards.map((one) => [targetText(one.target), one.packages])).toEqual([
      ['linux/amd64', paths],
      ['linux/arm64', paths],
    ]);
    expect(binaries.map((one) => `${one.name} ${targetText(one.target)}`)).toEqual([
      'app linux/amd64',
      'gen linux/amd64',
      'job linux/amd64',
      'app linux/arm64',
      'gen linux/arm64',
      'job linux/arm64',
    ]);
  });

  test('without a build everything that matches is compiled, and nothing is linked', () => {
    const { shards, binaries } = planned({ packages, link: false });
    expect(binaries).toEqual([]);
    expect(shards.map((one) => [one.packages.length, one.unlinked, one.binaries])).toEqual([
      [4, [], []],
    ]);
  });

  test('what no main package imports is told apart, and left out where that is asked for', () => {
    const app = { ...found('example.com/m/cmd/app'), Deps: ['fmt', 'example.com/m/lib'] };
    const all = [app, found('example.com/m/lib', 'lib'), found('example.com/m/free', 'free')];
    const only = (changes: Changes) => planned({ packages: all, ...changes }).shards[0];
    expect(only({})).toMatchObject({
      unlinked: ['example.com/m/free'],
      unlinkedAre: 'compiled',
    });
    expect(only({ mainsOnly: true })).toMatchObject({
      unlinked: ['example.com/m/free'],
      unlinkedAre: 'left out',
    });
  });

  test('what is imported with the profile of one of several main packages is in its binary', () => {
    const app = {
      ...found('example.com/m/cmd/app'),
      Deps: ['example.com/m/lib [example.com/m/cmd/app]'],
    };
    const all = [app, found('example.com/m/lib', 'lib')];
    expect(planned({ packages: all }).shards[0]?.unlinked).toEqual([]);
  });

  test.each<[string, Partial<ListedPackage>]>([
    ['tests alone', { GoFiles: [] }],
    ['files for another system and tests', { IgnoredGoFiles: ['main_windows.go'] }],
  ])('a main package of %s is no binary', (_what, files) => {
    const { GoFiles: _none, ...tests } = found('example.com/m/e2e');
    const all = [found('example.com/m/cmd/app'), { ...tests, ...files }];
    const { shards, binaries } = planned({ packages: all });
    expect(binaries.map((one) => one.package)).toEqual(['example.com/m/cmd/app']);
    expect(shards[0]?.packages).toEqual(['example.com/m/cmd/app']);
    // Alone it is nothing to build, and no failure.
    expect(planned({ packages: all.slice(1) })).toMatchObject({ binaries: [] });
  });

  test('one with C files alone is a binary', () => {
    const { GoFiles: _none, ...one } = found('example.com/m/cmd/app');
    expect(planned({ packages: [{ ...one, CgoFiles: ['main.go'] }] }).binaries).toHaveLength(1);
  });

  test('where no main package matches, the packages are compiled', () => {
    const { shards, binaries } = planned({ packages: [found('example.com/m/lib', 'lib')] });
    expect(binaries).toEqual([]);
    expect(shards).toMatchObject([
      { target: LINUX, packages: ['example.com/m/lib'], unlinked: [], binaries: [] },
    ]);
  });

  test('a target without a main package compiles, the others link', () => {
    const lib = found('example.com/m/lib', 'lib');
    const { shards } = planned({
      targets: [LINUX, WINDOWS],
      listing: new Map([
        ['linux/amd64', [found('example.com/m/cmd/app'), lib]],
        ['windows/amd64', [lib]],
      ]),
    });
    expect(shards.map((one) => [one.packages, one.unlinked, one.binaries.length])).toEqual([
      [['example.com/m/cmd/app', 'example.com/m/lib'], ['example.com/m/lib'], 1],
      [['example.com/m/lib'], [], 0],
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
          code: 'GTB1103',
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
      listing: new Map([['linux/amd64', [found('example.com/m/app')]]]),
    });
    expect(result).toMatchObject({
      ok: false,
      failures: [{ code: 'GTB1102', found: 'the patterns match no package for windows/amd64' }],
    });
  });
});
