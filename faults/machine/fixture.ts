import { WORD, WORD_SUM } from '../doubles/module-proxy.ts';

/** Files by path; text alone, so that a test reads as what it is. */
export type Files = ReadonlyMap<string, string>;

const GO_MOD = `module example.com/app

go 1.26.0

toolchain go1.26.8

require ${WORD.path} ${WORD.version}
`;

/** example.com/app: one program over two packages and a module; of std it needs the runtime alone. */
export function appFiles(state = 1): Map<string, string> {
  return new Map([
    ['go.mod', GO_MOD],
    ['go.sum', WORD_SUM],
    [
      'main.go',
      `package main

import (
	"example.com/app/part/one"
	"example.com/app/part/two"
	"${WORD.path}"
)

func main() { println(word.Word(), one.Value(), two.Value()) }
`,
    ],
    ['part/one/one.go', `package one\n\nfunc Value() int { return ${state} }\n`],
    ['part/two/two.go', 'package two\n\nfunc Value() int { return 2 }\n'],
  ]);
}
