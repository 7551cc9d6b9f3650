import { checkGoLine } from '../../../src/toolchain/version/go-directives.ts';
import {
  compareGoVersions,
  goVersionToSemver,
  semverToGoVersion,
} from '../../../src/toolchain/version/go-version.ts';
import { parseToolchainList, versionsOf } from '../../../src/toolchain/version/module-version.ts';
import { resolveVersion } from '../../../src/toolchain/version/resolve-version.ts';
import { parseVersionFile } from '../../../src/toolchain/version/version-file.ts';
import { parseWantedVersion } from '../../../src/toolchain/version/wanted-version.ts';

/** In no order, as a proxy lists them; 1.26.11 and 1.27.4 are not there for every platform. */
const LIST = `v0.0.1-go1.26.9.linux-amd64
v0.0.1-go1.26.10.linux-amd64
v0.0.1-go1.26.10.linux-arm64
v0.0.1-go1.26.11.linux-amd64
v0.0.1-go1.26.2.linux-amd64
v0.0.1-go1.20.linux-amd64
v0.0.1-go1.20.14.linux-amd64
v0.0.1-go1.21.0.linux-amd64
v0.0.1-go1.21rc2.linux-amd64
v0.0.1-go1.25.14.windows-amd64
v0.0.1-go1.27.4.linux-amd64
v0.0.1-go1.27.3.linux-arm64
v0.0.1-go1.28rc1.linux-amd64
v0.0.1-go1.27-bigcorp.linux-amd64
something else
`;
const AVAILABLE = versionsOf(parseToolchainList(LIST));

function resolve(text: string): unknown {
  const wanted = parseWantedVersion(text, 'go-version');
  if (!wanted.ok) throw new Error(`refused: ${text}`);
  const result = resolveVersion(wanted.value, AVAILABLE);
  return result.ok ? result.value : result.failures;
}

test('the list is read for all platforms or for one', () => {
  expect(AVAILABLE).toHaveLength(12);
  const arm64 = { goos: 'linux', goarch: 'arm64' };
  expect(versionsOf(parseToolchainList(LIST), arm64)).toEqual(['1.26.10', '1.27.3']);
});

test.each([
  ['1.26', '1.26.11'],
  ['1.26.x', '1.26.11'],
  ['~1.26.3', '1.26.11'],
  ['^1.25', '1.27.4'],
  ['>=1.25 <1.27', '1.26.11'],
  ['<=1.26.9', '1.26.9'],
  ['1.26.2 - 1.26.9', '1.26.9'],
  ['1.25.x || 1.20.x', '1.25.14'],
  ['1.20', '1.20.14'],
  ['<1.20.5', '1.20'],
  ['*', '1.27.4'],
  ['stable', '1.27.4'],
  ['oldstable', '1.26.11'],
  ['>=1.21rc2 <1.21.1', '1.21.0'],
  // Exact versions need not be listed, and are the only way to a prerelease.
  ['1.28rc1', '1.28rc1'],
  ['1.26.99', '1.26.99'],
])('%s resolves to %s', (text, version) => {
  expect(resolve(text)).toBe(version);
});

test.each([
  ['^1.30', 'the newest there is: 1.27.4'],
  ['~1.26.50', 'the nearest below: 1.26.11, the newest there is: 1.27.4'],
  ['1.28', 'the newest there is: 1.27.4'],
])('%s resolves to nothing', (text, expected) => {
  expect(resolve(text)).toEqual([
    {
      code: 'GTB1201',
      found: `go-version: no release of Go matches ${text}`,
      expected,
      change: 'change go-version, or check that GOPROXY lists golang.org/toolchain',
    },
  ]);
});

test('a range out of a file is blamed on its line', () => {
  const wanted = parseVersionFile('go.mod', 'module m\n\ngo 1.99\n');
  if (!wanted.ok) throw new Error('refused');
  const result = resolveVersion(wanted.value, AVAILABLE);
  expect(!result.ok && result.failures[0]?.found).toBe('go.mod:3: no release of Go matches 1.99');
  expect(!result.ok && result.failures[0]?.change).toContain('change go.mod,');
});

test('an empty list, and no minor before the newest', () => {
  const oldstable = parseWantedVersion('oldstable', 'go-version');
  if (!oldstable.ok) throw new Error('refused');
  const none = resolveVersion(oldstable.value, []);
  expect(!none.ok && none.failures[0]?.expected).toBe('a list of releases, and it is empty');
  const one = resolveVersion(oldstable.value, ['1.27.1', '1.27.2']);
  expect(!one.ok && one.failures[0]?.expected).toBe('the newest there is: 1.27.2');
});

test('Go versions are ordered as cmd/go orders them', () => {
  const sorted = [
    '1.9',
    '1.10beta1',
    '1.20',
    '1.20.1',
    '1.21',
    '1.21rc2',
    '1.21rc10',
    '1.21.0',
    '1.26.9',
    '1.26.10',
  ];
  expect([...sorted].reverse().sort(compareGoVersions)).toEqual(sorted);
});

test.each([
  ['1.26.8', '1.26.8'],
  ['1.21.0', '1.21.0'],
  ['1.20', '1.20.0'],
  ['1.20.1', '1.20.1'],
  ['1.27rc1', '1.27.0-rc.1'],
])('%s is %s in a tool cache', (version, semver) => {
  expect(goVersionToSemver(version)).toBe(semver);
  expect(semverToGoVersion(semver)).toBe(version);
});

test.each([
  ['go 1.26.8', true],
  ['go 1.26', true],
  ['go 1.26.9', false],
  ['go 1.27', false],
  ['go 1.25\ntoolchain go1.27.0', true],
])('a module with %j on Go 1.26.8', (lines, fits) => {
  expect(checkGoLine('go.mod', `module m\n${lines}\n`, '1.26.8', 'go-version').ok).toBe(fits);
});

test.each([
  ['GOTOOLCHAIN', 'set GOTOOLCHAIN to go1.27.4 or newer, or unset it and let go.mod decide'],
  ['/w/go.work:1', 'name Go 1.27.4 or newer in /w/go.work:1, or set go-version'],
  ['/w/.tool-versions:2', 'name Go 1.27.4 or newer in /w/.tool-versions:2, or set go-version'],
])('what to change where %s pinned an older Go', (origin, change) => {
  expect(checkGoLine('go.mod', 'go 1.27.4\n', '1.26.8', origin)).toMatchObject({
    failures: [{ change }],
  });
});

test('a language version is met by its release candidates, its first release not', () => {
  expect(checkGoLine('go.mod', 'go 1.27\n', '1.27rc1', 'go-version').ok).toBe(true);
  expect(checkGoLine('go.mod', 'go 1.27.0\n', '1.27rc1', 'go-version')).toEqual({
    ok: false,
    failures: [
      {
        code: 'GTB1212',
        found: 'go.mod:1 asks for Go 1.27.0 or newer, and Go 1.27rc1 is pinned',
        expected: 'a go line of at most 1.27rc1',
        change: 'set go-version to 1.27.0 or newer, or remove go-version and let go.mod decide',
      },
    ],
  });
});
