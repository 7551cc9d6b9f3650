import { parseArguments } from '../../../src/commands/arguments/cli-arguments.ts';
import { helpText } from '../../../src/commands/arguments/cli-help.ts';
import { INPUTS } from '../../../src/inputs/definitions/definitions.ts';

/** The values given, by name, with the JSON file under `json`. */
function valuesOf(...argv: string[]): Record<string, string> {
  const parsed = parseArguments(argv);
  if (parsed.kind !== 'run') throw new Error(JSON.stringify(parsed));
  const values: Record<string, string> = {};
  for (const { name } of INPUTS) {
    const value = parsed.raw(name);
    if (value !== undefined) values[name] = value;
  }
  return parsed.jsonFile === '' ? values : { ...values, json: parsed.jsonFile };
}

test('no arguments: nothing given', () => {
  expect(valuesOf()).toEqual({});
});

test.each([
  [['--packages', './cmd/fzf'], { packages: './cmd/fzf' }],
  [['--packages=./x', '--json', 'r.json'], { packages: './x', json: 'r.json' }],
  [['--ldflags', '-X main.a=b'], { ldflags: '-X main.a=b' }],
  [['--build-flags=--pgo=off'], { 'build-flags': '--pgo=off' }],
  [['--output='], { output: '' }],
  [['--cgo'], { cgo: 'true' }],
  [['--cgo=false'], { cgo: 'false' }],
  [['--cgo', 'false', '--warm', 'true'], { cgo: 'false', warm: 'true' }],
  [['--no-warm', '--no-build'], { warm: 'false', build: 'false' }],
  [['--cgo=yes'], { cgo: 'yes' }],
  [['--reuse', '60MB', '--link', 'musl', '--link=mold'], { reuse: '60MB', link: 'musl\nmold' }],
  [['--reuse', '--no-build'], { reuse: 'true', build: 'false' }],
  [['--warm', '--cgo'], { warm: 'true', cgo: 'true' }],
  [['--warm', 'auto'], { warm: 'auto' }],
  [['--no-reuse'], { reuse: 'false' }],
  [['--reuse=60MB', '--save', 'develop'], { reuse: '60MB', save: 'develop' }],
  [['--cgo', '--tags', 'a', '--tags=b'], { cgo: 'true', tags: 'a\nb' }],
  [['--stamp', 'main.a=1 2', '--stamp', 'main.b=3'], { stamp: 'main.a=1 2\nmain.b=3' }],
  [['--job-status', 'failure'], { 'job-status': 'failure' }],
])('%j', (argv, values) => {
  expect(valuesOf(...argv)).toEqual(values);
});

test.each([
  [['--help'], 'help'],
  [['-h'], 'help'],
  [['--targets', 'x', '--help'], 'help'],
  [['--version'], 'version'],
])('%j', (argv, kind) => {
  expect(parseArguments(argv)).toEqual({ kind });
});

test.each([
  [['--target', 'linux/amd64'], 'unknown flag --target; did you mean --targets?'],
  [['--target=linux/amd64'], 'unknown flag --target; did you mean --targets?'],
  [['-tags', 'netgo'], 'unknown flag -tags; did you mean --tags?'],
  [['-o', 'app'], 'unknown flag -o; did you mean --output?'],
  [['--no-warmup'], 'unknown flag --no-warmup; did you mean --no-warm?'],
  [['--no-packages'], 'unknown flag --no-packages; did you mean --packages?'],
  [['--something-else'], 'unknown flag --something-else; --help lists the flags'],
  [['./cmd/fzf'], 'unexpected argument "./cmd/fzf"; did you mean --packages ./cmd/fzf?'],
  [['--cgo', 'yes'], 'unexpected argument "yes"'],
  [['--packages'], '--packages needs a value; write --packages=VALUE'],
  [['--json', '--cgo'], '--json needs a value and found --cgo; write --json=VALUE'],
  [['--json='], '--json needs the name of a file; write --json=FILE'],
  [['--no-warm=false'], '--no-warm takes no value; write --no-warm or --warm=true'],
  [
    ['--profile', 'dev', '--profile=lean'],
    '--profile is given twice, as "dev" and "lean"; keep one',
  ],
])('%j', (argv, message) => {
  expect(parseArguments(argv)).toEqual({ kind: 'usage-error', messages: [message] });
});

test('every usage error is listed at once', () => {
  expect(parseArguments(['--target', 'x', 'build', '--packages'])).toEqual({
    kind: 'usage-error',
    messages: [
      'unknown flag --target; did you mean --targets?',
      'unexpected argument "build"',
      '--packages needs a value; write --packages=VALUE',
    ],
  });
});

test('--help names every input that is not hidden, within 96 columns', () => {
  const lines = helpText().split('\n');
  for (const input of INPUTS) {
    const named = lines.some((line) => new RegExp(`^ {2}--(no-)?${input.name}( |$)`).test(line));
    expect([input.name, named]).toEqual([input.name, !('hidden' in input)]);
  }
  expect(lines.filter((line) => line.length > 96)).toEqual([]);
});
