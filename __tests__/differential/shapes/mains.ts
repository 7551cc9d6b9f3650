import { goMod, library, packageTest, program, type Shape, shape } from '../shape.ts';

/** Which programs there are, and what lies beside them. */
export const MAINS: readonly Shape[] = [
  shape('one program', { 'main.go': program() }),
  shape('two programs', {
    'cmd/a/main.go': program(['lib'], 'lib.Value()'),
    'cmd/b/main.go': program(['lib'], 'lib.Value() + 1'),
    'lib/lib.go': library('lib'),
  }),
  shape('a program at the root and one below', {
    'main.go': program(['lib'], 'lib.Value()'),
    'lib/lib.go': library('lib'),
    'cmd/tool/main.go': program(),
  }),
  shape('a library', { 'lib.go': library('x'), 'lib/lib.go': library('lib', 2) }),
  shape('a library with a folder of tests', {
    'lib.go': library('x'),
    'e2e/e2e_test.go': packageTest('e2e'),
  }),
  shape('a folder of tests in package main', {
    'cmd/a/main.go': program(),
    'e2e/main_test.go': packageTest('main'),
  }),
  shape('a folder of tests in package main_test', {
    'cmd/a/main.go': program(),
    'e2e/main_test.go': packageTest('main_test'),
  }),
  shape('nothing but tests', { 'e2e/main_test.go': packageTest('main') }),
  shape('an empty module', { 'README.md': 'nothing\n' }),
  shape('no go files but text', { 'main.go.txt': program(), 'docs/a.md': 'a\n' }),
  shape('a program for Windows by its name', {
    'cmd/a/main.go': program(),
    'cmd/win/main_windows.go': program(),
  }),
  shape('a program for Windows by a line', {
    'cmd/a/main.go': program(),
    'cmd/win/main.go': `//go:build windows\n\n${program()}`,
  }),
  shape('programs of other systems alone', {
    'cmd/win/main_windows.go': program(),
    'cmd/mac/main_darwin.go': program(),
  }),
  shape('a generator without a build', {
    'cmd/a/main.go': program(['lib'], 'lib.Value()'),
    'lib/lib.go': library('lib'),
    'lib/gen.go': `//go:build ignore\n\n${program()}`,
  }),
  shape('a folder of generators', {
    'cmd/a/main.go': program(),
    'gen/gen.go': `//go:build ignore\n\n${program()}`,
  }),
  shape('two programs of one name', {
    'a/tool/main.go': program([], '1'),
    'b/tool/main.go': program([], '2'),
  }),
  shape('a program that another imports', {
    'cmd/a/main.go': 'package main\n\nimport _ "example.com/x/cmd/b"\n\nfunc main() {}\n',
    'cmd/b/main.go': program(),
  }),
  shape('a program without main', {
    'cmd/a/main.go': program(),
    'cmd/b/b.go': 'package main\n\nfunc other() {}\n',
  }),
  shape('a program named by its version', {
    'go.mod': goMod().replace('example.com/x', 'example.com/x/v2'),
    'main.go': program(),
  }),
  shape('a program named by gopkg.in', {
    'go.mod': goMod().replace('example.com/x', 'gopkg.in/x.v2'),
    'main.go': program(),
  }),
  shape('programs in deep folders', {
    'services/eu/billing/cmd/server/main.go': program(),
    'services/eu/billing/cmd/v2/main.go': program(),
  }),
];
