import type { BuildInfo } from '../../src/inspect/build-info-text.ts';
import { staticVerdict } from '../../src/inspect/static-check.ts';
import { checkTarget } from '../../src/inspect/target-check.ts';
import { failureText } from '../../src/runner/result.ts';
import { parseTarget } from './targets.ts';

function built(settings: Record<string, string>): BuildInfo {
  return { goVersion: 'go1.26.8', path: 'example.com/x', main: null, deps: [], settings };
}

describe('staticVerdict', () => {
  const pie = {
    binary: 'bin/x',
    target: parseTarget('linux/amd64'),
    demand: 'demanded' as const,
    because: 'profile lean with cgo off',
    link: 'auto' as const,
    facts: {
      static: false,
      pie: true,
      interpreter: '/lib64/ld-linux-x86-64.so.2',
      needed: [],
      buildInfo: built({ '-buildmode': 'pie', CGO_ENABLED: '0' }),
    },
  };

  test('a lean Linux binary with cgo off that is not static fails', () => {
    const verdict = staticVerdict(pie);
    expect(verdict.kind === 'failure' ? verdict.failures.map(failureText) : verdict).toEqual([
      'bin/x (linux/amd64) is not static: interpreter /lib64/ld-linux-x86-64.so.2\n' +
        '  expected: a static binary: profile lean with cgo off, no interpreter and no needed library\n' +
        '  to fix: remove -buildmode=pie from build-flags, or set static: false',
    ]);
  });

  test('the libraries it needs are named, and where they can come from', () => {
    const facts = {
      static: false,
      pie: false,
      interpreter: null,
      needed: ['libdl.so.2', 'libc.so.6'],
      buildInfo: null,
    };
    const verdict = staticVerdict({ ...pie, facts });
    const text = verdict.kind === 'failure' ? verdict.failures.map(failureText).join() : '';
    expect(text).toContain('is not static: needs libdl.so.2, libc.so.6\n');
    expect(text).toContain('github.com/ebitengine/purego');
  });

  test('CGO_ENABLED=1 behind our back is named', () => {
    const facts = { ...pie.facts, buildInfo: built({ CGO_ENABLED: '1' }) };
    const verdict = staticVerdict({ ...pie, facts });
    expect(verdict.kind === 'failure' ? verdict.failures[0]?.change : '').toContain(
      'built with CGO_ENABLED=1',
    );
  });

  test('where it is only wished it is a warning with the way to a static binary', () => {
    const verdict = staticVerdict({ ...pie, demand: 'wished' });
    expect(verdict.kind === 'warning' ? verdict.text : verdict).toBe(
      'bin/x (linux/amd64) is not static: interpreter /lib64/ld-linux-x86-64.so.2; it runs only where ' +
        'these are installed. To link it statically, set link: external-static; to accept it, ' +
        'static: false',
    );
  });

  test("a static link that is not static is not Go's doing", () => {
    const asked = { link: 'external-static' as const, because: 'link: external-static' };
    const verdict = staticVerdict({ ...pie, ...asked });
    expect(verdict.kind === 'failure' ? verdict.failures.map(failureText) : verdict).toEqual([
      'bin/x (linux/amd64) is not static: interpreter /lib64/ld-linux-x86-64.so.2\n' +
        '  expected: a static binary: link: external-static, no interpreter and no needed library\n' +
        '  to fix: remove what turns -static off in CC, CGO_LDFLAGS and #cgo LDFLAGS lines, or set link: auto',
    ]);
  });

  test('a static PIE at a fixed address is none', () => {
    const facts = { ...pie.facts, static: true, interpreter: null, pie: false };
    const asked = { link: 'static-pie' as const, because: 'link: static-pie' };
    const verdict = staticVerdict({ ...pie, ...asked, facts });
    expect(verdict.kind === 'failure' ? verdict.failures.map(failureText) : verdict).toEqual([
      'bin/x (linux/amd64) is static, but linked to a fixed address (ET_EXEC)\n' +
        '  expected: a position-independent binary: link: static-pie\n' +
        '  to fix: remove -no-pie from CGO_LDFLAGS and CC; a C compiler too old for -static-pie has to be replaced',
    ]);
    const right = { ...facts, pie: true };
    expect(staticVerdict({ ...pie, ...asked, facts: right })).toEqual({ kind: 'fine' });
  });

  test.each([
    ['what nobody asked for', { demand: 'no' as const }],
    ['FreeBSD', { target: parseTarget('freebsd/amd64') }],
    ['a static binary', { facts: { ...pie.facts, static: true } }],
    ['a format without static programs', { facts: { ...pie.facts, static: null } }],
  ])('%s is fine', (_, change) => {
    expect(staticVerdict({ ...pie, ...change })).toEqual({ kind: 'fine' });
  });
});

describe('checkTarget', () => {
  const facts = {
    format: 'elf' as const,
    goos: null,
    goarch: 'amd64',
    architectures: ['amd64'],
    buildInfo: built({ GOOS: 'linux', GOARCH: 'amd64', GOAMD64: 'v1' }),
  };

  test('says everything that differs', () => {
    const result = checkTarget('bin/x', facts, parseTarget('windows/arm64'));
    expect(result.ok ? '' : result.failures.map(failureText)).toEqual([
      'bin/x is not a binary for windows/arm64: format elf instead of pe, architecture amd64 instead of arm64, ' +
        'GOOS linux instead of windows, GOARCH amd64 instead of arm64\n' +
        '  expected: an executable built for windows/arm64\n' +
        '  to fix: remove the cache entry it came from, and any GOOS, GOARCH or -o in build-flags and go env',
    ]);
  });

  test('a variant counts only where the target names one', () => {
    expect(checkTarget('x', facts, parseTarget('linux/amd64')).ok).toBe(true);
    const result = checkTarget('x', facts, parseTarget('linux/amd64/v3'));
    expect(result.ok ? '' : result.failures[0]?.found).toBe(
      'x is not a binary for linux/amd64/v3: GOAMD64 v1 instead of v3',
    );
  });

  test('without build info the headers decide', () => {
    const bare = { ...facts, buildInfo: null };
    expect(checkTarget('x', bare, parseTarget('linux/amd64/v3')).ok).toBe(true);
    expect(checkTarget('x', { ...bare, goos: 'freebsd' }, parseTarget('linux/amd64')).ok).toBe(
      false,
    );
    expect(checkTarget('x', { ...bare, goos: 'solaris' }, parseTarget('illumos/amd64')).ok).toBe(
      true,
    );
    expect(checkTarget('x', { ...bare, goos: null }, parseTarget('freebsd/amd64')).ok).toBe(true);
  });

  test('an unknown machine is named as such', () => {
    const odd = { ...facts, goarch: null, architectures: [], buildInfo: null };
    const result = checkTarget('x', odd, parseTarget('linux/amd64'));
    expect(result.ok ? '' : result.failures[0]?.found).toContain(
      'architecture unknown instead of amd64',
    );
  });
});
