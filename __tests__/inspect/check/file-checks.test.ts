import type { BinaryFacts } from '../../../src/inspect/read-binary.ts';
import {
  changeMachFlags,
  clearDllCharacteristics,
  type Fixtures,
  factsOf,
  judged,
  line,
  makeFixtures,
  makeStackExecutable,
  removeBuildInfo,
  removeStackHeader,
} from './fixtures.ts';

// A program that fails each check, and the words of the message.

let fixtures: Fixtures;
/** As plain `go build` leaves it. */
let plain: BinaryFacts;
let stripped: BinaryFacts;
let pie: BinaryFacts;
let bindNow: BinaryFacts;
let flagged: BinaryFacts;
const files = { plain: '', windows: '', darwin: '' };

beforeAll(async () => {
  fixtures = await makeFixtures();
  const { build } = fixtures;
  files.plain = await build('plain');
  plain = await factsOf(files.plain);
  stripped = await factsOf(await build('stripped', ['-ldflags=-s -w']));
  pie = await factsOf(await build('pie', ['-buildmode=pie', '-ldflags=-s']));
  bindNow = await factsOf(await build('now', ['-buildmode=pie', '-ldflags=-s -bindnow']));
  flagged = await factsOf(
    await build('flagged', ['-gcflags=-N', "-ldflags=-s -X 'main.v=a b'", '-tags=netgo,extra']),
  );
  files.windows = await build('w.exe', ['-ldflags=-s'], { GOOS: 'windows', GOARCH: 'amd64' });
  files.darwin = await build('mac', ['-ldflags=-s'], { GOOS: 'darwin', GOARCH: 'arm64' });
}, 300_000);

afterAll(() => fixtures.remove());

test('static, static-pie, no-interp: a position-independent program asks for the loader', () => {
  expect(line('static', pie)).toBe(
    'FAIL static: interpreter /lib64/ld-linux-x86-64.so.2; expected: neither interpreter nor needed library; ' +
      'to fix: remove -buildmode=pie, or link a static-pie program: cgo with -linkmode=external -extldflags=-static-pie',
  );
  expect(line('no-interp', pie)).toBe(
    'FAIL no-interp: interpreter /lib64/ld-linux-x86-64.so.2; expected: no interpreter (PT_INTERP); ' +
      'to fix: link statically: cgo off and no -buildmode=pie, or -linkmode=external -extldflags=-static',
  );
  expect(line('static-pie', pie)).toBe(
    'FAIL static-pie: position-independent, interpreter /lib64/ld-linux-x86-64.so.2; ' +
      'expected: a position-independent program with neither interpreter nor needed library; ' +
      'to fix: build with cgo, -buildmode=pie, -linkmode=external and -extldflags=-static-pie',
  );
  expect(judged('static-pie', plain).found).toBe(
    'not position-independent, no interpreter, no needed library',
  );
  for (const one of ['static', 'no-interp'])
    expect(line(one, plain)).toMatch(new RegExp(`^pass ${one}: no interpreter`));
});

test('static: why a program needs libraries', () => {
  const settings = { CGO_ENABLED: '1' };
  const cgo: BinaryFacts = {
    ...pie,
    needed: ['libc.so.6'],
    buildInfo: { goVersion: 'go1.26.8', path: '', main: null, deps: [], settings },
  };
  expect(judged('static', cgo)).toMatchObject({
    found: 'interpreter /lib64/ld-linux-x86-64.so.2, needs libc.so.6',
    change:
      'build with cgo off, or link with -linkmode=external -extldflags=-static and the tags netgo,osusergo',
  });
  expect(judged('static', { ...cgo, buildInfo: null }).change).toBe(
    'remove -linkmode=external and -linkshared; else a dependency asks for libraries without cgo ' +
      '(//go:cgo_import_dynamic): leave it out',
  );
});

test('pie', async () => {
  expect(line('pie', plain)).toBe(
    'FAIL pie: loaded at a fixed address (ET_EXEC, or a library); expected: a position-independent program; ' +
      'to fix: add -buildmode=pie to build-flags; for linux it then asks for the dynamic loader',
  );
  expect(line('pie', pie)).toBe('pass pie: position-independent');
  const fixed = await fixtures.edited(files.windows, 'fixed.exe', (bytes) =>
    clearDllCharacteristics(bytes, 0x40),
  );
  expect(judged('pie', await factsOf(fixed))).toMatchObject({
    state: 'fail',
    found: 'loaded at a fixed address',
  });
  const mac = await fixtures.edited(files.darwin, 'fixed', (bytes) =>
    changeMachFlags(bytes, 0, 0x200000),
  );
  expect(judged('pie', await factsOf(mac)).state).toBe('fail');
  for (const file of [files.windows, files.darwin])
    expect(line('pie', await factsOf(file))).toBe('pass pie: position-independent');
});

