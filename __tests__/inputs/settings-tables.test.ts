import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PASSED_ON, REFUSED } from '../../src/inputs/flags/build-flags.ts';
import { KNOWN_VARIABLES } from '../../src/inputs/go-variables.ts';
import { FLAG_ROWS, flagsMarkdown, variablesMarkdown } from '../../src/inputs/settings-tables.ts';

/** internal/cfg/cfg.go of Go 1.26, KnownEnv. */
const KNOWN_ENV = `AR CC CGO_CFLAGS CGO_CFLAGS_ALLOW CGO_CFLAGS_DISALLOW CGO_CPPFLAGS
CGO_CPPFLAGS_ALLOW CGO_CPPFLAGS_DISALLOW CGO_CXXFLAGS CGO_CXXFLAGS_ALLOW CGO_CXXFLAGS_DISALLOW
CGO_ENABLED CGO_FFLAGS CGO_FFLAGS_ALLOW CGO_FFLAGS_DISALLOW CGO_LDFLAGS CGO_LDFLAGS_ALLOW
CGO_LDFLAGS_DISALLOW CXX FC GCCGO GO111MODULE GO386 GOAMD64 GOARCH GOARM GOARM64 GOAUTH GOBIN
GOCACHE GOCACHEPROG GOENV GOEXE GOEXPERIMENT GOFIPS140 GOFLAGS GOGCCFLAGS GOHOSTARCH GOHOSTOS
GOINSECURE GOMIPS GOMIPS64 GOMODCACHE GONOPROXY GONOSUMDB GOOS GOPATH GOPPC64 GOPRIVATE GOPROXY
GORISCV64 GOROOT GOSUMDB GOTMPDIR GOTOOLCHAIN GOTOOLDIR GOVCS GOWASM GOWORK GO_EXTLINK_ENABLED
PKG_CONFIG`.split(/\s+/);

test('every variable that Go reads has one row', () => {
  expect([...KNOWN_VARIABLES].sort()).toEqual([...KNOWN_ENV].sort());
});

const goroot = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout?.trim() ?? '';
const source = path.join(goroot, 'src', 'internal', 'cfg', 'cfg.go');
(goroot !== '' && existsSync(source) ? test : test.skip)(
  'every variable that the Go of this machine reads has a row',
  () => {
    const [, list = ''] = /KnownEnv = `([^`]*)`/.exec(readFileSync(source, 'utf8')) ?? [];
    const names = list.split(/\s+/).filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !KNOWN_VARIABLES.includes(name))).toEqual([]);
  },
);

test('every flag of go build has one row', () => {
  const flags = [...Object.keys(PASSED_ON), ...Object.keys(REFUSED)].sort();
  expect(FLAG_ROWS.flatMap((row) => row.names).sort()).toEqual(flags);
});

test('docs/settings.md shows both tables', () => {
  const text = readFileSync('docs/settings.md', 'utf8').replaceAll('\r\n', '\n');
  expect(text).toContain(`\n${variablesMarkdown()}\n`);
  expect(text).toContain(`\n${flagsMarkdown()}\n`);
});
