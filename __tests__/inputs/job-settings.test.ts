import type { InputName } from '../../src/inputs/definitions/definitions.ts';
import { goFlags } from '../../src/inputs/flags/go-flags.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { resolveSettings, settledEnvironment } from '../../src/inputs/job-settings.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import { targetText } from '../../src/inputs/target.ts';
import type { Environment } from '../../src/runner/ports.ts';
import { failureText } from '../../src/runner/result.ts';
import { contextOf, rawOf } from './context.ts';

interface Job {
  readonly env?: Environment;
  readonly file?: Readonly<Record<string, string>>;
  readonly given?: Partial<Record<InputName, string>>;
}

function parsed({ env = {}, file = {}, given = {} }: Job) {
  const settings = resolveSettings(env, '/home/ci/.config/go/env', file);
  return parseInputs(rawOf(given), contextOf({ settings: () => settings }));
}

function inputsOf(job: Job): Inputs {
  const inputs = parsed(job);
  if (!inputs.ok) throw new Error(inputs.failures.map(failureText).join('\n'));
  return inputs.value;
}

function failuresOf(job: Job): string {
  const inputs = parsed(job);
  return inputs.ok ? '' : inputs.failures.map(failureText).join('\n');
}

const flagsOf = (job: Job) => {
  const { compile, link } = goFlags(inputsOf(job));
  return [...compile, ...link];
};
/** Whether in the environment or by `go env -w`, the answer is the same. */
const both = (values: Readonly<Record<string, string>>, given = {}): readonly Job[] => [
  { env: values, given },
  { file: values, given },
];

describe('GOOS, GOARCH and variants are the default of targets', () => {
  test.each<[Record<string, string>, string[]]>([
    [{}, []],
    [{ GOOS: 'linux', GOARCH: 'amd64' }, []],
    [{ GOARCH: 'arm64' }, ['linux/arm64']],
    [{ GOOS: 'windows' }, ['windows/amd64']],
    [{ GOOS: 'js', GOARCH: 'wasm' }, ['js/wasm']],
    [{ GOARCH: 'arm', GOARM: '7' }, ['linux/arm/7']],
    // For this machine with a variant: it counts by itself, and the name stays plain.
    [{ GOAMD64: 'v3' }, []],
    [{ GOARCH: 'arm64', GOAMD64: 'v3' }, ['linux/arm64']],
  ])('%j', (values, targets) => {
    for (const job of both(values)) {
      expect(inputsOf(job).targets.map(targetText)).toEqual(targets);
      expect(inputsOf(job).notes).toEqual([]);
    }
  });

  test('targets that are given win, and what does not count is said', () => {
    const given = { targets: 'linux/amd64/v2,linux/arm64' };
    const env = { GOOS: 'windows', GOARCH: 'arm64', GOAMD64: 'v3' };
    expect(inputsOf({ env, given })).toMatchObject({
      targets: [{ variant: 'v2' }, { goarch: 'arm64' }],
      notes: [
        'GOOS=windows does not count: targets are given (linux/amd64/v2, linux/arm64)',
        'GOAMD64=v3 does not count for target linux/amd64/v2',
      ],
    });
  });

  test.each([
    [{ GOOS: 'plan10' }, 'GOOS=plan10'],
    [{ GOARCH: 'arm', GOARM: '9' }, 'GOARM=9'],
  ])('%j is no target', (values, words) => {
    for (const job of both(values)) expect(failuresOf(job)).toContain(words);
    expect(failuresOf({ file: values })).toContain('go env -w: /home/ci/.config/go/env');
  });
});

