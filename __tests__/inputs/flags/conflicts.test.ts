import type { InputName } from '../../../src/inputs/definitions/definitions.ts';
import { flagConflicts } from '../../../src/inputs/flags/flag-conflicts.ts';
import { parseInputs } from '../../../src/inputs/parse-inputs.ts';
import { failureText } from '../../../src/runner/result.ts';
import { contextOf, rawOf } from '../context.ts';

type Values = Partial<Record<InputName, string>>;

function conflicts(values: Values): string[] {
  const parsed = parseInputs(rawOf(values), contextOf());
  return parsed.ok ? [] : parsed.failures.map(failureText);
}

const EXTERNAL = { cgo: 'true', link: 'external-static' };
const PIE = 'a static binary, and a position-independent one asks for the dynamic loader';

test.each<[Values, string, string, string]>([
  [
    { dwarf: 'true' },
    'strip: true (profile lean) with dwarf: true',
    'debug information and the symbol table, or neither: debuggers need both',
    'set strip: false',
  ],
  [
    { profile: 'dev', strip: 'true' },
    'strip: true with dwarf: true (profile dev)',
    'debug information and the symbol table, or neither: debuggers need both',
    'set dwarf: false, or strip: false',
  ],
  [
    { strip: 'false', ldflags: '-s' },
    'strip: false with ldflags: -s',
    'one of the two',
    'remove one: ldflags: -s would win',
  ],
  [
    { vcs: 'true', 'build-flags': '-buildvcs=false' },
    'vcs: true with build-flags: -buildvcs=false',
    'one of the two',
    'remove one: build-flags: -buildvcs=false would win',
  ],
  [{ race: 'true' }, 'race: true with cgo: false', 'cgo: true, which -race needs', 'set cgo: true'],
  [
    { profile: 'release', buildinfo: 'minimal' },
    'buildinfo: minimal with vcs: true (profile release)',
    'build info with the commit, or without it',
    'set buildinfo: full, or vcs: false',
  ],
  [
    { buildinfo: 'minimal', ldflags: '-X a.b=c -buildid=mine' },
    'buildinfo: minimal with ldflags: -buildid=mine',
    'one build ID, or none',
    'set buildinfo: full, or remove the build ID from ldflags',
  ],
  [
    { link: 'pie' },
    'link: pie with profile: lean for linux',
    PIE,
    'remove link: pie, or set static: false, or link: static-pie with cgo: true',
  ],
  [
    { link: 'pie', cgo: 'true', static: 'true' },
    'link: pie with static: true',
    PIE,
    'remove link: pie, or set static: false, or link: static-pie with cgo: true',
  ],
  [
    { profile: 'dev', link: 'pie', race: 'true', cgo: 'true' },
    'link: pie with race: true',
    'on linux the race detector in a binary at a fixed address',
    'remove one of the two',
  ],
  [
    { link: 'external-static' },
    'link: external-static with cgo: false',
    'cgo: true, with which a C compiler links',
    'remove link: without cgo every Linux binary is static; or set cgo: true',
  ],
  [
    { link: 'musl' },
    'link: musl with cgo: false',
    'cgo: true, with which a C compiler links',
    'set cgo: true, or remove it',
  ],
  [
    { link: 'mold' },
    'link: mold with cgo: false',
    'cgo: true, with which a C compiler links',
    'set cgo: true, or remove it',
  ],
  [
    { ...EXTERNAL, static: 'false' },
    'link: external-static with static: false',
    'one of the two',
    'remove static: false',
  ],
  [
    { ...EXTERNAL, targets: 'linux/amd64,windows/amd64' },
    'link: external-static with a target of windows',
    'targets of linux only',
    'build the other targets in a step of their own',
  ],
  [
    { cgo: 'true', static: 'true', targets: 'darwin/arm64' },
    'static: true (link: external-static) with a target of darwin',
    'targets of linux only',
    'build the other targets in a step of their own',
  ],
  [
    { ...EXTERNAL, 'build-flags': '-buildmode=pie', profile: 'dev', static: 'true' },
    'link: external-static with build-flags: "-buildmode=pie"',
    'one of the two',
    'remove -buildmode=pie',
  ],
  [
    { ...EXTERNAL, ldflags: "-extldflags '-static -lm'" },
    'link: external-static with ldflags: -extldflags',
    'one of the two: the last wins',
    'put what it says into CGO_LDFLAGS in the environment, or remove link: external-static',
  ],
  [
    { cgo: 'true', link: 'lld', ldflags: '-extldflags=-static' },
    'link: lld with ldflags: -extldflags',
    'one of the two: the last wins',
    'put what it says into CGO_LDFLAGS in the environment, or remove link: lld',
  ],
  [
    { cgo: 'true', link: 'internal mold' },
    'link: mold with link: internal',
    'a link by the C compiler, which starts that linker',
    'remove one of the two',
  ],
])('%j names both sides', (values, found, expected, change) => {
  expect(conflicts(values)).toContain(`${found}\n  expected: ${expected}\n  to fix: ${change}`);
});

test('all at once', () => {
  const found = conflicts({ dwarf: 'true', race: 'true', link: 'static-pie musl' });
  expect(found.map((one) => one.split('\n')[0])).toEqual([
    'strip: true (profile lean) with dwarf: true',
    'race: true with cgo: false',
    'link: static-pie with race: true',
    'link: static-pie with cgo: false',
    'link: musl with cgo: false',
  ]);
});

test.each<[Values]>([
  [{ profile: 'dev', ldflags: '-s -w' }],
  [{ dwarf: 'true', strip: 'false' }],
  [{ link: 'pie', static: 'false' }],
  [{ link: 'pie', cgo: 'true' }],
  [{ link: 'pie', targets: 'windows/amd64' }],
  [{ profile: 'dev', link: 'pie' }],
  [{ ...EXTERNAL, link: 'external-static musl mold' }],
  [{ cgo: 'true', static: 'true' }],
  [{ cgo: 'true', link: 'lld' }],
  [{ link: 'static-pie', cgo: 'true', 'build-flags': '-buildmode=pie' }],
  [{ race: 'true', targets: 'darwin/arm64' }],
  [{ race: 'true', cgo: 'true', 'build-flags': '-race' }],
  [{ profile: 'release', vcs: 'false', buildinfo: 'minimal' }],
  [{ profile: 'dev', optimize: 'false' }],
])('%j is no conflict', (values) => {
  expect(conflicts(values)).toEqual([]);
});

test.each([
  ['sidecar', {}, []],
  ['full', { strip: false, dwarf: true }, []],
  ['none', { strip: true }, []],
  ['sidecar', { strip: true }, ['strip: true with debug: sidecar']],
  [
    'full',
    { strip: true, dwarf: false },
    ['strip: true with debug: full', 'dwarf: false with debug: full'],
  ],
  ['none', { strip: false }, ['strip: false with debug: none']],
] as const)('debug: %s with %j', (debug, flags, expected) => {
  const found = flagConflicts({
    ...{ profile: 'lean', flags, buildinfo: 'full', cgo: false, debug },
    ...{ ldflags: '', buildFlags: [], systems: ['linux'] },
  });
  expect(found.map((one) => one.found)).toEqual(expected);
});

test('a flag that is no boolean is named', () => {
  expect(conflicts({ strip: 'yes' })[0]).toContain('strip is "yes"');
});
