import { join, resolve } from 'node:path';
import { profileCandidates, usesProfile } from '../../src/plan/pgo-profiles.ts';

const HERE = resolve('checkout', 'service');

describe('profileCandidates', () => {
  test.each<[string, string[], string[], string[]]>([
    ['every package', ['./...'], [], ['default.pgo']],
    ['the folder itself', ['.'], [], ['default.pgo']],
    ['two commands', ['./cmd/a', './cmd/b'], [], ['cmd/a/default.pgo', 'cmd/b/default.pgo']],
    ['the beginning of a pattern', ['./cmd/...'], [], ['cmd/default.pgo']],
    ['the folder above', ['../other'], [], ['../other/default.pgo']],
    ['an import path, whose folder is not known here', ['example.com/m/cmd/a'], [], []],
    ['-pgo=auto', ['.'], ['-pgo=auto'], ['default.pgo']],
    ['-pgo=off', ['.'], ['-pgo=off'], []],
    ['a file of its own', ['./cmd/a'], ['-race', '-pgo=prof/cpu.pprof'], ['prof/cpu.pprof']],
    ['with two hyphens', ['.'], ['--pgo=cpu.pprof'], ['cpu.pprof']],
    ['the last of two', ['.'], ['-pgo=off', '-pgo=cpu.pprof'], ['cpu.pprof']],
    ['the last of two, off', ['.'], ['-pgo=cpu.pprof', '-pgo=off'], []],
    ['a flag that only begins alike', ['.'], ['-pgox=cpu.pprof'], ['default.pgo']],
  ])('%s', (_what, packages, flags, expected) => {
    expect(profileCandidates(HERE, packages, flags)).toEqual(
      expected.map((path) => join(HERE, path)),
    );
  });

  test('an absolute file stays where it is', () => {
    const file = resolve('elsewhere', 'cpu.pprof');
    expect(profileCandidates(HERE, ['.'], [`-pgo=${file}`])).toEqual([file]);
  });
});

test.each<[string[], string[], boolean]>([
  [['/m/a', '/m/b'], [], true],
  [['/m/a'], [], false],
  [['/m/b'], ['-pgo=off'], false],
  [['/m/a'], ['-pgo=cpu.pprof'], true],
  [['/m/b'], ['-pgo=cpu.pprof', '-pgo=auto'], true],
  [[], [], false],
])('mains in %j with %j are compiled with a profile: %s', (folders, flags, expected) => {
  const exists = (file: string): boolean => file === join('/m/b', 'default.pgo');
  expect(usesProfile(folders, flags, exists)).toBe(expected);
});