describe('CGO_ENABLED is the default of cgo', () => {
  test.each([
    ['1', '', true],
    ['0', '', false],
    ['', '', false],
    // Go knows 0 and 1 alone.
    ['yes', '', false],
    ['1', 'true', true],
    ['0', 'false', false],
    ['', 'true', true],
  ])('CGO_ENABLED=%s, cgo: %s', (CGO_ENABLED, cgo, expected) => {
    for (const job of both({ CGO_ENABLED }, { cgo })) expect(inputsOf(job).cgo).toBe(expected);
  });

  test.each([
    ['1', 'false'],
    ['0', 'true'],
  ])('CGO_ENABLED=%s against cgo: %s fails and names both', (CGO_ENABLED, cgo) => {
    for (const job of both({ CGO_ENABLED }, { cgo })) {
      expect(failuresOf(job)).toContain(`cgo: ${cgo} with CGO_ENABLED=${CGO_ENABLED}`);
    }
  });

  test('what an earlier step of ours set is not what the job says', () => {
    const env = { CGO_ENABLED: '0', GO_TURBO_BUILD_CGO_ENABLED: '0' };
    expect(inputsOf({ env, given: { cgo: 'true' } }).cgo).toBe(true);
    const shared = { GOFLAGS: '-tags=a -trimpath', GO_TURBO_BUILD_GOFLAGS: '-trimpath' };
    expect(inputsOf({ env: shared }).fromGoFlags).toMatchObject({ tags: ['a'] });
    expect(inputsOf({ env: shared }).fromGoFlags.trimpath).toBeUndefined();
  });
});

