import type { InputName } from '../../src/inputs/definitions/definitions.ts';
import { NO_JOB_FLAGS } from '../../src/inputs/flags/job-flags.ts';
import type { InputContext } from '../../src/inputs/folders.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import { NO_SETTINGS } from '../../src/inputs/job-settings.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import { NOT_SETUP_GO } from '../../src/inputs/setup-go-inputs.ts';
import { targetText } from '../../src/inputs/target.ts';
import { failureText } from '../../src/runner/result.ts';
import { contextOf, rawOf } from './context.ts';

function parse(
  values: Partial<Record<InputName, string>>,
  changes: Partial<InputContext> = {},
): Inputs {
  const parsed = parseInputs(rawOf(values), contextOf(changes));
  if (!parsed.ok) throw new Error(parsed.failures.map(failureText).join('\n'));
  return parsed.value;
}

test('nothing given: the documented defaults', () => {
  expect(parse({})).toEqual({
    ...NOT_SETUP_GO,
    given: [],
    tools: [],
    goVersion: '',
    goVersionFile: '',
    workingDirectory: '/work/app',
    affectedBase: null,
    packages: ['./...'],
    targets: [],
    profile: 'lean',
    flags: {},
    link: 'auto',
    libc: 'gnu',
    linker: 'default',
    buildinfo: 'full',
    shareFlags: 'auto',
    compiler: 'gc',
    cgo: false,
    debug: '',
    compress: 'none',
    tags: [],
    ldflags: '',
    gcflags: '',
    buildFlags: [],
    stamp: [],
    testCache: 'auto',
    output: 'bin',
    page: '',
    metrics: '',
    trace: '',
    size: 'auto',
    sizeBudget: [],
    sizeGrowth: [],
    sizeOverride: 'size-override',
    check: [],
    build: true,
    mainsOnly: false,
    warm: 'auto',
    save: 'branches',
    saveBranches: { ofDefault: true, globs: ['release/**', 'release-*', 'develop'] },
    cacheName: '',
    go: 'always',
    reuse: true,
    provenance: false,
    sbom: false,
    reuseLimit: 60e6,
    goChecksum: '',
    cacheStore: { kind: 'github' },
    parallelism: 4,
    memory: 'auto',
    modules: 'auto',
    matrix: '',
    jobStatus: 'success',
    settings: NO_SETTINGS,
    fromGoFlags: NO_JOB_FLAGS,
    notes: [],
  });
});

test('check', () => {
  const inputs = parse({
    check: "static, go >= 1.26\nsize<=20 MB startup(help 'two words')<=50ms",
  });
  expect(inputs.check).toEqual([
    { kind: 'static', text: 'static' },
    { kind: 'go', text: 'go>=1.26', operator: '>=', version: '1.26' },
    { kind: 'size', text: 'size<=20MB', bytes: 20_000_000 },
    {
      kind: 'startup',
      text: "startup(help 'two words')<=50ms",
      milliseconds: 50,
      words: ['help', 'two words'],
    },
  ]);
});

test('empty strings, as the runner passes for inputs without a value, mean the defaults', () => {
  const empty = parseInputs(() => '', contextOf());
  expect(empty).toEqual({ ok: true, value: parse({}) });
});

test('outside a runner the caches lie in a folder of the home', () => {
  expect(parse({}, { inRunner: false }).cacheStore).toEqual({
    kind: 'directory',
    path: '/home/ci/.cache/go-turbo-build',
  });
});

test.each([
  ['1.26.8', '1.26.8'],
  ['go1.26.8', 'go1.26.8'],
  ['1.26', '1.26'],
  ['1.27rc1', '1.27rc1'],
  ['1.26.x', '1.26.x'],
  ['>=1.25 <1.27', '>=1.25 <1.27'],
  ['^1.25', '^1.25'],
  ['stable', 'stable'],
  [' oldstable ', 'oldstable'],
])('go-version %j', (given, taken) => {
  expect(parse({ 'go-version': given }).goVersion).toBe(taken);
});

