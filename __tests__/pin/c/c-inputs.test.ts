import { cIncludes } from '../../../src/pin/c/c-includes.ts';
import { cPaths } from '../../../src/pin/c/c-paths.ts';
import { cgoDirectives } from '../../../src/pin/c/cgo-directives.ts';
import { apkPackages, dpkgPackages } from '../../../src/pin/c/installed-packages.ts';
import { isManaged } from '../../../src/pin/c/managed-folders.ts';
import { targetCTools } from '../../../src/pin/c/target-c-tools.ts';

test('paths that flags name', () => {
  const words = ['-Ia', '-I', 'b', '-isystem', 'c', '-iquoted', '--sysroot=/s', '-L/l', '-lz'];
  expect(cPaths([...words, '-include', 'f.h', '-O2', '@args', '../x.a', '-Wl,-rpath'])).toEqual({
    includes: ['a', 'b', 'c', 'd', '/s'],
    libraryFolders: ['/l'],
    libraries: ['z'],
    files: ['f.h', 'args', '../x.a'],
  });
});

const SRCDIR = '$'.concat('{SRCDIR}');

test('#cgo lines of every form and condition', () => {
  const source = [
    `// #cgo CFLAGS: -I${SRCDIR}/a "-Ib c"`,
    '//#cgo linux,!arm64 LDFLAGS: -lm',
    '/*',
    '#cgo pkg-config: --static x y',
    ' * #cgo CXXFLAGS: -Id',
    '#cgo noescape f',
    '*/',
  ].join('\n');
  expect(cgoDirectives(source)).toEqual({
    flags: [`-I${SRCDIR}/a`, '-Ib c', '-lm', '-Id'],
    pkgConfig: ['--static', 'x', 'y'],
  });
});

test.each([
  [`/* #cgo CFLAGS: -Ia`, ['-Ia']],
  ['/*#cgo CFLAGS: -Ia\r\n', ['-Ia']],
  ['/* #cgo CFLAGS: -Ia */', ['-Ia', '*/', '-Ia']],
  ['/* #cgo CFLAGS: -Ia*/', ['-Ia*/', '-Ia']],
  ['/* int f(); */ /* #cgo CFLAGS: -Ia', ['-Ia']],
  ['\u00a0#cgo\tCFLAGS : -Ia', ['-Ia']],
])('a #cgo line where a comment begins or ends: %j', (source, flags) => {
  expect(cgoDirectives(source).flags).toEqual(flags);
});

test.each([
  ['#include "a.h"\n  #  include <b/c.h>\n#include_next <d.h>\n', ['a.h', 'b/c.h', 'd.h'], false],
  ['// #include "a.h"\n%: include "b.h"\n#inc\\\nlude "c.h"\n', ['a.h', 'b.h', 'c.h'], false],
  ['#embed "x.bin"\nasm(".incbin \\"y.bin\\"");\n', ['x.bin', 'y.bin'], false],
  ['#/* of ours */include "a.h"\n%include "b.i"\n', ['a.h', 'b.i'], false],
  ['#include NAME\n', [], true],
  ['#include/**/"a.h"\n', [], true],
  ['// see #import of modules\n#define include 1\n', [], false],
])('includes of %j', (text, names, unknown) => {
  expect(cIncludes(text)).toEqual({ names, unknown });
});

test('what package managers have installed, in an order of its own', () => {
  const status = 'Package: b\nStatus: install ok\nVersion: 2\n\nPackage: a\nVersion: 1\n';
  expect(dpkgPackages(status)).toEqual(['a 1', 'b install ok 2']);
  expect(dpkgPackages(status.replace('2', '3'))).not.toEqual(dpkgPackages(status));
  expect(apkPackages('C:Q1x=\nP:zlib\nV:1.3-r2\nA:x86_64\n\nC:Q2=\nP:a\nV:1\n')).toEqual([
    'Q1x= zlib 1.3-r2',
    'Q2= a 1',
  ]);
});

test.each([
  ['/usr/include', true],
  ['/usr/lib/x86_64-linux-gnu', true],
  ['/usr/local/include', false],
  ['/opt/sdk', false],
  ['/home/u/lib', false],
])('%s is managed: %s', (folder, managed) => {
  expect(isManaged(folder)).toBe(managed);
});

test('variables of one target alone', () => {
  const job = { CC: 'gcc', CC_FOR_linux_arm64: 'x-gcc', CGO_CFLAGS_FOR_linux_arm64: '-O1' };
  const arm = { goos: 'linux', goarch: 'arm64', variant: '' };
  expect(targetCTools(job, arm)).toEqual({ CC: 'x-gcc', CGO_CFLAGS: '-O1' });
  expect(targetCTools(job, { ...arm, goarch: 'amd64' })).toEqual({});
});
