import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foreignCFolder } from '../../../src/pin/c/foreign-c-folder.ts';
import type { ListedPackage } from '../../../src/plan/go-list.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gtb-dep@v1.0.0-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function dependency(text: string): ListedPackage {
  writeFileSync(join(folder, 'a.go'), text);
  return { ImportPath: 'example.com/dep', Name: 'dep', Dir: folder, CgoFiles: ['a.go'] };
}

const SRCDIR = '$'.concat('{SRCDIR}');

test.each([
  ['/* #cgo CFLAGS: -I/opt/sdk/include */', '/opt/sdk/include'],
  ['// #cgo linux LDFLAGS: -L/opt/sdk/lib -lx', '/opt/sdk/lib'],
  ['// #cgo LDFLAGS: /srv/libx.a', '/srv/libx.a'],
  ['// #include "/opt/x.h"', '/opt/x.h'],
])('a dependency with %s', (text, path) => {
  expect(foreignCFolder([dependency(text)])).toEqual({ importPath: 'example.com/dep', path });
});

test.each([
  '// #cgo CFLAGS: -I/usr/include/x -I/usr/local/include',
  '// #cgo LDFLAGS: -L/usr/local/lib -lpcap',
  `// #cgo CFLAGS: -I${SRCDIR}/include -Ivendored`,
  '// #include <stdio.h>',
])('what the system answers for, and the module itself: %s', (text) => {
  expect(foreignCFolder([dependency(text)])).toBeNull();
});

test('what lies outside of the module cache, vendored, replaced or own, is read before', () => {
  const one = dependency('// #cgo CFLAGS: -I/opt/sdk/include');
  expect(foreignCFolder([{ ...one, Dir: '/work/app/vendor/example.com/dep' }])).toBeNull();
});
