import { branchPattern, pathPattern } from '../../src/inputs/glob-pattern.ts';

describe('branchPattern', () => {
  test.each([
    ['main', 'main', true],
    ['main', 'main2', false],
    ['main', 'my/main', false],
    ['release-*', 'release-1.2', true],
    ['release-*', 'release-', true],
    ['release-*', 'release-1/hotfix', false],
    ['release-*', 'prerelease-1', false],
    ['release/**', 'release/1.2', true],
    ['release/**', 'release/1.2/hotfix', true],
    ['release/**', 'release', false],
    ['**', 'feature/a/b', true],
    ['*', 'feature', true],
    ['*', 'feature/a', false],
    ['**/prod', 'eu/west/prod', true],
    ['v?', 'v1', true],
    ['v?', 'v', false],
    ['v?', 'v12', false],
    ['v?x', 'v/x', false],
    ['v1.2', 'v1x2', false],
    ['a+(b)', 'a+(b)', true],
    ['a+(b)', 'aab', false],
    ['a|b', 'a', false],
    ['$main', '$main', true],
    ['v{1,2}', 'v1', false],
    ['Main', 'main', false],
    ['main', 'main\n', false],
  ])('%s and %j: %s', (glob, name, expected) => {
    expect(branchPattern(glob).test(name)).toBe(expected);
  });
});

describe('pathPattern', () => {
  test.each([
    ['services/*', 'services/api', true],
    ['services/*', 'services/api/deep', false],
    ['**/go.sum', 'go.sum', true],
    ['**/go.sum', 'a/b/go.sum', true],
    ['**/go.sum', 'ago.sum', false],
    ['services/**', 'services/a/b', true],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['svc[12]', 'svc2', true],
    ['svc[!12]', 'svc2', false],
    ['svc[!12]', 'svc3', true],
    ['a+(b)', 'a+(b)', true],
    ['v?', 'v/', false],
  ])('%s and %j: %s', (glob, name, expected) => {
    expect(pathPattern(glob).test(name)).toBe(expected);
  });
});
