import { chooseTargets, type OwnPackage } from '../../bench/edits/choose-packages.ts';
import { newGoFile, nextPatch } from '../../bench/edits/edit-text.ts';
import { readPackages } from '../../bench/edits/read-packages.ts';

function own(importPath: string, dependencies: readonly string[], files: number): OwnPackage {
  const goFiles = Array.from({ length: files }, (_, i) => `${i}.go`);
  const name = importPath === 'm' ? 'main' : importPath.slice(2);
  return { importPath, name, folder: `/${importPath}`, goFiles, testFiles: [], dependencies };
}

describe('chooseTargets', () => {
  const packages = [
    own('m', ['m/app', 'm/stub', 'm/core', 'm/tiny'], 1),
    own('m/app', ['m/core', 'm/tiny'], 9),
    own('m/stub', [], 1),
    own('m/core', [], 4),
    own('m/tiny', [], 1),
  ];

  test('leaf has the fewest importers, core the most; among equals the most files', () => {
    const { leaf, core, tested } = chooseTargets(packages, {});
    expect([leaf.importPath, core.importPath]).toEqual(['m/app', 'm/core']);
    expect(tested).toBe(leaf);
  });

  test('named packages win; tests are looked for in the core first', () => {
    const withTests = packages.map((one) => ({ ...one, testFiles: [`${one.name}_test.go`] }));
    const { leaf, core, tested } = chooseTargets(withTests, { leaf: 'm/stub', core: 'm/tiny' });
    expect([leaf.importPath, core.importPath]).toEqual(['m/stub', 'm/tiny']);
    expect(tested.importPath).toBe('m/tiny');
  });

  test('a program of one package is edited itself', () => {
    const { leaf, core } = chooseTargets([own('m', ['fmt'], 1)], {});
    expect([leaf.importPath, core.importPath]).toEqual(['m', 'm']);
  });

  test('a name that is not in the build is an error', () => {
    expect(() => chooseTargets(packages, { leaf: 'm/none' })).toThrow(
      'the build has no package m/none of the module',
    );
  });
});

test('readPackages takes the JSON values of go list apart', () => {
  const listed = [
    { ImportPath: 'fmt', Name: 'fmt', Dir: '/go/fmt' },
    {
      ImportPath: 'x.org/a/b',
      Name: 'b',
      Dir: '/b',
      Module: { Path: 'x.org/a', Version: 'v1.0.0' },
    },
    {
      ImportPath: 'x.org/a/c',
      Name: 'c',
      Dir: '/c',
      Module: { Path: 'x.org/a', Version: 'v1.0.0' },
    },
    {
      ...{ ImportPath: 'x.org/i', Name: 'i', Dir: '/i' },
      Module: { Path: 'x.org/i', Version: 'v1.0.0', Indirect: true },
    },
    {
      ...{ ImportPath: 'm', Name: 'main', Dir: '/m', GoFiles: ['main.go'], Deps: ['fmt'] },
      Module: { Path: 'm', Main: true },
    },
  ];
  const packages = readPackages(listed.map((one) => JSON.stringify(one, null, '\t')).join('\n'));
  expect(packages).toEqual({
    modulePath: 'm',
    own: [
      {
        ...{ importPath: 'm', name: 'main', folder: '/m', goFiles: ['main.go'] },
        ...{ testFiles: [], dependencies: ['fmt'] },
      },
    ],
    direct: ['x.org/a@v1.0.0'],
  });
});

test('the texts of edits', () => {
  expect(newGoFile('app', 3)).toBe(
    'package app\n\nfunc benchmarkEdit3() string { return "edit 3" }\n',
  );
  expect(nextPatch('1.26.9')).toBe('1.26.10');
  expect(() => nextPatch('1.26')).toThrow('expected a version like 1.26.8');
});
