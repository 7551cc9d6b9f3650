import { ignoreLines, isIgnored } from '../../src/plan/ignored-folders.ts';

test.each([
  ['module m\n\ngo 1.25\n', []],
  ['module m\n\nignore ./web\n', ['./web']],
  [
    'module m\n\nignore (\n\t./web // of the page\n\t"node_modules"\n\n\tx/y\n)\n\nrequire a v1.0.0\n',
    ['./web', 'node_modules', 'x/y'],
  ],
  ['module m\n\n// ignore ./web\n', []],
  ['module example.com/ignore\n', []],
])('%j', (goMod, lines) => {
  expect(ignoreLines(goMod)).toEqual(lines);
});

test.each([
  ['', ['./web'], false],
  ['web', ['./web'], true],
  ['web/page', ['./web/'], true],
  ['website', ['./web'], false],
  ['x/web', ['./web'], false],
  ['x/web', ['web'], true],
  ['x/web/page', ['web'], true],
  ['x/y/z', ['x/y'], true],
  ['a', [], false],
])('%j by %j: %s', (folder, lines, expected) => {
  expect(isIgnored(folder, lines)).toBe(expected);
});
