import { packageDeclarations } from '../../src/plan/package-variables.ts';

const SOURCE = `// var comment string
package main

import (
	"os"
	v "example.com/version"
)

var plain string
var text = "a" + \`b
c"\`
var ( // a group
	first, second = "1", "2"
	third         string = ("3"); fourth = '4'
	fifth         = os.Getenv("X")
	sixth         = func() string { var inner = "no"; return inner }()
	seventh, eighth = pair()
)
var ninth = constant + "x"
var tenth = plain
var eleventh v.String
var twelfth = string("x")
var thirteenth =
	"late"
var number = 1

const constant = "c"
const (
	one = iota
	two
)

type kind struct{ field string }

func word() (inside string) { var hidden string; return hidden }
func (k kind) method() string { return "" }
func generic[T any](x T) T { return x }
`;

test('what a file declares at package level, and how a variable gets its first value', () => {
  const found = packageDeclarations(SOURCE);
  const text = (name: string): string => {
    const one = found.get(name);
    if (one === undefined) return 'nothing';
    return one.kind === 'var' ? `${one.type} ${one.initial}` : one.kind;
  };
  const names = ['plain', 'text', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
  expect(names.map((name) => `${name}: ${text(name)}`)).toEqual([
    'plain: string none',
    'text: string constant',
    'first: string constant',
    'second: string constant',
    'third: string constant',
    'fourth: other other',
    'fifth: unknown call',
    'sixth: unknown call',
  ]);
  const more = ['seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth'];
  expect(more.map((name) => `${name}: ${text(name)}`)).toEqual([
    'seventh: unknown call',
    'eighth: unknown call',
    'ninth: unknown unknown',
    'tenth: unknown unknown',
    'eleventh: other none',
    'twelfth: unknown constant',
    'thirteenth: string constant',
  ]);
  expect(['number', 'constant', 'two', 'kind', 'word', 'generic'].map(text)).toEqual([
    ...['other other', 'const', 'const', 'type', 'func', 'func'],
  ]);
  expect(['comment', 'inner', 'hidden', 'field', 'method', 'inside'].map(text)).toEqual(
    Array(6).fill('nothing'),
  );
});

test.each(['', 'package', 'var', 'var (', 'package main\n\nvar x = "no end\n', '}}}var x string'])(
  'what is no Go does no harm: %j',
  (source) => expect(() => packageDeclarations(source)).not.toThrow(),
);