test('nx', async () => {
  const facts = async (name: string, edit: (bytes: Buffer) => void, file = files.plain) =>
    factsOf(await fixtures.edited(file, name, edit));
  expect(line('nx', plain)).toBe('pass nx: the stack holds no code');
  expect(line('nx', await facts('code', makeStackExecutable))).toBe(
    'FAIL nx: the stack may hold code; expected: a stack that holds no code; ' +
      'to fix: add -Wl,-z,noexecstack to -extldflags, or the section .note.GNU-stack to the assembly that lacks it',
  );
  expect(line('nx', await facts('unsaid', removeStackHeader))).toBe(
    'FAIL nx: no PT_GNU_STACK: the system decides, and may allow code on the stack; ' +
      'expected: a stack that holds no code; ' +
      'to fix: link with a linker that writes PT_GNU_STACK, as the one of Go does for linux',
  );
  const windows = await facts('nx.exe', (b) => clearDllCharacteristics(b, 0x100), files.windows);
  expect(judged('nx', windows).change).toBe('link with NX_COMPAT, as the linker of Go does');
  const mac = await facts('nx', (b) => changeMachFlags(b, 0x20000, 0), files.darwin);
  expect(judged('nx', mac).change).toBe('link without -allow_stack_execute');
  for (const file of [files.windows, files.darwin])
    expect(judged('nx', await factsOf(file)).state).toBe('pass');
});

test('relro', () => {
  expect(line('relro', plain)).toBe(
    'FAIL relro: no segment is made read-only after relocation (no PT_GNU_RELRO); expected: PT_GNU_RELRO; ' +
      'to fix: build with -buildmode=pie, or link with -linkmode=external -extldflags=-Wl,-z,relro',
  );
  expect(line('relro=full', pie)).toBe(
    'FAIL relro=full: partial: PT_GNU_RELRO, without BIND_NOW; expected: full: PT_GNU_RELRO and BIND_NOW; ' +
      'to fix: add -buildmode=pie to build-flags and -bindnow to ldflags, or link with ' +
      '-linkmode=external -extldflags=-Wl,-z,relro,-z,now',
  );
  expect(line('relro', pie)).toBe('pass relro: partial: PT_GNU_RELRO, without BIND_NOW');
  expect(line('relro=full', bindNow)).toBe('pass relro=full: full: PT_GNU_RELRO and BIND_NOW');
});

test('stripped and no-dwarf', async () => {
  expect(line('stripped', plain)).toMatch(
    /^FAIL stripped: a symbol table of \d{4} entries; expected: no symbol table; to fix: add -s to ldflags; profile lean does$/,
  );
  expect(line('no-dwarf', plain)).toMatch(
    /^FAIL no-dwarf: \d+ kB of debug information in \d sections \(\.debug_abbrev, …\); expected: no debug information; to fix: add -w to ldflags; profile lean does$/,
  );
  const windows = { GOOS: 'windows', GOARCH: 'amd64' };
  const darwin = { GOOS: 'darwin', GOARCH: 'arm64' };
  for (const [name, env, first] of [
    ['full.exe', windows, /\(\.z?debug_abbrev, …\)/],
    ['full', darwin, /\(__DWARF,__z?debug_abbrev, …\)/],
  ] as const) {
    const full = await factsOf(await fixtures.build(name, [], env));
    expect(judged('stripped', full).state).toBe('fail');
    expect(judged('no-dwarf', full).found).toMatch(first);
  }
  for (const facts of [stripped, await factsOf(files.windows), await factsOf(files.darwin)]) {
    expect(line('stripped', facts)).toBe('pass stripped: no symbol table');
    expect(line('no-dwarf', facts)).toBe('pass no-dwarf: no debug information');
  }
});

