import { inListedOrder } from '../../src/plan/go-list.ts';

const listed = ['b', 'c', 'a'].map((ImportPath) => ({ ImportPath, Name: 'main', Dir: '/' }));
const order = (patterns: readonly string[]): string =>
  inListedOrder(listed, patterns)
    .map((one) => one.ImportPath)
    .join('');

test.each([
  [['./b', './...'], 'bca'],
  [['tool'], 'abc'],
  [['./cmd/tool'], 'bca'],
])('%j', (patterns, expected) => {
  expect(order(patterns)).toBe(expected);
});
