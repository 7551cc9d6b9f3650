import { worthStoring } from '../../src/cache/binary/worth-storing.ts';
import { binaryKey, inputsKey, inputsKeys, supersededGroup } from '../../src/cache/keys.ts';
import { stampInputs } from '../../src/inputs/flags/inputs-stamp.ts';
import { commitStamps, withCommit } from '../../src/inputs/flags/stamps.ts';
import { localReplacements } from '../../src/plan/own-modules.ts';
import { assemblyIncludes } from '../../src/plan/source/assembly-includes.ts';
import { checkManifest } from '../../src/reuse/check-manifest.ts';
import { fact } from '../../src/reuse/facts/fact.ts';
import {
  environmentChanges,
  environmentRecord,
} from '../../src/reuse/facts/go-environment-record.ts';
import { makeInputsManifest, parseInputsManifest } from '../../src/reuse/manifest.ts';
import { buildObstacle, packagesObstacle } from '../../src/reuse/obstacles.ts';

describe('what makes reuse impossible', () => {
  const why = (...flags: string[]) =>
    buildObstacle({ goVersion: '1.26.8', flags, commitStamps: [] });

  test.each([
    '-race',
    '-msan',
    '-cover',
    '-overlay=o.json',
    '-modfile=other.mod',
    '-toolexec=x',
    '-mod=mod',
    '-buildvcs',
    '-buildvcs=auto',
    '-buildmode=pie',
    '-ldflags=-s -linkmode=external',
    '-ldflags=-linkmode external',
    '-ldflags=-extld=gcc',
    '-ldflags=-buildid=mine',
    '-gcflags=all=-pgoprofile=x',
    '-asmflags=-I ../include',
  ])('%s', (flag) => {
    expect(why('-buildvcs=false', flag)).toContain(flag.replace(/^-+/, '').split('=')[0]);
  });

  test.each([
    [['-buildvcs=false', '-trimpath', '-gcflags=all=-dwarf=false', '-ldflags=-s -w']],
    [['-mod=mod', '-mod=readonly']],
    [['-race', '-race=false']],
    [['-ldflags=-s -w -buildid=']],
    [["-ldflags=-buildid= -X 'a.b=c d'"]],
    [['-mod=vendor', '-tags=a,b', '-pgo=cpu.pprof', '-v', '-buildmode=exe']],
  ])('not %j', (flags) => {
    expect(why(...flags)).toBeNull();
  });

  test('a stamp with $commit, by name; a Go that is no release', () => {
    const stamped = (...stamps: { name: string; words: string[] }[]) =>
      buildObstacle({ goVersion: '1.26.8', flags: [], commitStamps: stamps });
    expect(stamped({ name: 'main.rev', words: ['$commit'] })).toBe(
      'stamp main.rev holds $commit, which is another one with every commit; $inputs stays the same while no input changes',
    );
    const two = [
      { name: 'main.version', words: ['$version'] },
      { name: 'main.date', words: ['$date', '$version'] },
    ];
    expect(stamped(...two)).toBe(
      'stamp main.version, main.date holds $version and $date, which are others with every commit; $inputs stays the same while no input changes',
    );
    expect(buildObstacle({ goVersion: 'devel x', flags: [], commitStamps: [] })).toContain('devel');
  });

  test('packages with cgo and SWIG', () => {
    const one = { ImportPath: 'net', Name: 'net', Dir: '/go/src/net', Standard: true };
    expect(packagesObstacle([one])).toBeNull();
    expect(packagesObstacle([{ ...one, CgoFiles: ['cgo.go'] }])).toBe('net uses cgo');
    expect(packagesObstacle([{ ...one, SwigFiles: ['x.swig'] }])).toBe('net uses SWIG');
  });
});

describe('the environment', () => {
  const before = environmentRecord({ GOFLAGS: '-tags=x', PATH: '/bin' }, { GOAMD64: 'v2' }, {});

  test('the variable wins over what go env -w wrote, and empty counts as unset', () => {
    expect(environmentRecord({ GOFLAGS: '-tags=x', GOAMD64: '' }, { GOAMD64: 'v2' }, {})).toEqual(
      before,
    );
    const now = environmentRecord({ GOFLAGS: '-tags=y', GOAMD64: 'v3' }, { GOAMD64: 'v2' }, {});
    expect(environmentChanges(before, now)).toEqual(['GOAMD64', 'GOFLAGS']);
  });

  test.each(['GOPROXY', 'GOCACHE', 'GOROOT_1_24_X64', 'GOOGLE_CREDENTIALS', 'HOME', 'ARCH'])(
    '%s changes no byte',
    (name) => {
      const environment = { GOFLAGS: '-tags=x', [name]: 'new' };
      expect(environmentRecord(environment, { GOAMD64: 'v2' }, {})).toEqual(before);
    },
  );

  test.each([
    'GOEXPERIMENT',
    'GODEBUG',
    'CGO_CFLAGS',
    'CC',
    'GO_EXTLINK_ENABLED',
    'GOCOMPILEDEBUG',
  ])('%s may', (name) => {
    const environment = { GOFLAGS: '-tags=x', [name]: 'new' };
    const now = environmentRecord(environment, { GOAMD64: 'v2' }, {});
    expect(environmentChanges(before, now)).toEqual([name]);
  });
});

