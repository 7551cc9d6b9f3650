import { goMod, library, program, type Shape, shape } from '../shape.ts';

const embedding = (patterns: string): string =>
  `package main\n\nimport "embed"\n\n//go:embed ${patterns}\nvar files embed.FS\n\nvar version = "none"\n\nfunc main() {\n\tlist, err := files.ReadDir(".")\n\tprintln(version, len(list), err == nil)\n}\n`;
const numbers = Array.from({ length: 3000 }, (_, i) => `\t"key${i}": ${i},\n`).join('');
const answer = (text: string): string => `#include "textflag.h"\n${text}`;

/** What is in the files. */
export const SOURCES: readonly Shape[] = [
  shape('embedded files', {
    'main.go': embedding('a.txt static all:whole *.md'),
    'a.txt': 'a\n',
    'b.md': 'b\n',
    'static/page.html': '<p>\n',
    'static/.hidden': 'h\n',
    'whole/.hidden': 'h\n',
  }),
  shape('an embedded file that is missing', { 'cmd/a/main.go': embedding('gone.txt') }),
  shape('embedded files with odd names', {
    'main.go': embedding('"a b.txt" größe.txt'),
    'a b.txt': 'a\n',
    'größe.txt': 'g\n',
  }),
  shape('source files with odd names', {
    'cmd/a/größe.go': 'package main\n\nconst size = 3\n',
    'cmd/a/my main.go': program([], 'size'),
  }),
  shape('a folder with a space', { 'cmd/a/main.go': program(), 'my lib/lib.go': library('lib') }),
  shape('generics', {
    'main.go':
      'package main\n\ntype number interface{ ~int | ~float64 }\n\nfunc sum[T number](all ...T) (s T) {\n\tfor _, one := range all {\n\t\ts += one\n\t}\n\treturn s\n}\n\nfunc main() { println(sum(1, 2, 3), sum(1.5, 2)) }\n',
  }),
  shape('generics before their time', {
    'go.mod': goMod('1.17'),
    'cmd/a/main.go':
      'package main\n\nfunc id[T any](x T) T { return x }\n\nfunc main() { println(id(1)) }\n',
  }),
  shape('loops of Go 1.20', {
    'go.mod': goMod('1.20'),
    'main.go':
      'package main\n\nfunc main() {\n\tvar all []func() int\n\tfor i := 0; i < 3; i++ {\n\t\tall = append(all, func() int { return i })\n\t}\n\tprintln(all[0](), all[2]())\n}\n',
  }),
  shape('assembly', {
    'main.go': program(['fast'], 'fast.Answer()'),
    'fast/fast_amd64.go': 'package fast\n\n// Answer of assembly.\nfunc Answer() int\n',
    'fast/fast_amd64.s': answer(
      '#include "answer.h"\n\nTEXT ·Answer(SB), NOSPLIT, $0-8\n\tMOVQ\t$ANSWER, ret+0(FP)\n\tRET\n',
    ),
    'fast/answer.h': '#define ANSWER 42\n',
    'fast/fast_other.go':
      '//go:build !amd64\n\npackage fast\n\n// Answer of Go.\nfunc Answer() int { return 42 }\n',
  }),
  shape('linkname', {
    'main.go': program(['lib'], 'lib.Value()'),
    'lib/lib.go':
      'package lib\n\nimport _ "unsafe"\n\n//go:linkname value example.com/x/other.hidden\nfunc value() int\n\n// Value of another.\nfunc Value() int { return value() }\n\nvar _ = use\n',
    'lib/use.go': 'package lib\n\nimport "example.com/x/other"\n\nvar use = other.Value\n',
    'lib/empty.s': '',
    'other/other.go': `${library('other')}\nfunc hidden() int { return 11 }\n`,
  }),
  shape('large constants', {
    'main.go': `package main\n\nvar table = map[string]int{\n${numbers}}\n\nvar version = "none"\n\nfunc main() { println(version, len(table)) }\n`,
  }),
  shape('CRLF', {
    'go.mod': goMod().replaceAll('\n', '\r\n'),
    'cmd/a/main.go': program(['lib'], 'lib.Value()').replaceAll('\n', '\r\n'),
    'lib/lib.go': `//go:build !extra\n\n${library('lib', 1)}`.replaceAll('\n', '\r\n'),
    'lib/extra.go': `//go:build extra\n\n${library('lib', 2)}`.replaceAll('\n', '\r\n'),
  }),
  shape('a byte order mark', { 'cmd/a/main.go': `\uFEFF${program()}` }),
  shape('a stamp with an initializer', {
    'main.go':
      'package main\n\nvar version = word()\n\nfunc word() string { return "none" }\n\nfunc main() { println(version) }\n',
  }),
  shape('line directives', {
    'main.go': `package main\n\n//line elsewhere.y:7\nfunc main() { println("x") }\n`,
  }),
  shape('C alone', {
    'cmd/c/main.go':
      'package main\n\n// int answer(void) { return 7; }\nimport "C"\n\nfunc main() { println(int(C.answer())) }\n',
    'cmd/go/main.go': program(),
  }),
  shape('a linked file', {
    'main.go': program([], 'value'),
    'shared/value.go.txt': 'package main\n\nconst value = 5\n',
    'value.go': { link: 'shared/value.go.txt' },
  }),
  shape('a linked folder', {
    'cmd/a/main.go': program(['real'], 'real.Value()'),
    'real/real.go': library('real', 5),
    alias: { link: 'real' },
    'cmd/linked': { link: 'a' },
  }),
  shape('a link out of the module', {
    'main.go': program([], 'value'),
    'value.go': { link: '../elsewhere/value.go' },
    '../elsewhere/value.go': 'package main\n\nconst value = 6\n',
  }),
];
