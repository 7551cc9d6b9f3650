import { makeTargets } from '../../../src/cache/tests/make-targets.ts';

test.each<[string, string, readonly string[], readonly string[]]>([
  ['a rule', 'a.go: a.txt\n\tcp a.txt a.go\n', ['a.go'], ['a.txt', 'deep/a.go', 'axgo']],
  ['two targets, two colons', 'a b:: c\n', ['a', 'b'], ['c']],
  ['a group of targets', 'a b &: c\n', ['a', 'b'], ['c']],
  [
    'a pattern',
    'gen/%.pb.go: %.proto\n',
    ['gen/x.pb.go', 'gen/y/z.pb.go'],
    ['x.pb.go', 'gen/.pb.go'],
  ],
  ['a static pattern', 'x.o y.o: %.o: %.c\n', ['x.o', 'y.o'], ['z.o']],
  [
    'variables',
    'DIR := gen\nOUT = $(DIR)/a \x24{DIR}/b\n$(OUT): src\n',
    ['gen/a', 'gen/b'],
    ['gen/c'],
  ],
  ['a variable that grows', 'OUT = a\nOUT += b\n$(OUT): src\n', ['a', 'b'], ['src']],
  ['continued lines', 'a \\\n  b: \\\n  c\n', ['a', 'b'], ['c']],
  ['./ in front', './a: b\n', ['a'], ['b']],
  ['CRLF', 'a: b\r\n\tcp b a\r\n', ['a'], ['b']],
  ['nothing to compare with', 'a:\nb: | c\nd: ; touch d\ne: # words\n', [], ['a', 'b', 'd', 'e']],
  ['what is no rule', 'A := b:c\nX ?= y\n# a: b\n\ta: b\nifeq (a,b)\n', [], ['A', 'a', 'X']],
  ['special targets', '.PHONY: a\n.SECONDARY: b\n', [], ['.PHONY', 'a', 'b']],
  ['what only make knows', '$(wildcard *.x): b\n%: b\n$(A): b\n', [], ['a.x', 'a', '$(A)']],
  ['a variable that names itself', 'A = $(A)\n$(A): b\n', [], ['A', 'b']],
])('%s', (_what, makefile, made, others) => {
  const rules = makeTargets(makefile);
  const isMade = (name: string): boolean => rules.some((rule) => rule.test(name));
  expect(made.filter((name) => !isMade(name))).toEqual([]);
  expect(others.filter(isMade)).toEqual([]);
});
