import { parseMeasuringArguments } from '../../../src/commands/arguments/measuring-arguments.ts';

describe('arguments of commands that measure', () => {
  const known = ['plain', 'lean', 'lean, upx'];

  test('its own are taken out, the rest is a build', () => {
    const argv = ['--packages', '.', '--runs=5', '--only', 'plain; lean, upx', '--json', 'f'];
    expect(parseMeasuringArguments(argv, known)).toEqual({
      ...{ runs: 5, only: ['plain', 'lean, upx'], messages: [] },
      argv: ['--packages', '.', '--json', 'f'],
    });
    expect(parseMeasuringArguments([], known)).toEqual({
      ...{ runs: 3, only: [], argv: [], messages: [] },
    });
  });

  test('without names there is no --only', () => {
    const { argv, runs } = parseMeasuringArguments(['--runs', '2', '--only', 'x']);
    expect({ argv, runs }).toEqual({ argv: ['--only', 'x'], runs: 2 });
  });

  test('what is wrong is said, all at once', () => {
    expect(parseMeasuringArguments(['--runs', '0', '--only=leen;small'], known).messages).toEqual([
      '--runs is "0"\n  expected: a number from 1 to 99\n  to fix: write --runs=3',
      '--only names "leen"\n  expected: some of plain; lean; lean, upx\n  to fix: did you mean "lean"?',
      '--only names "small"\n  expected: some of plain; lean; lean, upx\n  to fix: write one of these, with ; between them',
    ]);
  });
});