describe('the inputs manifest', () => {
  const file = fact('file', 'main.go');
  const made = {
    ...{ inputsDigest: 'd', toolchain: 'h1:x', environment: {}, lane: 'lane', linkFlags: [] },
    plan: [fact('walk', '.')],
    unlinked: [fact('file', 'free.go')],
    binaries: [{ package: 'm/a', target: 'linux/amd64', facts: [file], obstacle: '' }],
    answers: new Map([
      ['file main.go', 'one'],
      ['walk .', 'two'],
      ['file free.go', 'three'],
    ]),
  };
  const manifest = makeInputsManifest(made);

  test('comes back as it was stored; anything else is refused', () => {
    const text = JSON.stringify(manifest);
    expect(parseInputsManifest(text)).toEqual(manifest);
    for (const bad of ['', '{}', 'null', text.replace('"version":2', '"version":1')])
      expect(parseInputsManifest(bad)).toBeNull();
    expect(parseInputsManifest(text.replace('"facts":[2]', '"facts":[9]'))).toBeNull();
    // A binary without a question would always agree.
    expect(parseInputsManifest(text.replace('"facts":[2]', '"facts":[]'))).toBeNull();
    // Those of earlier versions say nothing of packages in no binary.
    const { unlinked: _none, ...earlier } = manifest;
    expect(parseInputsManifest(JSON.stringify(earlier))).toEqual({ ...manifest, unlinked: null });
  });

  const check = (answers: ReadonlyMap<string, string>, environment = {}) => {
    const { agreed, plan, changes } = checkManifest({
      ...{ manifest, answers, environment, mainsOnly: false },
    });
    return { agreed: agreed.length, plan, changes };
  };

  test('agrees only where every question has its answer', () => {
    expect(check(made.answers)).toEqual({ agreed: 1, plan: true, changes: [] });
    expect(check(new Map([...made.answers, ['file main.go', 'x']]))).toEqual({
      ...{ agreed: 0, plan: true, changes: ['main.go'] },
    });
    expect(check(new Map([['file main.go', 'one']]))).toMatchObject({ agreed: 1, plan: false });
    expect(check(made.answers, { GOFLAGS: 'x' })).toEqual({
      ...{ agreed: 0, plan: false, changes: ['environment: GOFLAGS'] },
    });
  });

  test('what is in no binary is compiled where it differs, is not known, or was never asked', () => {
    const unlinked = (answer: string, mainsOnly = false, of = manifest): boolean => {
      const answers = new Map([...made.answers, ['file free.go', answer]]);
      return checkManifest({ manifest: of, answers, environment: {}, mainsOnly }).unlinked;
    };
    expect([unlinked('three'), unlinked('x'), unlinked('x', true)]).toEqual([true, false, true]);
    expect(unlinked('three', false, { ...manifest, unlinked: null })).toBe(false);
    // Of another plan: a package that was not there may be among those of no binary.
    const [ofPlan = 0] = manifest.plan;
    const facts = manifest.facts.with(ofPlan, ['walk', '.', '', 'another']);
    expect(unlinked('three', false, { ...manifest, facts })).toBe(false);
  });

  test('a digest has everything in it', () => {
    const digest = (changes: Partial<typeof made>): string =>
      makeInputsManifest({ ...made, ...changes }).binaries[0]?.digest ?? '';
    const all = [
      digest({}),
      digest({ lane: 'other' }),
      digest({ linkFlags: ['-ldflags=-s'] as never[] }),
      digest({ environment: { GOFLAGS: 'x' } }),
      digest({ answers: new Map([...made.answers, ['file main.go', 'x']]) }),
    ];
    expect(new Set(all).size).toBe(all.length);
    // Another plan is no input of this binary.
    expect(digest({ answers: new Map([...made.answers, ['walk .', 'x']]) })).toBe(all[0]);
  });
});

