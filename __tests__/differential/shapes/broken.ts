import { goMod, library, packageTest, program, type Shape, shape } from '../shape.ts';

const main = { 'cmd/a/main.go': program() };

/** What Go refuses, or what looks as if it did. */
export const BROKEN: readonly Shape[] = [
  shape('a type error that no program imports', {
    ...main,
    'lib/lib.go': 'package lib\n\nvar x int = "text"\n',
  }),
  shape('a syntax error that no program imports', { ...main, 'lib/lib.go': 'package lib {\n' }),
  shape('a missing import that no program imports', {
    ...main,
    'lib/lib.go': 'package lib\n\nimport _ "example.org/gone"\n',
  }),
  shape('a missing import of a test', {
    ...main,
    'lib/lib.go': library('lib'),
    'lib/lib_test.go': packageTest('lib').replace(
      '"testing"',
      '(\n\t"testing"\n\t_ "example.org/gone"\n)',
    ),
  }),
  shape('broken code that is left out', {
    ...main,
    'lib/lib.go': library('lib'),
    'lib/broken.go': '//go:build never\n\npackage lib\n\nvar x int = "text"\n',
  }),
  shape('broken code where Go does not look', {
    ...main,
    'testdata/x/x.go': 'package {\n',
    '_old/x.go': 'package {\n',
    '.hidden/x.go': 'package {\n',
    'lib/_x.go': 'package {\n',
    'lib/.x.go': 'package {\n',
    'lib/lib.go': library('lib'),
  }),
  shape('a circle of imports', {
    ...main,
    'p/p.go': 'package p\n\nimport _ "example.com/x/q"\n',
    'q/q.go': 'package q\n\nimport _ "example.com/x/p"\n',
  }),
  shape('two packages in one folder', {
    ...main,
    'lib/a.go': 'package a\n',
    'lib/b.go': 'package b\n',
  }),
  shape('an import that is not used', {
    'cmd/a/main.go': 'package main\n\nimport "example.com/x/lib"\n\nfunc main() {}\n',
    'lib/lib.go': library('lib'),
  }),
  shape('an empty go file', { ...main, 'lib/lib.go': '' }),
  shape('what links to nothing', {
    'cmd/a/main.go': 'package main\n\nfunc gone() int\n\nfunc main() { println(gone()) }\n',
    'cmd/a/stub.s': '',
  }),
  shape('no go.mod that Go reads', { 'go.mod': 'module\n', ...main }),
  shape('a go line that is to come', { 'go.mod': goMod('1.99'), ...main }),
];