test('size', () => {
  const { bytes } = stripped;
  expect(line(`size<=${bytes}`, stripped)).toMatch(/^pass size<=/);
  expect(judged(`size<=${bytes - 1}`, stripped).state).toBe('fail');
  expect(line('size<=500kB', { ...stripped, bytes: 1_204_386 })).toBe(
    'FAIL size<=500kB: 1.2 MB (1204386 bytes); expected: at most 500 kB (500000 bytes); ' +
      'to fix: build with profile lean and leave dependencies out, or raise the limit',
  );
});

test('os and arch', async () => {
  expect(line('os=windows', plain)).toBe(
    'FAIL os=windows: linux; expected: GOOS windows; ' +
      'to fix: build for GOOS windows: correct targets, or the file that is checked',
  );
  expect(line('arch=arm64', plain)).toBe(
    'FAIL arch=arm64: amd64; expected: GOARCH arm64; ' +
      'to fix: build for GOARCH arm64: correct targets, or the file that is checked',
  );
  const windows = await factsOf(files.windows);
  expect([line('os=windows', windows), line('arch=amd64', windows)]).toEqual([
    'pass os=windows: windows',
    'pass arch=amd64: amd64',
  ]);
  expect(judged('os=linux', { ...plain, buildInfo: null }).found).toBe('the file does not tell');
});

test('trimpath', () => {
  expect(line('trimpath', plain)).toBe(
    'FAIL trimpath: built without -trimpath: it holds file paths of the machine that built it; ' +
      'expected: a build with -trimpath; to fix: set profile: lean, or build with -trimpath',
  );
  expect(line('trimpath', withSettings({ '-trimpath': 'true' }))).toBe(
    'pass trimpath: -trimpath is recorded',
  );
});

test('go', () => {
  const { goVersion } = plain.buildInfo ?? { goVersion: '' };
  const version = goVersion.slice(2);
  expect(line('go>=1.99', plain)).toBe(
    `FAIL go>=1.99: Go ${version}; expected: Go >= 1.99; to fix: set go-version to 1.99 or newer and build again`,
  );
  expect(line('go<1.20', plain)).toBe(
    `FAIL go<1.20: Go ${version}; expected: Go < 1.20; to fix: set go-version to one that is < 1.20 and build again`,
  );
  const devel = withVersion('devel go1.27-1a2b3c4');
  expect(line('go>=1.26', devel)).toBe(
    'FAIL go>=1.26: built with "devel go1.27-1a2b3c4", a development version; expected: Go >= 1.26; ' +
      'to fix: set go-version to a release and build again',
  );
  expect(line(`go=${version}`, plain)).toBe(`pass go=${version}: Go ${version}`);
});

test.each([
  ['go1.26.8', 'go>=1.26', 'pass'],
  ['go1.26.8', 'go=1.26', 'pass'],
  ['go1.26.8', 'go<=1.26', 'pass'],
  ['go1.26.8', 'go>1.26', 'fail'],
  ['go1.26.8', 'go<1.26', 'fail'],
  ['go1.26.8', 'go>=1.26.9', 'fail'],
  ['go1.26.8', 'go=1.26.0', 'fail'],
  ['go1.9.7', 'go>=1.26', 'fail'],
  ['go1.27rc1', 'go>=1.27', 'pass'],
  ['go1.27rc1', 'go>=1.27.0', 'fail'],
  ['go1.26.8 X:jsonv2', 'go=1.26.8', 'pass'],
  ['go1.26.8-acme', 'go=1.26.8', 'pass'],
])('%s and %s: %s', (goVersion, text, state) => {
  expect(judged(text, withVersion(goVersion)).state).toBe(state);
});

test('gcflags, ldflags and tags', () => {
  expect(line('gcflags=all=-dwarf=false', plain)).toBe(
    'FAIL gcflags=all=-dwarf=false: no -gcflags is recorded; expected: -gcflags with all=-dwarf=false; ' +
      'to fix: add all=-dwarf=false to gcflags and build again',
  );
  expect(line('ldflags=-s -w', flagged)).toBe(
    "FAIL ldflags=-s -w: -ldflags=-s -X 'main.v=a b'; expected: -ldflags with -s -w; " +
      'to fix: add -w to ldflags and build again',
  );
  expect(line('tags=osusergo', flagged)).toBe(
    'FAIL tags=osusergo: -tags=netgo,extra; expected: -tags with osusergo; ' +
      'to fix: add osusergo to tags and build again',
  );
  expect(line('tags=', flagged)).toBe(
    'FAIL tags=: -tags=netgo,extra; expected: no -tags; to fix: build without tags',
  );
  for (const text of ['gcflags=-N', 'ldflags=-s', '"ldflags=-X \'main.v=a b\'"', 'tags=extra'])
    expect(judged(text, flagged).state).toBe('pass');
  expect(line('"tags=netgo,extra"', flagged)).toBe('pass tags=netgo,extra: -tags=netgo,extra');
  for (const text of ['gcflags=', 'ldflags=', 'tags='])
    expect(judged(text, plain).state).toBe('pass');
});

