import { withoutImports } from '../../../src/commands/why/without-imports.ts';
import { goImports } from '../../../src/plan/source/go-imports.ts';

const SOURCE = `// import _ "m/comment"
package main

import _ "m/single"
import (
	"fmt"
	alias "m/used"
	_ "m/group" // why
	/* _ "m/no" */ _ \`m/raw\`
	. "m/dot"
)

import . "m/last"

var text = \`import _ "m/text"\`
`;

test('imports of a Go file with their names and lines', () => {
  const found = goImports(SOURCE).map(({ name, path, line }) => [name, path, line]);
  expect(found).toEqual([
    ['_', 'm/single', 4],
    ['', 'fmt', 6],
    ['alias', 'm/used', 7],
    ['_', 'm/group', 8],
    ['_', 'm/raw', 9],
    ['.', 'm/dot', 10],
    ['.', 'm/last', 13],
  ]);
});

test('only blank imports go, and all else stays where it was', () => {
  const all = new Set(['m/single', 'm/used', 'm/raw', 'm/group', 'm/comment', 'm/no', 'm/text']);
  const text = withoutImports(SOURCE, all);
  expect(text).toBe(
    SOURCE.replace('"m/single"', '"unsafe"')
      .replace('"m/group"', '"unsafe"')
      .replace('`m/raw`', '"unsafe"'),
  );
  expect(withoutImports(SOURCE, new Set(['m/other']))).toBe(SOURCE);
});
