import { splitGoQuoted } from '../../src/inputs/flags/go-quoting.ts';
import { splitList, splitShellWords } from '../../src/inputs/split-values.ts';

test.each([
  ['', []],
  ['a,b c\n\td,,', ['a', 'b', 'c', 'd']],
])('list %j', (value, words) => {
  expect(splitList(value)).toEqual(words);
});

test.each([
  ['', []],
  ["-a 'b c' d", ['-a', 'b c', 'd']],
  [`x="a 'b'" y='c "d"'`, ["x=a 'b'", 'y=c "d"']],
  ['a\\ b \\"c\\" d\\\\e', ['a b', '"c"', 'd\\e']],
  [`"a\\"b" 'c\\d' "e\\f"`, ['a"b', 'c\\d', 'e\\f']],
  ['C:\\go\\x \\\n  next', ['C:\\go\\x', 'next']],
  [`'' ""`, ['', '']],
])('shell words %j', (value, words) => {
  expect(splitShellWords(value)).toEqual({ ok: true, words });
});

test.each([
  ["a 'b", "'"],
  ['a "b\\"', '"'],
])('shell words %j: not closed', (value, quote) => {
  expect(splitShellWords(value)).toEqual({ ok: false, quote });
});

test.each([
  ['-s  -w', ['-s', '-w']],
  [`-X 'main.a=b c' "d'e"`, ['-X', 'main.a=b c', "d'e"]],
  ["-X main.a='b", ['-X', "main.a='b"]],
  ["'a''b'", ['a', 'b']],
  ["-X 'a", undefined],
])('as Go quotes %j', (value, fields) => {
  expect(splitGoQuoted(value)).toEqual(fields);
});
