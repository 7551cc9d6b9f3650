import { jsonValues, prefixes } from '../../../src/compile/tools/query-tool.ts';
import { neededGo } from '../../../src/compile/tools/tool-failure.ts';
import { rangeFrom } from '../../../src/compile/tools/tool-go.ts';
import { resolveVersion } from '../../../src/toolchain/version/resolve-version.ts';

test.each([
  ['1.26.0', '1.26.8'],
  ['1.26', '1.26.8'],
  ['1.26.9', null],
  ['1.27rc1', '1.27rc2'],
  ['1.28rc1', '1.28.1'],
])('a tool that asks for Go %s gets %s', (needed, expected) => {
  const range = rangeFrom(needed);
  const there = ['1.25.9', '1.26.0', '1.26.8', '1.27rc1', '1.27rc2', '1.28rc1', '1.28.0', '1.28.1'];
  const found = resolveVersion({ kind: 'range', range, text: range, origin: 'a tool' }, there);
  expect(found.ok ? found.value : null).toBe(expected);
});

test('what Go says of a module that is too new', () => {
  const said = (version: string): string =>
    `go: x@v1: x@v1 requires go >= ${version} (running go 1.25.7; GOTOOLCHAIN=local)\n`;
  expect(neededGo(said('1.26.0'))).toBe('1.26.0');
  expect(neededGo(said('1.27rc1'))).toBe('1.27rc1');
  expect(neededGo('go: x@v1: module x: reading http://proxy: 404 Not Found')).toBeNull();
});

test('prefixes of an import path, the longest first', () => {
  expect(prefixes('a.b/c/d')).toEqual(['a.b/c/d', 'a.b/c', 'a.b']);
});

test('values of JSON as go list prints them', () => {
  const text = '{\n\t"Path": "a",\n\t"Error": {\n\t\t"Err": "b"\n\t}\n}\n{\n\t"Path": "c"\n}\n';
  expect(jsonValues(text)).toEqual([{ Path: 'a', Error: { Err: 'b' } }, { Path: 'c' }]);
});
