import { parseSizeArguments } from '../../src/commands/arguments/size-arguments.ts';

test('two files with limits', () => {
  expect(
    parseSizeArguments(['a', '--growth=2%', 'b', '--budget', '20MB', '--json', 'out.json']),
  ).toEqual({
    kind: 'size',
    file: 'a',
    other: 'b',
    json: 'out.json',
    page: null,
    limits: { budget: 20_000_000, growth: { percent: 2 } },
  });
});

test.each([
  [[], /no file is named/],
  [['a', 'b', 'c'], /3 files are named/],
  [['a', '--jsn=x'], /did you mean --json/],
  [['a', '--json'], /--json needs a value/],
  [['a', '--budget=big'], /--budget is "big", no size/],
  [['a', 'b', '--growth=-1%'], /neither a percentage nor a size/],
  [['a', '--growth=2%'], /compares two files/],
])('%j says what is wrong', (argv, message) => {
  const parsed = parseSizeArguments(argv);
  expect(parsed.kind).toBe('usage-error');
  if (parsed.kind === 'usage-error') expect(parsed.messages.join()).toMatch(message);
});