test('go-version-file is looked up in the working directory', () => {
  const inputs = parse({ 'working-directory': 'services/api', 'go-version-file': '.go-version' });
  expect(inputs.workingDirectory).toBe('/work/app/services/api');
  expect(inputs.goVersionFile).toBe('.go-version');
});

test.each([
  ['linux/amd64,linux/arm64', ['linux/amd64', 'linux/arm64']],
  ['linux/amd64, windows/arm64\n  darwin_arm64', ['linux/amd64', 'windows/arm64', 'darwin/arm64']],
  ['linux_arm_7', ['linux/arm/7']],
  ['linux/amd64/v3 linux/amd64', ['linux/amd64/v3', 'linux/amd64']],
  [
    'linux/arm/7,softfloat,linux/arm64/v8.1,lse,crypto',
    ['linux/arm/7,softfloat', 'linux/arm64/v8.1,lse,crypto'],
  ],
])('targets %j', (given, taken) => {
  expect(parse({ targets: given }).targets.map(targetText)).toEqual(taken);
});

test.each([
  ['./cmd/...\n./tools/gen', ['./cmd/...', './tools/gen']],
  ['./cmd/app,./cmd/app', ['./cmd/app']],
  ['/work/app/cmd/app /work/app', ['./cmd/app', '.']],
  ['/work/app/... /work/app/..x /work/app/..x/...', ['./...', './..x', './..x/...']],
  ['example.com/app/cmd/app', ['example.com/app/cmd/app']],
  ['github.com/nats-io/nats.go', ['github.com/nats-io/nats.go']],
  ['../shared/cmd/x', ['../shared/cmd/x']],
])('packages %j', (given, taken) => {
  expect(parse({ packages: given }).packages).toEqual(taken);
});

test('a Windows host takes its own separators', () => {
  const inputs = parse(
    { packages: '.\\cmd\\app D:\\a\\app\\cmd\\b', 'cache-store': 'directory:~\\caches' },
    {
      platform: 'win32',
      cwd: 'D:\\a\\app',
      home: 'C:\\Users\\ci',
      kindOf: (path) => (path === 'D:\\a\\app' ? 'folder' : 'none'),
    },
  );
  expect(inputs.packages).toEqual(['./cmd/app', './cmd/b']);
  expect(inputs.cacheStore).toEqual({ kind: 'directory', path: 'C:\\Users\\ci\\caches' });
});

test('stamps keep spaces, quotes of one kind and further equals signs', () => {
  const lines = [
    'main.version=v1.2.3',
    '',
    "  main.note=it's a = b ",
    'main.quoted=say "hi"',
    'example.com/a/b.v2/internal/build.Date=',
    'main.größe=3',
  ];
  expect(parse({ stamp: lines.join('\r\n') }).stamp).toEqual([
    { name: 'main.version', value: 'v1.2.3' },
    { name: 'main.note', value: "it's a = b " },
    { name: 'main.quoted', value: 'say "hi"' },
    { name: 'example.com/a/b.v2/internal/build.Date', value: '' },
    { name: 'main.größe', value: '3' },
  ]);
});

test.each([
  ['-race -v', ['-race', '-v']],
  ['-mod vendor --pgo=off', ['-mod=vendor', '-pgo=off']],
  [
    `-toolexec='garble -seed random' -asmflags "-D X=\\"1\\""`,
    ['-toolexec=garble -seed random', '-asmflags=-D X="1"'],
  ],
  ['-buildmode=exe\n-buildvcs=true', ['-buildmode=exe', '-buildvcs=true']],
  ['-modfile C:\\src\\go.alt.mod', ['-modfile=C:\\src\\go.alt.mod']],
])('build-flags %j', (given, taken) => {
  expect(parse({ 'build-flags': given, cgo: 'true' }).buildFlags).toEqual(taken);
});

test('-race without cgo is fine where only darwin is built, and where it is off', () => {
  expect(parse({ 'build-flags': '-race', targets: 'darwin/arm64' }).buildFlags).toEqual(['-race']);
  expect(parse({ 'build-flags': '-race=false' }).buildFlags).toEqual(['-race=false']);
});