describe('GOFLAGS, flag by flag', () => {
  const OURS = ['-buildvcs=false', '-trimpath', '-gcflags=all=-dwarf=false', '-ldflags=-s -w'];
  const lean = (changes: Record<number, string | string[]>) =>
    OURS.flatMap((flag, index) => changes[index] ?? flag);

  test.each<[string, string[]]>([
    ['-mod=readonly', lean({ 2: ['-gcflags=all=-dwarf=false', '-mod=readonly'] })],
    ['-ldflags=-X=main.version=1.2.3', lean({ 3: '-ldflags=-s -w -X=main.version=1.2.3' })],
    ["'-ldflags=-X main.a=1 -X main.b=2'", lean({ 3: '-ldflags=-s -w -X main.a=1 -X main.b=2' })],
    // Of several that match a package the last one counts (load/flag.go).
    ['-ldflags=-X=main.a=1 -ldflags=-X=main.b=2', lean({ 3: '-ldflags=-s -w -X=main.b=2' })],
    ['-ldflags=-X=main.a=1 -ldflags=', lean({})],
    ['-ldflags=all=-X=main.a=1', lean({ 3: '-ldflags=-s -w -X=main.a=1' })],
    ['-tags=a,b', lean({ 1: ['-trimpath', '-tags=a,b'] })],
    ["'-tags=a b'", lean({ 1: ['-trimpath', '-tags=a,b'] })],
    ['-tags=a --tags=b', lean({ 1: ['-trimpath', '-tags=b'] })],
    [
      "'-gcflags= all = -N'",
      lean({ 2: ['-gcflags=all=-dwarf=false', '-gcflags=all=-dwarf=false -N'] }),
    ],
    [
      '-gcflags=./lib=-N -gcflags=./lib=',
      lean({
        2: [
          '-gcflags=all=-dwarf=false',
          '-gcflags=./lib=-dwarf=false -N',
          '-gcflags=./lib=-dwarf=false',
        ],
      }),
    ],
    ['-gcflags=-N', lean({ 2: ['-gcflags=all=-dwarf=false', '-gcflags=-dwarf=false -N'] })],
    [
      "'-gcflags=all=-N -l' -gcflags=./leaf=-l",
      lean({
        2: [
          '-gcflags=all=-dwarf=false',
          '-gcflags=all=-dwarf=false -N -l',
          '-gcflags=./leaf=-dwarf=false -l',
        ],
      }),
    ],
    ['-trimpath=false', lean({ 1: [] })],
    ['-trimpath', lean({})],
    ['-buildvcs', lean({ 2: ['-gcflags=all=-dwarf=false', '-buildvcs'] })],
    ['-buildvcs=false', lean({ 2: ['-gcflags=all=-dwarf=false', '-buildvcs=false'] })],
    ['-asmflags=all=-DX', lean({ 2: ['-gcflags=all=-dwarf=false', '-asmflags=all=-DX'] })],
    ['-pgo=off -x', lean({ 2: ['-gcflags=all=-dwarf=false', '-pgo=off', '-x'] })],
    ['-v -json -count=1 -short -e -f=x -p=3', lean({})],
  ])('%s', (GOFLAGS, flags) => {
    for (const job of both({ GOFLAGS })) expect(flagsOf(job)).toEqual(flags);
  });

  test('the inputs add to what is merged, and win over what is a default', () => {
    const given = {
      ...{ tags: 'b c', ldflags: '-X main.b=2', gcflags: '-l', 'build-flags': '-pgo=x' },
      ...{ vcs: 'true', trimpath: 'true' },
    };
    const GOFLAGS =
      '-tags=a,b -ldflags=-X=main.a=1 -gcflags=-N -buildvcs=false -trimpath=0 -pgo=off';
    expect(flagsOf({ env: { GOFLAGS }, given })).toEqual([
      ...['-buildvcs=true', '-trimpath', '-tags=a,b,c', '-gcflags=all=-dwarf=false'],
      ...['-gcflags=-dwarf=false -N -l', '-pgo=off', '-pgo=x'],
      '-ldflags=-s -w -X=main.a=1 -X main.b=2',
    ]);
    expect(inputsOf({ env: { GOFLAGS }, given }).notes).toEqual([
      'GOFLAGS: -buildvcs=false is left out: vcs: true is given',
      'GOFLAGS: -trimpath=0 is left out: trimpath: true is given',
    ]);
  });

  test.each([
    ['-n', 'GOFLAGS: "-n"'],
    ['-o=/tmp/x', 'use the input output'],
    ['-C=/tmp', 'use the input working-directory'],
    ['-pkgdir=/tmp', 'GOFLAGS: "-pkgdir=/tmp"'],
    ['-linkshared', 'GOFLAGS: "-linkshared"'],
    ['-buildmode=c-archive', '-buildmode=default, exe, pie'],
    ['-compiler=tinygo', 'use the input compiler'],
    ['-ldflags=./cmd/a=-s', 'use the input ldflags, or stamp'],
    ["'-ldflags=-X \"main.a=b'", 'use the input ldflags, or stamp'],
    ['-gcflags=x', 'GOFLAGS: "-gcflags=x"'],
    ['-tags', '-tags=VALUE'],
    ['-tags=a-b', 'GOFLAGS: "-tags=a-b"'],
    ['-p=0', '-p with a positive integer'],
    ['-p=010', '-p with a positive integer'],
    ['-trimpath=maybe', '-trimpath, -trimpath=true or -trimpath=false'],
    ['-trimpath=no', '-trimpath=false'],
    ['-trimpath=', '-trimpath=false'],
    ['-a=maybe', '-a, -a=true or -a=false'],
    ['-v=', '-v, -v=true or -v=false'],
    ['-json=on', '-json, -json=true or -json=false'],
    ['-gcflags==-N', 'GOFLAGS: "-gcflags==-N"'],
    ['-race', 'GOFLAGS: -race with cgo: false'],
    ['-msan', 'GOFLAGS: -msan with cgo: false'],
    ["'-tags=a", 'a quote is not closed'],
  ])('%s fails and names both sides', (GOFLAGS, words) => {
    for (const job of both({ GOFLAGS })) expect(failuresOf(job)).toContain(words);
  });

  test('what is off is as not given', () => {
    expect(flagsOf({ env: { GOFLAGS: '-n=false -linkshared=0 -a=false' } })).toEqual(OURS);
  });

  test('what is left of GOFLAGS hides that of go env -w', () => {
    const settled = (job: Job): string | undefined => {
      const inputs = inputsOf(job);
      const rest = inputs.fromGoFlags.rest.join(' ');
      return settledEnvironment(job.env ?? {}, inputs.settings, rest).GOFLAGS;
    };
    expect(settled({})).toBeUndefined();
    expect(settled({ env: { GOFLAGS: '-tags=a' } })).toBe('');
    expect(settled({ file: { GOFLAGS: '-tags=a' } })).toBe('-v=false');
    expect(settled({ file: { GOFLAGS: '-tags=a -count=1' } })).toBe('-count=1');
  });
});