describe('keys', () => {
  const facts = {
    ...{ runnerOs: 'Linux', lane: 'go1.26.8-linux_amd64-cgo0-lean-1111111111111111' },
    ...{ place: '2222222222222222', pinDigest: '3333333333333333', carrier: () => 'zstd' },
  };
  const binary = { package: 'm/cmd/a', target: 'linux/arm/7,softfloat', digest: 'd'.repeat(64) };

  test('a binary has one for each digest, and another where that archive is broken', () => {
    const key = binaryKey(facts, [], binary);
    expect(key).toMatch(/^gtb1-bin-zstd-go1\.26\.8-.*-linux_arm_7_softfloat-[0-9a-f]{16}-d{32}$/);
    expect(binaryKey(facts, ['-ldflags=-s'], binary)).not.toBe(key);
    expect(binaryKey(facts, [], { ...binary, package: 'm/cmd/b' })).not.toBe(key);
    const replaced = binaryKey(facts, [], binary, key);
    expect(replaced).not.toBe(key);
    expect(supersededGroup('binary', replaced)).toBe(supersededGroup('binary', key));
  });

  test('a manifest is found by lane, place, and what is asked for: linker flags, packages, folder', () => {
    const asked = { linkFlags: ['-s'], packages: ['./cmd/a'], folder: 'x' };
    const [prefix = ''] = inputsKeys(facts, asked).lookups;
    const key = inputsKey(facts, asked, '4444444444444444');
    expect(key.startsWith(prefix)).toBe(true);
    for (const other of [{ linkFlags: ['-w'] }, { packages: ['./cmd/b'] }, { folder: 'y' }]) {
      const moved = inputsKey(facts, { ...asked, ...other }, '4444444444444444');
      expect(moved.startsWith(prefix)).toBe(false);
    }
    expect(supersededGroup('inputs', key)).toBe(prefix.slice(0, -1));
  });
});

test('$commit and $inputs', () => {
  const stamps = [
    { name: 'main.a', value: 'v1-$commit' },
    { name: 'main.b', value: '$commits $inputs' },
  ];
  expect(commitStamps(stamps)).toEqual([{ name: 'main.a', words: ['$commit'] }]);
  expect(withCommit(stamps, { $commit: 'abc' }).map((one) => one.value)).toEqual([
    'v1-abc',
    '$commits $inputs',
  ]);
  const flags = ['-ldflags=-s -X main.v=$inputs -X main.w=$inputsX'];
  expect(stampInputs(flags, [{ package: 'm/a', digest: '0123456789abcdef' }])).toEqual([
    '-ldflags=m/a=-s -X main.v=0123456789ab -X main.w=$inputsX',
  ]);
  expect(stampInputs(['-ldflags=-s'], [])).toEqual(['-ldflags=-s']);
});

test('the largest savings are stored first, and nothing that is built as fast as it is moved', () => {
  const binaries = [{ bytes: 60e6 }, { bytes: 1e6 }, { bytes: 6e6 }];
  expect(worthStoring(binaries, 3)).toEqual([{ bytes: 1e6 }, { bytes: 6e6 }]);
  expect(worthStoring(binaries, 0.3)).toEqual([]);
});

test('includes of assembly', () => {
  const text = '#include "textflag.h"\n # include "own.h" // why\n#include "macros.inc"\n';
  expect(assemblyIncludes(text)).toEqual({ ok: true, names: ['own.h', 'macros.inc'] });
  expect(assemblyIncludes('#include "../x.h"\n')).toEqual({ ok: false, path: '../x.h' });
  expect(assemblyIncludes('/* a */ #include "../x.h"\n')).toMatchObject({ ok: false });
  expect(assemblyIncludes('#/* a */include "../x.h"\n')).toMatchObject({ ok: false });
  expect(assemblyIncludes('/* a */ #include "x.inc"\n')).toEqual({ ok: true, names: ['x.inc'] });
  expect(assemblyIncludes('#include <x.h>\n')).toMatchObject({ ok: false });
});

test('local replacements of go.mod and go.work', () => {
  const text =
    'replace a.b/c => ../c\n\nreplace (\n\ta.b/d v1.2.3 => ./d\n\t"a.b/e" => `/abs/e` // why\n\ta.b/f => g.h/i v1.0.0\n)\n';
  expect(localReplacements(text)).toEqual([
    { path: 'a.b/c', target: '../c' },
    { path: 'a.b/d', target: './d' },
    { path: 'a.b/e', target: '/abs/e' },
  ]);
});
