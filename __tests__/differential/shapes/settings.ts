import { goMod, library, program, type Shape, shape } from '../shape.ts';

const main = { 'main.go': program(['lib'], 'lib.Value()'), 'lib/lib.go': library('lib') };

/** What go.mod says, and what lies where a binary goes. */
export const SETTINGS: readonly Shape[] = [
  shape('a toolchain line', { ...main, 'go.mod': goMod('1.25.0', '\ntoolchain go1.26.1\n') }),
  shape('a tool directive', {
    ...main,
    'go.mod': goMod('1.26', '\ntool example.com/x/cmd/gen\n'),
    'cmd/gen/main.go': program(),
  }),
  shape('an ignore directive', {
    ...main,
    'go.mod': goMod('1.26', '\nignore ./old\n'),
    'old/old.go': 'package old {\n',
  }),
  shape('an ignore directive without a folder name', {
    ...main,
    'go.mod': goMod('1.26', '\nignore (\n\tnode_modules\n\t./static\n)\n'),
    'web/node_modules/x/x.go': 'package {\n',
    'static/x.go': 'package {\n',
  }),
  shape('godebug in go.mod', {
    ...main,
    'go.mod': goMod('1.26', '\ngodebug (\n\tdefault=go1.21\n\tpanicnil=1\n)\n'),
  }),
  shape('go:debug lines', { 'cmd/a/main.go': `//go:debug panicnil=1\n${program()}` }),
  shape('a go:debug line that Go does not know', {
    'cmd/a/main.go': `//go:debug nosuch=1\n${program()}`,
  }),
  shape('no go line', { ...main, 'go.mod': goMod('') }),
  shape('a go line of Go 1.16', { ...main, 'go.mod': goMod('1.16') }),
  shape('exclude and retract', {
    ...main,
    'go.mod': goMod('1.26', '\nexclude example.org/dep v1.0.0\n\nretract v0.1.0 // no\n'),
  }),
  shape('default.pgo that is empty', { 'cmd/a/main.go': program(), 'cmd/a/default.pgo': '' }),
  shape('default.pgo that is none', { 'cmd/a/main.go': program(), 'cmd/a/default.pgo': 'no\n' }),
  shape('a program below bin', { 'bin/app/main.go': program() }),
  shape('a library below bin', {
    'main.go': program(['bin/lib'], 'lib.Value()'),
    'bin/lib/lib.go': library('lib'),
  }),
  shape('a script in bin', { ...main, 'bin/run.sh': '#!/bin/sh\n' }),
  shape('a vendor folder that is no vendor', { ...main, 'vendor/README.md': 'none\n' }),
  shape('modules in agreement with go.sum', { ...main, 'go.sum': '' }),
];