test.each<[Record<string, string>, Record<string, string>, number]>([
  [{}, {}, 4],
  [{ GOFLAGS: '-p=1' }, {}, 1],
  [{ GOMAXPROCS: '2' }, {}, 2],
  [{ GOFLAGS: '-p=8', GOMAXPROCS: '3' }, {}, 3],
  [{ GOFLAGS: '-p=8' }, {}, 8],
  [{ GOFLAGS: '-p=0x3' }, {}, 3],
  [{ GOMAXPROCS: 'many' }, {}, 4],
  [{ GOFLAGS: '-p=1', GOMAXPROCS: '1' }, { parallelism: '2' }, 2],
])('parallelism of %j and %j', (env, given, expected) => {
  expect(inputsOf({ env, given }).parallelism).toBe(expected);
});

test('what Go passes over and what an input overrules is said', () => {
  const env = { CGO_ENABLED: 'yes', GOMAXPROCS: '2' };
  expect(inputsOf({ env, given: { parallelism: '4' } }).notes).toEqual([
    'CGO_ENABLED=yes does not count: Go knows 0 and 1',
    'parallelism: 4 counts, not the 2 that -p of GOFLAGS or GOMAXPROCS says',
  ]);
  expect(inputsOf({ given: { parallelism: '9' } }).notes).toEqual([]);
});

test.each([
  [{ GO111MODULE: 'off' }, 'GO111MODULE=off'],
  [{ GO111MODULE: 'foo' }, 'GO111MODULE=foo'],
  [{ GOWORK: 'go.work' }, 'GOWORK=go.work'],
  [{ GOCACHE: 'off' }, 'GOCACHE=off'],
  [{ GOMODCACHE: 'modules' }, 'GOMODCACHE=modules'],
])('%j fails, as Go would', (values, words) => {
  for (const job of both(values)) expect(failuresOf(job)).toContain(words);
  expect(failuresOf({ env: { GO111MODULE: 'auto', GOWORK: 'off' } })).toBe('');
});

describe('a release', () => {
  const given = { profile: 'release' };
  test.each([
    [{ GOFLAGS: '-ldflags=-X=main.a=1' }, 'release does not read GOFLAGS (go env -w: /home'],
    [{ GOFLAGS: '-tags=a' }, 'set its flags as inputs'],
    [{ CGO_ENABLED: '1' }, 'set the input cgo'],
    [{ GOOS: 'windows' }, 'set the input targets'],
    [{ GOAMD64: 'v3' }, 'name the variant in the input targets'],
    [{ GOTOOLCHAIN: 'go1.25.1' }, 'set the input go-version'],
    [{ GOEXPERIMENT: 'greenteagc' }, 'release does not read GOEXPERIMENT'],
  ])('fails for %j of go env -w, and follows it in the environment', (values, words) => {
    expect(failuresOf({ file: values, given })).toContain(words);
    expect(failuresOf({ env: values, given })).toBe('');
  });

  test('keeps its promises whatever GOFLAGS says, and says so', () => {
    for (const job of both({ GOFLAGS: '-buildvcs=false' }, given)) {
      expect(flagsOf(job).filter((flag) => flag.startsWith('-buildvcs'))).toEqual([
        '-buildvcs=true',
      ]);
    }
    const env = { GOFLAGS: '-buildvcs=false -trimpath=false' };
    expect(inputsOf({ env, given }).notes).toEqual([
      'GOFLAGS: -buildvcs=false is left out: profile: release has vcs; vcs: false says otherwise',
      'GOFLAGS: -trimpath=false is left out: profile: release has trimpath; trimpath: false says otherwise',
    ]);
  });

  test('does not mind what changes no binary', () => {
    const file = { GOPROXY: 'off', GOTOOLCHAIN: 'local', CC: 'clang', GOFLAGS: '-mod=readonly -v' };
    expect(failuresOf({ file, given })).toBe('');
  });
});
