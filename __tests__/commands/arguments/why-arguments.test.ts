import { parseWhyArguments } from '../../../src/commands/arguments/why-arguments.ts';

test.each([
  [['golang.org/x/net', '--no-measure', '--tags=x']],
  [['--no-measure', 'golang.org/x/net', '--tags=x']],
])('the module comes before the flags of a build: %j', (argv) => {
  expect(parseWhyArguments(argv)).toEqual({
    ...{ asked: 'golang.org/x/net', measure: false, methods: false },
    argv: ['--tags=x'],
  });
});

test('the value of a flag is no module', () => {
  const argv = ['--methods', '--packages', './cmd/app'];
  expect(parseWhyArguments(argv)).toEqual({
    ...{ asked: '', measure: true, methods: true },
    argv: ['--packages', './cmd/app'],
  });
});