test('-buildmode=pie is fine where the binary need not be static', () => {
  const flags = { 'build-flags': '-buildmode=pie' };
  expect(parse({ ...flags, profile: 'dev' }).buildFlags).toEqual(['-buildmode=pie']);
  expect(parse({ ...flags, targets: 'windows/amd64' }).buildFlags).toEqual(['-buildmode=pie']);
});

test('the other inputs, all given', () => {
  const inputs = parse({
    profile: 'dev',
    tags: 'netgo, go1.21\nösig',
    ldflags: `-X 'main.a=b c' -extldflags "-static"`,
    gcflags: 'all=-N -l',
    output: '~/out',
    build: 'false',
    warm: 'false',
    save: 'always',
    'cache-name': 'api-linux_1.2',
    'go-checksum': 'h1:SMU9cV6xQ1yOAHpU5Yb8pVZ0rD0PqN9cYPpyS9wrSoU=',
    'cache-store': 'directory:~/caches',
    parallelism: '16',
    matrix: '{"os":"linux"}',
    'job-status': 'cancelled',
  });
  expect(inputs).toMatchObject({
    profile: 'dev',
    tags: ['netgo', 'go1.21', 'ösig'],
    ldflags: `-X 'main.a=b c' -extldflags "-static"`,
    gcflags: 'all=-N -l',
    output: '/home/ci/out',
    build: false,
    warm: false,
    save: 'always',
    saveBranches: { ofDefault: true, globs: ['release/**', 'release-*', 'develop'] },
    cacheName: 'api-linux_1.2',
    goChecksum: 'h1:SMU9cV6xQ1yOAHpU5Yb8pVZ0rD0PqN9cYPpyS9wrSoU=',
    cacheStore: { kind: 'directory', path: '/home/ci/caches' },
    parallelism: 16,
    matrix: '{"os":"linux"}',
    jobStatus: 'cancelled',
  });
});

test.each<[string, Inputs['save'], boolean, readonly string[]]>([
  ['always', 'always', true, ['release/**', 'release-*', 'develop']],
  ['never', 'never', true, ['release/**', 'release-*', 'develop']],
  ['default-branch', 'branches', true, []],
  ['default-branch release/** develop', 'branches', true, ['release/**', 'develop']],
  ['develop,default-branch\nv? develop', 'branches', true, ['develop', 'v?']],
  ['main', 'branches', false, ['main']],
  ['release/**', 'branches', false, ['release/**']],
])('save %j', (given, save, ofDefault, globs) => {
  expect(parse({ save: given })).toMatchObject({ save, saveBranches: { ofDefault, globs } });
});

test.each([
  ['', null],
  [' auto ', 'auto'],
  ['v1.4.0', 'v1.4.0'],
])('affected-base %j', (given, affectedBase) => {
  expect(parse({ 'affected-base': given }).affectedBase).toBe(affectedBase);
});

test.each<[string, Inputs['warm']]>([
  ['auto', 'auto'],
  ['true', true],
  ['false', false],
])('warm %j', (given, warm) => {
  expect(parse({ warm: given }).warm).toBe(warm);
});

test.each<[string, boolean, number]>([
  ['true', true, 60e6],
  ['false', false, 60e6],
  ['60MB', true, 60e6],
  ['1.5 GB', true, 1.5e9],
  ['512KiB', true, 512 * 1024],
  ['0MB', true, 0],
  ['10GB', true, 10e9],
])('reuse %j', (given, reuse, reuseLimit) => {
  expect(parse({ reuse: given })).toMatchObject({ reuse, reuseLimit });
});

test.each<[Partial<Record<InputName, string>>, boolean, boolean]>([
  [{ profile: 'release' }, true, false],
  [{ profile: 'release', provenance: 'false' }, false, true],
  [{ provenance: 'true' }, true, false],
  [{ provenance: 'false' }, false, true],
])('%p: provenance %p, reuse %p', (values, provenance, reuse) => {
  expect(parse(values)).toMatchObject({ provenance, reuse });
});
