import { sep } from 'node:path';
import type { ListedPackage } from '../../src/plan/go-list.ts';
import {
  isStoredListing,
  type ListingFolders,
  readListing,
  storeListing,
} from '../../src/reuse/stored-listing.ts';

const here = (path: string): string => path.replaceAll('/', sep);
const folders = (root: string): ListingFolders => ({
  goRoot: here(`${root}/modules/golang.org/toolchain`),
  goModCache: here(`${root}/modules`),
  workingDirectory: here(`${root}/work/repo/cmd`),
});

const listingOf = (root: string): Map<string, readonly ListedPackage[]> => {
  const { goRoot, goModCache } = folders(root);
  const own = here(`${root}/work/repo`);
  return new Map([
    [
      'linux/amd64',
      [
        {
          ...{ ImportPath: 'fmt', Name: 'fmt', Dir: here(`${goRoot}/src/fmt`), Standard: true },
          DepOnly: true,
        },
        {
          ...{ ImportPath: 'm/lib', Name: 'lib', Dir: here(`${goModCache}/m@v1.0.0/lib`) },
          ...{ DepOnly: true, GoFiles: ['lib.go'] },
          Module: { Path: 'm', Version: 'v1.0.0', Dir: here(`${goModCache}/m@v1.0.0`) },
        },
        {
          ...{ ImportPath: 'r/x', Name: 'x', Dir: here(`${root}/work/x`), DepOnly: true },
          Module: {
            ...{ Path: 'r/x', Version: 'v2.0.0', Dir: here(`${root}/work/x`) },
            Replace: { Path: '../x', Dir: here(`${root}/work/x`) },
          },
        },
        {
          ...{ ImportPath: 'app/cmd', Name: 'main', Dir: here(`${own}/cmd`) },
          GoFiles: ['main.go'],
          Module: { Path: 'app', Main: true, Dir: own },
          Deps: ['fmt', 'm/lib', 'r/x'],
        },
      ],
    ],
  ]);
};

const stored = storeListing(listingOf('/one'), folders('/one'));

test('a stored listing is read with the folders of another machine', () => {
  if (stored === null) throw new Error('not stored');
  const read = readListing(JSON.parse(JSON.stringify(stored)), folders('/another/place'));
  expect(read).toEqual(
    // A replaced module's own folder is that of its replacement.
    listingOf('/another/place'),
  );
  expect(JSON.stringify(stored)).not.toContain('one');
});

test('only main packages that are asked for keep what they import', () => {
  const all = [...listingOf('/one').values()].flat();
  // Tests alone are no package to build.
  const tests: ListedPackage = {
    ImportPath: 'app/e2e',
    Name: 'main',
    Dir: here('/one/work/repo/e2e'),
  };
  const asked = [...all, tests].map((one) => ({ ...one, Deps: ['fmt'] }));
  const [packages = []] = Object.values(
    storeListing(new Map([['linux/amd64', asked]]), folders('/one')) ?? {},
  );
  expect(packages.map((one) => [one.ImportPath, one.Deps])).toEqual([
    ['fmt', undefined],
    ['m/lib', undefined],
    ['r/x', undefined],
    ['app/cmd', ['fmt']],
  ]);
});

test('ignored tests are left out', () => {
  const one = { ImportPath: 'p', Name: 'p', Dir: here('/one/work/repo'), GoFiles: ['p.go'] };
  const [[kept] = [], [none] = []] = [['a.go', 'b_test.go'], ['b_test.go']].map(
    (IgnoredGoFiles) =>
      storeListing(new Map([['linux/amd64', [{ ...one, IgnoredGoFiles }]]]), folders('/one'))?.[
        'linux/amd64'
      ],
  );
  expect(kept?.IgnoredGoFiles).toEqual(['a.go']);
  expect(none).not.toHaveProperty('IgnoredGoFiles');
});

test.each<[string, Partial<ListedPackage>]>([
  ['a standard package outside Go', { Standard: true }],
  ['a module of a version in the repository', { Module: { Path: 'm', Version: 'v1', Dir: '/w' } }],
  [
    'a module without a version in the module cache',
    { Module: { Path: 'm', Dir: '/one/modules/m' } },
  ],
])('%s is not stored', (_name, changes) => {
  const one = {
    ...{ ImportPath: 'p', Name: 'p', Dir: here('/one/work/repo'), GoFiles: ['p.go'] },
    ...changes,
  };
  expect(storeListing(new Map([['linux/amd64', [one]]]), folders('/one'))).toBeNull();
});

test('what is no stored listing is not taken for one', () => {
  expect(isStoredListing(stored)).toBe(true);
  const one = { ImportPath: 'p', Name: 'p', Dir: 'own:' };
  expect(isStoredListing({ 'linux/amd64': [one] })).toBe(true);
  for (const bad of [
    null,
    undefined,
    'x',
    { a: null },
    { a: [null] },
    { a: [{ ...one, Dir: '/etc' }] },
  ]) {
    expect(isStoredListing(bad)).toBe(false);
  }
});