test('ldflags: Go records none with -trimpath', () => {
  expect(line('ldflags=-s', withSettings({ '-trimpath': 'true' }))).toBe(
    'FAIL ldflags=-s: built with -trimpath, with which Go records no -ldflags; expected: recorded linker flags; ' +
      'to fix: require what they do: stripped for -s, no-dwarf for -w, static, pie',
  );
});

test('vcs', async () => {
  expect(line('vcs', plain)).toBe(
    'FAIL vcs: no commit is recorded (no vcs.revision); expected: a build that is stamped with its commit; ' +
      'to fix: add -buildvcs=true to build-flags and build in a git checkout, with git on PATH',
  );
  fixtures.git('init', '--quiet');
  fixtures.git('add', '.');
  fixtures.git('commit', '--quiet', '-m', 'first');
  const commit = fixtures.git('rev-parse', 'HEAD').trim();
  const clean = await factsOf(await fixtures.build('clean', ['-buildvcs=true']));
  for (const text of ['vcs', 'vcs=clean', `vcs=${commit.slice(0, 12)}`])
    expect(line(text, clean)).toBe(`pass ${text}: commit ${commit}`);
  expect(line('vcs=0123456', clean)).toBe(
    `FAIL vcs=0123456: commit ${commit}; expected: commit 0123456; to fix: check that commit out and build it again`,
  );
  fixtures.git('rm', '--quiet', '--cached', 'go.mod');
  const dirty = await factsOf(await fixtures.build('dirty', ['-buildvcs=true']));
  expect(line('vcs=clean', dirty)).toBe(
    `FAIL vcs=clean: commit ${commit}, with changes (vcs.modified); expected: a checkout without changes (vcs.modified=false); ` +
      'to fix: commit them, or remove what earlier steps wrote into the checkout: `git status` shows it',
  );
  expect(judged('vcs', dirty).state).toBe('pass');
});

test('without build info nothing that only it tells passes', async () => {
  const packed = await factsOf(await fixtures.edited(files.plain, 'packed', removeBuildInfo));
  for (const text of ['trimpath', 'vcs', 'go>=1.20', 'gcflags=', 'ldflags=', 'tags='])
    expect(line(text, packed)).toBe(
      `FAIL ${text}: no build info in the file; expected: a program that Go 1.18 or later built; ` +
        'to fix: check it before anything packs it (upx) or removes its sections',
    );
  expect(judged('static', packed).state).toBe('pass');
});

test('questions for ELF alone do not fail other formats, and say so', async () => {
  const windows = await factsOf(files.windows);
  const darwin = await factsOf(files.darwin);
  expect(line('static', windows)).toBe('n/a  static: static is a question for ELF, this is PE');
  expect(line('relro=full', darwin)).toBe(
    'n/a  relro=full: relro is a question for ELF, this is Mach-O',
  );
  for (const text of ['static-pie', 'no-interp', 'relro'])
    expect(judged(text, darwin).state).toBe('not-applicable');
  const wasm = await factsOf(
    await fixtures.edited(files.plain, 'wasm', (bytes) => bytes.write('\0asm', 'latin1')),
  );
  expect(line('nx', wasm)).toBe('n/a  nx: WebAssembly files say nothing of it');
  expect(line('pie', wasm)).toBe('n/a  pie: WebAssembly files say nothing of it');
});

function withSettings(settings: Record<string, string>): BinaryFacts {
  if (plain.buildInfo === null) throw new Error('no build info');
  return {
    ...plain,
    buildInfo: { ...plain.buildInfo, settings: { ...plain.buildInfo.settings, ...settings } },
  };
}

function withVersion(goVersion: string): BinaryFacts {
  if (plain.buildInfo === null) throw new Error('no build info');
  return { ...plain, buildInfo: { ...plain.buildInfo, goVersion } };
}
