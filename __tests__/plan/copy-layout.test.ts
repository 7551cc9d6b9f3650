import { copiedPath, copyLayout, isCopied, withPlaces } from '../../src/plan/copy-layout.ts';
import { stampedRepository, twoRepositories } from '../../src/plan/stamped-repository.ts';

test('folders keep their places to each other; what is around the checkout is not copied', () => {
  const layout = copyLayout('/w/app', ['/w/lib', '/w/app/sub', '/w', '/w/lib/deep', '/w'], '/t');
  expect(layout).toEqual({ folders: ['/w/app', '/w/lib'], above: '/w', to: '/t' });
  expect(copiedPath(layout, '/w/lib/x.go')).toBe('/t/lib/x.go');
  expect([
    isCopied(layout, '/w/app'),
    isCopied(layout, '/w/apple'),
    isCopied(layout, '/w'),
  ]).toEqual([true, false, false]);
  const linked = withPlaces(layout, ['/shared/x.go']);
  expect([linked.above, copiedPath(linked, '/w/app')]).toEqual(['/', '/t/w/app']);
  expect(copyLayout('/w/app', [], '/t')).toEqual({
    folders: ['/w/app'],
    above: '/w/app',
    to: '/t',
  });
});

test('Go stamps the repository around a submodule before 1.27, and no worktree', () => {
  const repositories = [
    { root: '/outer/sub', isWhole: false },
    { root: '/outer', isWhole: true },
  ];
  expect(stampedRepository(repositories, '1.26.8')).toBe('/outer');
  expect(stampedRepository(repositories, '1.27.0')).toBe('/outer/sub');
  expect(stampedRepository(repositories.slice(0, 1), '1.26.8')).toBeNull();
  expect(twoRepositories(repositories, '1.27.0', ['stamp main.c'])).toBe('');
  expect(twoRepositories(repositories, '1.26.8', ['stamp main.c'])).toBe(
    'Go 1.26.8 stamps the commit of /outer, not that of the submodule /outer/sub: it knows a submodule since Go 1.27; stamp main.c is of /outer/sub, another commit',
  );
});
