import { type Named, patternMatches } from '../../src/plan/package-pattern.ts';

const own = (importPath: string, folder: string): Named => ({
  ...{ importPath, folder },
  isStandard: false,
});
const LIB = own('example.com/x/lib', 'lib');
const ROOT = own('example.com/x', '');

test.each<readonly [string, Named, boolean]>([
  ['./...', LIB, true],
  ['./...', ROOT, true],
  ['./...', own('example.com/y', '../y'), false],
  ['../...', own('example.com/y', '../y'), true],
  ['../...', LIB, true],
  ['../x/...', own('example.com/y', '../y'), false],
  ['./lib', LIB, true],
  ['./lib/', LIB, true],
  ['./lib/...', LIB, true],
  ['./li...', LIB, true],
  ['./lib/x/...', LIB, false],
  ['.', ROOT, true],
  ['.', LIB, false],
  ['example.com/x/...', ROOT, true],
  ['example.com/x/...', LIB, true],
  ['example.com/x/...', own('example.com/xy', 'xy'), false],
  ['example.com/.../lib', LIB, true],
  ['exampleXcom/x', ROOT, false],
  ['all', LIB, true],
  ['std', LIB, false],
  ['std', { importPath: 'net/http', folder: '/go/src/net/http', isStandard: true }, true],
])('%s and %j: %s', (pattern, one, expected) => {
  expect(patternMatches(pattern, one)).toBe(expected);
});
