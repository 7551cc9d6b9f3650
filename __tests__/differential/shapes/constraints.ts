import { goMod, library, program, type Shape, shape } from '../shape.ts';

const uses = program(['lib'], 'lib.Value()');
const when = (line: string, value: number): string => `${line}\n\n${library('lib', value)}`;

/** Which files count. */
export const CONSTRAINTS: readonly Shape[] = [
  shape('a tag', {
    'cmd/a/main.go': uses,
    'lib/off.go': when('//go:build !extra', 1),
    'lib/on.go': when('//go:build extra', 2),
  }),
  shape('old constraint lines', {
    'go.mod': goMod('1.16'),
    'cmd/a/main.go': uses,
    'lib/off.go': when('// +build !extra', 1),
    'lib/on.go': when('// +build extra,linux extra,windows extra', 2),
    'lib/other.go': when('// +build extra\n// +build !linux,!windows', 3),
  }),
  shape('old constraint lines in a new module', {
    'go.mod': goMod('1.24'),
    'cmd/a/main.go': uses,
    'lib/lib.go': when('// +build never', 1),
  }),
  shape('constraints by name', {
    'cmd/a/main.go': uses,
    'lib/lib_linux.go': library('lib', 1),
    'lib/lib_windows_amd64.go': library('lib', 2),
    'lib/lib_darwin.go': library('lib', 3),
    'lib/lib_js_wasm.go': library('lib', 4),
    'lib/linux.go': 'package lib\n\nvar plain = 1\n',
  }),
  shape('unix is no name', {
    'cmd/a/main.go': program(['lib'], 'lib.Value() + lib.Unix'),
    'lib/lib.go': library('lib'),
    'lib/value_unix.go': 'package lib\n\n// Unix always.\nconst Unix = 1\n',
  }),
  shape('unix is a word', {
    'cmd/a/main.go': uses,
    'lib/lib_unix.go': when('//go:build unix', 1),
    'lib/lib_other.go': when('//go:build !unix', 2),
  }),
  shape('constraints by the version of Go', {
    'go.mod': goMod('1.20'),
    'cmd/a/main.go': uses,
    'lib/new.go': when('//go:build go1.21', 1),
    'lib/old.go': when('//go:build !go1.21', 2),
    'lib/never.go': when('//go:build go1.99', 3),
  }),
  shape('a constraint after a comment and the old one beside it', {
    'cmd/a/main.go': uses,
    'lib/a.go': `// Copyright.\n/* and\nmore */\n\n//go:build !extra\n// +build !extra\n\n${library('lib', 1)}`,
    'lib/b.go': when('//go:build (extra && !never) || (never && gc)', 2),
  }),
  shape('a constraint below the package line', {
    'cmd/a/main.go': uses,
    'lib/lib.go':
      'package lib\n\n//go:build never\n\n// Value of it.\nfunc Value() int { return 1 }\n',
  }),
  shape('a constraint that no one can read', {
    'cmd/a/main.go': uses,
    'lib/lib.go': library('lib'),
    'lib/odd.go': when('//go:build linux &&', 1),
  }),
  shape('cgo or not', {
    'cmd/a/main.go': uses,
    'lib/c.go':
      'package lib\n\n// int answer(void) { return 7; }\nimport "C"\n\n// Value of C.\nfunc Value() int { return int(C.answer()) }\n',
    'lib/go.go': when('//go:build !cgo', 1),
  }),
  shape('all files of a package are left out', {
    'cmd/a/main.go': uses,
    'lib/lib.go': when('//go:build never', 1),
  }),
];
