import type { ListedPackage } from '../../../src/plan/go-list.ts';
import { askedPackages, nearNames, readAsked } from '../../../src/plan/graph/asked-packages.ts';
import { importGraph } from '../../../src/plan/graph/import-graph.ts';

const of = (path: string, module: string, Replace?: { Path: string; Version?: string }) =>
  ({
    ImportPath: path,
    Name: 'x',
    Dir: '/x',
    ...(module === ''
      ? { Standard: true }
      : { Module: { Path: module, Version: 'v1.2.3', ...(Replace ? { Replace } : {}) } }),
  }) as ListedPackage;

const packages = [
  ...importGraph([
    of('net/http', ''),
    of('example.com/a', 'example.com/a'),
    of('example.com/a/b', 'example.com/a'),
    of('example.com/a/b/c', 'example.com/a'),
    of('example.com/a/v2/d', 'example.com/a/v2'),
    of('example.com/old/e', 'example.com/old', { Path: 'example.com/fork', Version: 'v9.0.0' }),
  ]).values(),
];

test.each([
  ['example.com/a', 'module', ['example.com/a', 'example.com/a/b', 'example.com/a/b/c']],
  ['example.com/a/b', 'package', ['example.com/a/b']],
  ['example.com/a/b/...', 'pattern', ['example.com/a/b', 'example.com/a/b/c']],
  ['example.com/a/v2', 'module', ['example.com/a/v2/d']],
  ['example.com/fork', 'module', ['example.com/old/e']],
  ['std', 'module', ['net/http']],
  ['net/http', 'package', ['net/http']],
  ['example.com/nothing', 'package', []],
])('%s is a %s', (path, kind, expected) => {
  const asked = askedPackages(packages, path);
  expect([asked.kind, [...asked.packages]]).toEqual([kind, expected]);
});

test('a version is no part of the path', () => {
  expect(readAsked('example.com/a@v1.2.3')).toEqual({ path: 'example.com/a', version: 'v1.2.3' });
  expect(readAsked('example.com/a/')).toEqual({ path: 'example.com/a', version: '' });
});

test('near names: the likest, then those that have its last part', () => {
  const known = ['go.uber.org/zap', 'github.com/x/zap', 'example.com/a', ''];
  expect(nearNames('go.uber.org/zapp', known)).toEqual(['go.uber.org/zap']);
  expect(nearNames('zap', known)).toEqual(['go.uber.org/zap', 'github.com/x/zap']);
  expect(nearNames('qqqqqqqqqqqq', known)).toEqual([]);
});
