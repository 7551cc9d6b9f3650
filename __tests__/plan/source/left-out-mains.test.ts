import { filesOfLeftOutMain } from '../../../src/plan/source/left-out-mains.ts';

const LINUX = { goos: 'linux', goarch: 'amd64', tags: ['own'], goVersion: '1.26.8' };
const C = 'package main\n\nimport "C"\n\nfunc main() {}\n';
const PLAIN = 'package main\n\nfunc main() {}\n';

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['import "C" in its one file', { 'main.go': C }, ['main.go']],
  ['in all of two', { 'main.go': C, 'more.go': C }, ['main.go', 'more.go']],
  ['the tag cgo in place of the import', { 'main.go': `//go:build cgo\n\n${PLAIN}` }, ['main.go']],
  ['under a comment', { 'main.go': `// Package\n/* main */\n${C}` }, ['main.go']],
  ['for this system', { 'main_linux.go': C }, ['main_linux.go']],
  ['with a tag that is set', { 'main.go': `//go:build own\n\n${C}` }, ['main.go']],
  ['tests do not count', { 'main.go': C, 'main_test.go': PLAIN }, ['main.go']],
  ['a file without C', { 'main.go': C, 'other.go': PLAIN }, []],
  ['one without cgo in its place', { 'a.go': C, 'b.go': `//go:build !cgo\n\n${PLAIN}` }, []],
  ['for another system', { 'main_windows.go': C }, []],
  ['with a tag that is not set', { 'main.go': `//go:build other\n\n${C}` }, []],
  ['to be ignored', { 'gen.go': `//go:build ignore\n\n${C}` }, []],
  ['a library', { 'lib.go': C.replace('package main', 'package lib') }, []],
  ['tests alone', { 'main_test.go': C }, []],
  ['nothing', {}, []],
])('%s', (_what, files, expected) => {
  const given = Object.entries(files).map(([name, source]) => ({ name, source }));
  expect(filesOfLeftOutMain(given, LINUX)).toEqual(expected);
});
