import { flagsReachNamed } from '../../../src/inputs/flags/reach-of-flags.ts';

test.each<[readonly string[], boolean]>([
  [[], false],
  [['-trimpath', '-tags=x', '-ldflags=-s -w'], false],
  [['-gcflags=all=-dwarf=false'], false],
  [['-gcflags=./...=-N'], false],
  [['-gcflags=-lang=go1.17'], true],
  [['--gcflags=-lang=go1.17'], true],
  [['-gcflags= -N'], true],
  // Takes away what an earlier one gave to what is named.
  [['-gcflags=all=-N', '-gcflags='], true],
  [['-asmflags=-D=X'], true],
  [['-asmflags=all=-D=X'], false],
  [['-gccgoflags=-O2'], true],
])('%j: %s', (words, expected) => {
  expect(flagsReachNamed(words)).toBe(expected);
});
