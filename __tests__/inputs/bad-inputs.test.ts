import type { InputName } from '../../src/inputs/definitions/definitions.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import { areaOf, failureText } from '../../src/runner/result.ts';
import { contextOf, rawOf } from './context.ts';

type Case = [Partial<Record<InputName, string>>, string[]];

/** Each case: what was given, then each message in full. */
const CASES: Case[] = [
  [
    { 'go-version': '1.2' },
    [
      'go-version: Go 1.2 is older than Go modules (1.11)\n  expected: an exact version (1.26.8, 1.27rc1), a range (1.26, 1.26.x, ^1.25, >=1.25 <1.27), stable or oldstable\n  to fix: if you meant 1.20, put it in quotes: YAML reads an unquoted 1.20 as 1.2',
    ],
  ],
  [
    { 'go-version': 'latest' },
    [
      'go-version: "latest" is no Go version\n  expected: an exact version (1.26.8, 1.27rc1), a range (1.26, 1.26.x, ^1.25, >=1.25 <1.27), stable or oldstable\n  to fix: did you mean stable?',
    ],
  ],
  [
    { 'go-version': 'stabel' },
    [
      'go-version: "stabel" is no Go version\n  expected: an exact version (1.26.8, 1.27rc1), a range (1.26, 1.26.x, ^1.25, >=1.25 <1.27), stable or oldstable\n  to fix: did you mean stable?',
    ],
  ],
  [
    { 'go-version': '1.26.x.y' },
    [
      'go-version: "1.26.x.y" is no Go version\n  expected: an exact version (1.26.8, 1.27rc1), a range (1.26, 1.26.x, ^1.25, >=1.25 <1.27), stable or oldstable\n  to fix: change go-version',
    ],
  ],
  [
    { 'go-version': '1.26.8', 'go-version-file': 'go.mod' },
    [
      'go-version (1.26.8) and go-version-file (go.mod) are both given\n  expected: one of the two\n  to fix: remove go-version to follow go.mod, or go-version-file to pin 1.26.8',
    ],
  ],
  [
    { 'go-version-file': '.tool-versions' },
    [
      'go-version-file is ".tool-versions": there is no such file in /work/app\n  expected: a go.mod, go.work, .go-version or .tool-versions file\n  to fix: write the path relative to working-directory',
    ],
  ],
  [
    { 'go-version-file': 'cmd/app' },
    [
      'go-version-file is "cmd/app": there is no such file in /work/app\n  expected: a go.mod, go.work, .go-version or .tool-versions file\n  to fix: it is a folder: write cmd/app/go.mod',
    ],
  ],
  [
    { 'go-checksum': '9b8a1e0c2f3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7' },
    [
      'go-checksum is "9b8a1e0c2f3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7"\n  expected: h1: and the base64 of 32 bytes (44 characters), as in go.sum\n  to fix: this is a SHA-256 in hex, as go.dev/dl shows it of another archive: take the h1 line of golang.org/toolchain that the checksum database has',
    ],
  ],
  [
    { 'go-checksum': 'h1:c2hvcnQ=' },
    [
      'go-checksum is "h1:c2hvcnQ="\n  expected: h1: and the base64 of 32 bytes (44 characters), as in go.sum\n  to fix: copy the h1 hash of golang.org/toolchain@v0.0.1-goVERSION.GOOS-GOARCH from the checksum database',
    ],
  ],
  [
    { 'working-directory': 'service' },
    [
      'working-directory is "service": there is no folder /work/app/service\n  expected: the folder of go.mod, or one below it\n  to fix: check the path and that actions/checkout ran before this step',
    ],
  ],
  [
    { 'working-directory': 'main.go' },
    [
      'working-directory is "main.go", a file (/work/app/main.go)\n  expected: the folder of go.mod, or one below it\n  to fix: write its folder: .',
    ],
  ],
  [
    { packages: '-tags=netgo ./...' },
    [
      'packages: "-tags=netgo" is a flag\n  expected: package patterns as go build takes them, as in ./... or ./cmd/app\n  to fix: put flags of go build into build-flags',
    ],
  ],
  [
    { packages: '/opt/other/cmd' },
    [
      'packages: "/opt/other/cmd" is outside the working directory /work/app\n  expected: package patterns as go build takes them, as in ./... or ./cmd/app\n  to fix: set working-directory to a folder above it, or to that of its go.mod',
    ],
  ],
  [
    { packages: 'golang.org/x/tools/cmd/stringer@latest' },
    [
      'packages: "golang.org/x/tools/cmd/stringer@latest" has a version\n  expected: package patterns as go build takes them, as in ./... or ./cmd/app\n  to fix: leave the version out: go.mod says it (go get fetches another one); go build takes none',
    ],
  ],
  [
    { packages: '.\\cmd\\app' },
    [
      'packages: ".\\\\cmd\\\\app" has a backslash\n  expected: package patterns as go build takes them, as in ./... or ./cmd/app\n  to fix: write ./cmd/app',
    ],
  ],
  [
    { packages: 'all' },
    [
      'packages: "all" means every package of every dependency\n  expected: package patterns as go build takes them, as in ./... or ./cmd/app\n  to fix: write ./... for those of this module',
    ],
  ],
  [
    { packages: 'std' },
    [
      'packages: "std" means packages of Go itself\n  expected: package patterns as go build takes them, as in ./... or ./cmd/app\n  to fix: write ./... for those of this module',
    ],
  ],
  [
    { packages: 'cmd/app' },
    [
      'packages: "cmd/app" means packages of Go itself\n  expected: package patterns as go build takes them, as in ./... or ./cmd/app\n  to fix: write ./cmd/app for the folder here',
    ],
  ],
  [
    { packages: 'main.go' },
    [
      'packages: "main.go" is a file\n  expected: package patterns as go build takes them, as in ./... or ./cmd/app\n  to fix: write its folder: .',
    ],
  ],
  [
    { packages: 'cmd/app/main.go' },
    [
      'packages: "cmd/app/main.go" is a file\n  expected: package patterns as go build takes them, as in ./... or ./cmd/app\n  to fix: write its folder: ./cmd/app',
    ],
  ],
  [
    { packages: './cmd/app/main.go' },
    [
      'packages: "./cmd/app/main.go" is a file\n  expected: package patterns as go build takes them, as in ./... or ./cmd/app\n  to fix: write its folder: ./cmd/app',
    ],
  ],
  [
    { targets: 'linux/x86_64' },
    [
      'targets: "linux/x86_64" is not a target of Go\n  expected: GOOS/GOARCH or GOOS/GOARCH/VARIANT, as in linux/amd64, linux/amd64/v3, linux/arm/7\n  to fix: did you mean linux/amd64?',
    ],
  ],
  [
    { targets: 'linus/amd64' },
    [
      'targets: "linus/amd64" is not a target of Go\n  expected: GOOS/GOARCH or GOOS/GOARCH/VARIANT, as in linux/amd64, linux/amd64/v3, linux/arm/7\n  to fix: did you mean linux/amd64?',
    ],
  ],
  [
    { targets: 'macos/aarch64' },
    [
      'targets: "macos/aarch64" is not a target of Go\n  expected: GOOS/GOARCH or GOOS/GOARCH/VARIANT, as in linux/amd64, linux/amd64/v3, linux/arm/7\n  to fix: did you mean darwin/arm64?',
    ],
  ],
  [
    { targets: 'amd64' },
    [
      'targets: "amd64" is not a target of Go\n  expected: GOOS/GOARCH or GOOS/GOARCH/VARIANT, as in linux/amd64, linux/amd64/v3, linux/arm/7\n  to fix: did you mean linux/amd64?',
    ],
  ],
  [
    { targets: 'linux/amd64/v5' },
    [
      'targets: "linux/amd64/v5": amd64 has no variant "v5"\n  expected: values of GOAMD64: v1, v2, v3, v4\n  to fix: write linux/amd64 for the default',
    ],
  ],
  [
    { targets: 'linux/arm/v7' },
    [
      'targets: "linux/arm/v7": arm has no variant "v7"\n  expected: values of GOARM: 5, 6, 7 (with ,softfloat or ,hardfloat)\n  to fix: did you mean linux/arm/7?',
    ],
  ],
  [
    { targets: 'linux/s390x/z15' },
    [
      'targets: "linux/s390x/z15": s390x has no variant "z15"\n  expected: linux/s390x without a variant\n  to fix: write linux/s390x for the default',
    ],
  ],
  [
    { targets: 'linux/amd64, linux_amd64' },
    [
      'targets: "linux_amd64" is listed twice\n  expected: each target once\n  to fix: keep one linux/amd64',
    ],
  ],
  [
    { targets: 'windows/mips' },
    [
      'targets: "windows/mips" is not a target of Go\n  expected: GOOS/GOARCH or GOOS/GOARCH/VARIANT, as in linux/amd64, linux/amd64/v3, linux/arm/7\n  to fix: Go knows for windows: 386, amd64, arm, arm64',
    ],
  ],
  [
    { 'share-flags': 'true' },
    ['share-flags is "true"\n  expected: auto, on, off\n  to fix: write one of these'],
  ],
  [
    { profile: 'leen' },
    ['profile is "leen"\n  expected: dev, staging, lean, release\n  to fix: did you mean lean?'],
  ],
  [
    { profile: 'release-with-everything' },
    [
      'profile is "release-with-everything"\n  expected: dev, staging, lean, release\n  to fix: write one of these',
    ],
  ],
  [{ cgo: 'yes' }, ['cgo is "yes"\n  expected: true or false\n  to fix: write true']],
  [{ build: 'False' }, ['build is "False"\n  expected: true or false\n  to fix: write false']],
  [
    { warm: 'maybe' },
    ['warm is "maybe"\n  expected: auto, true or false\n  to fix: write auto, true or false'],
  ],
  [{ warm: 'yes' }, ['warm is "yes"\n  expected: auto, true or false\n  to fix: write true']],
  [
    { tags: '-tags=netgo' },
    [
      'tags: "-tags=netgo"\n  expected: build tags of letters, digits, underscores and dots\n  to fix: write the tags alone, without -tags',
    ],
  ],
  [
    { tags: 'netgo,!cgo' },
    [
      'tags: "!cgo"\n  expected: build tags of letters, digits, underscores and dots\n  to fix: a tag that is not listed is off already: leave it out',
    ],
  ],
  [
    { tags: 'a+b' },
    [
      'tags: "a+b"\n  expected: build tags of letters, digits, underscores and dots\n  to fix: write the name of the tag alone',
    ],
  ],
  [
    { ldflags: 'all=-s -w' },
    [
      'ldflags is "all=-s -w", which does not start with a hyphen\n  expected: flags of the linker, as in -X main.version=v1 -linkmode=external\n  to fix: leave the package pattern out: linker flags count for every binary',
    ],
  ],
  [
    { ldflags: "-X 'main.version=v1" },
    [
      'ldflags is "-X \'main.version=v1": a quote is not closed\n  expected: flags of the linker, as in -X main.version=v1 -linkmode=external\n  to fix: close it; Go knows no backslash before a quote here',
    ],
  ],
  [
    { ldflags: '-ldflags=-s' },
    [
      'ldflags is "-ldflags=-s"\n  expected: flags of the linker, as in -X main.version=v1 -linkmode=external\n  to fix: leave out -ldflags itself',
    ],
  ],
  [
    { gcflags: 'all' },
    [
      'gcflags is "all"\n  expected: flags of the compiler, as in -m or all=-N -l\n  to fix: start with a flag, or with a package pattern and =',
    ],
  ],
  [
    { gcflags: 'all=-N "-l' },
    [
      'gcflags is "all=-N \\"-l": a quote is not closed\n  expected: flags of the compiler, as in -m or all=-N -l\n  to fix: close it; Go knows no backslash before a quote here',
    ],
  ],
  [
    { 'build-flags': "-pgo='default.pgo" },
    [
      "build-flags is \"-pgo='default.pgo\": a ' is not closed\n  expected: words as a shell splits them\n  to fix: close it, or write \\' for the character itself",
    ],
  ],
  [
    { 'build-flags': '-o app' },
    [
      'build-flags: "-o"\n  expected: flags that no other input sets\n  to fix: use the input output (a folder)',
    ],
  ],
  [
    { 'build-flags': "-tags netgo -ldflags='-s -w'" },
    [
      'build-flags: "-tags"\n  expected: flags that no other input sets\n  to fix: use the input tags',
      'build-flags: "-ldflags=-s -w"\n  expected: flags that no other input sets\n  to fix: use the input ldflags, or stamp for -X',
    ],
  ],
  [
    { 'build-flags': '-trimpath' },
    [
      'build-flags: "-trimpath"\n  expected: flags that no other input sets\n  to fix: use the input trimpath: every profile but dev builds with it',
    ],
  ],
  [
    { 'build-flags': '-rase' },
    ['build-flags: "-rase"\n  expected: flags of go build\n  to fix: did you mean -race?'],
  ],
  [
    { 'build-flags': '-race ./cmd/app', cgo: 'true' },
    [
      'build-flags: "./cmd/app"\n  expected: flags of go build, which start with a hyphen\n  to fix: put packages into the input packages',
    ],
  ],
  [
    { 'build-flags': '-pgo' },
    ['build-flags: "-pgo"\n  expected: -pgo=VALUE\n  to fix: give it a value'],
  ],
  [
    { 'build-flags': '-buildmode=c-shared' },
    [
      'build-flags: "-buildmode=c-shared"\n  expected: -buildmode=default, exe, pie\n  to fix: only programs are built here',
    ],
  ],
  [
    { 'build-flags': '-buildmode=pie' },
    [
      'build-flags: "-buildmode=pie" with profile: lean for linux\n  expected: a static binary, and a position-independent one asks for the dynamic loader\n  to fix: remove -buildmode=pie, or set static: false, or link: static-pie with cgo: true',
    ],
  ],
  [
    { 'build-flags': '-mod=vendored' },
    [
      'build-flags: "-mod=vendored"\n  expected: -mod=readonly, vendor, mod\n  to fix: write one of these',
    ],
  ],
  [
    { 'build-flags': '-race' },
    [
      'build-flags: "-race" with cgo: false\n  expected: cgo: true, which -race needs\n  to fix: set cgo: true',
    ],
  ],
  [
    { stamp: 'version=v1.2.3' },
    [
      'stamp: "version=v1.2.3"\n  expected: import/path.variable=value, as in main.version=v1.2.3\n  to fix: name the package too: main.version for a variable of the main package',
    ],
  ],
  [
    { stamp: 'main.version' },
    [
      'stamp: "main.version"\n  expected: import/path.variable=value, as in main.version=v1.2.3\n  to fix: add = and the value',
    ],
  ],
  [
    { stamp: '-X main.version=v1.2.3' },
    [
      'stamp: "-X main.version=v1.2.3"\n  expected: import/path.variable=value, as in main.version=v1.2.3\n  to fix: leave out -X and quotes around it: main.version=v1.2.3',
    ],
  ],
  [
    { stamp: 'main.note=it\'s "quoted"' },
    [
      'stamp: "main.note=it\'s \\"quoted\\""\n  expected: import/path.variable=value, as in main.version=v1.2.3\n  to fix: the value has both kinds of quotes, and -ldflags of Go can hold only one: leave one out',
    ],
  ],
  [
    { stamp: 'main.version=a\nmain.version=b' },
    [
      'stamp: "main.version=b"\n  expected: import/path.variable=value, as in main.version=v1.2.3\n  to fix: main.version is stamped twice: keep one line',
    ],
  ],
  [
    { stamp: 'main.=v1' },
    [
      'stamp: "main.=v1"\n  expected: import/path.variable=value, as in main.version=v1.2.3\n  to fix: write the package path, a dot and the name of a string variable before =',
    ],
  ],
  [
    { output: '.' },
    [
      'output is ".", which holds the working directory itself\n  expected: a folder for the binaries alone, as in bin\n  to fix: write another folder, or leave output out for bin',
    ],
  ],
  [
    { output: '..' },
    [
      'output is "..", which holds the working directory itself\n  expected: a folder for the binaries alone, as in bin\n  to fix: write another folder, or leave output out for bin',
    ],
  ],
  [
    { output: 'Makefile' },
    [
      'output is "Makefile", a file\n  expected: a folder for the binaries alone, as in bin\n  to fix: write another folder, or leave output out for bin',
    ],
  ],
  [
    { parallelism: '0' },
    [
      'parallelism is "0"\n  expected: a whole number from 1 to 1024\n  to fix: leave it out for the usable CPUs (here 4)',
    ],
  ],
  [
    { parallelism: 'two' },
    [
      'parallelism is "two"\n  expected: a whole number from 1 to 1024\n  to fix: leave it out for the usable CPUs (here 4)',
    ],
  ],
  [
    { save: 'refs/heads/main' },
    [
      'save: "refs/heads/main"\n  expected: branch names, with *, ** and ? as placeholders\n  to fix: leave refs/heads/ out: main',
    ],
  ],
  [
    { save: '!main' },
    [
      'save: "!main"\n  expected: branch names, with *, ** and ? as placeholders\n  to fix: list the branches that save; there is no exclusion',
    ],
  ],
  [
    { save: '[a-z]*' },
    [
      'save: "[a-z]*"\n  expected: branch names, with *, ** and ? as placeholders\n  to fix: use *, ** or ? as placeholders',
    ],
  ],
  [
    { save: '$default-branch' },
    [
      'save: "$default-branch"\n  expected: branch names, with *, ** and ? as placeholders\n  to fix: write default-branch',
    ],
  ],
  ...['true', 'auto', 'on', 'off', 'False'].map(
    (save): Case => [
      { save },
      [
        `save: "${save}"\n  expected: always; never; or branches: default-branch and globs of branch names\n  to fix: write always, never or branches`,
      ],
    ],
  ),
  ...[
    ['nevr', 'never', 'nev?'],
    ['Always', 'always', 'Alway?'],
    ['default', 'default-branch', 'defaul?'],
    ['default_branch', 'default-branch', 'default_branc?'],
  ].map(
    ([save = '', meant, branch]): Case => [
      { save },
      [
        `save: "${save}"\n  expected: always; never; or branches: default-branch and globs of branch names\n  to fix: did you mean ${meant}? A branch of this name is written ${branch}`,
      ],
    ],
  ),
  [
    { save: 'never develop' },
    [
      'save: never with "develop"\n  expected: always; never; or branches: default-branch and globs of branch names\n  to fix: write never alone, or remove it to name branches',
    ],
  ],
  [
    { save: 'default-branch, always' },
    [
      'save: always with "default-branch"\n  expected: always; never; or branches: default-branch and globs of branch names\n  to fix: write always alone, or remove it to name branches',
    ],
  ],
  ...[
    ['60', 'write 60MB, with its unit'],
    ['yes', 'write true'],
    ['False', 'write false'],
    ['0', 'write false'],
    ['never', 'write false'],
    ['60 megs', 'write true, false or a size with its unit'],
    ['-1MB', 'write true, false or a size with its unit'],
    ['11GB', 'GitHub keeps 10 GB for a repository: write less'],
  ].map(
    ([reuse = '', change]): Case => [
      { reuse },
      [
        `reuse is "${reuse}"\n  expected: true, false, or a size up to 10GB as in 60MB\n  to fix: ${change}`,
      ],
    ],
  ),
  [
    { 'cache-name': 'services/api' },
    [
      'cache-name is "services/api" (12 characters)\n  expected: at most 64 letters, digits, dots, underscores and hyphens\n  to fix: write services-api',
    ],
  ],
  [
    { 'cache-store': 's3' },
    [
      'cache-store is "s3"\n  expected: github, or directory:PATH\n  to fix: write directory: and a folder, as in directory:/var/cache/go-turbo-build',
    ],
  ],
  [
    { 'cache-store': 'directory:cache' },
    [
      'cache-store is "directory:cache", a relative path\n  expected: github, or directory:PATH\n  to fix: write an absolute path outside the checkout, or one that starts with ~/',
    ],
  ],
  [
    { 'cache-store': 'directory:/work/app/go.mod' },
    [
      'cache-store is "directory:/work/app/go.mod", and that is a file\n  expected: github, or directory:PATH\n  to fix: name a folder',
    ],
  ],
  [
    { matrix: '{os: linux}' },
    [
      'matrix is "{os: linux}"\n  expected: JSON, which action.yml fills in\n  to fix: leave matrix out; to name a part of the caches, use cache-name',
    ],
  ],
  [
    { 'job-status': 'ok' },
    ['job-status is "ok"\n  expected: success, failure, cancelled\n  to fix: write one of these'],
  ],
];

test.each(CASES)('%j', (values, messages) => {
  const parsed = parseInputs(rawOf(values), contextOf());
  expect(parsed.ok ? [] : parsed.failures.map(failureText)).toEqual(messages);
});

test('every failure of every input is listed at once, each in area input', () => {
  const parsed = parseInputs(
    rawOf({
      'go-version': 'newest',
      'working-directory': 'nowhere',
      'go-version-file': 'go.mod.txt',
      targets: 'linux/amd65 plan10/386',
      cgo: 'ture',
      stamp: 'version=1\nmain.commit',
      output: '.',
    }),
    contextOf(),
  );
  if (parsed.ok) throw new Error('bad inputs were taken');
  expect(parsed.failures.map((one) => one.found)).toEqual([
    'go-version: "newest" is no Go version',
    'go-version (newest) and go-version-file (go.mod.txt) are both given',
    'working-directory is "nowhere": there is no folder /work/app/nowhere',
    'targets: "linux/amd65" is not a target of Go',
    'targets: "plan10/386" is not a target of Go',
    'cgo is "ture"',
    'stamp: "version=1"',
    'stamp: "main.commit"',
  ]);
  expect(new Set(parsed.failures.map(areaOf))).toEqual(new Set(['input']));
});

test.each<[Partial<Record<InputName, string>>, string]>([
  [{ 'cache-store': 'github' }, 'cache-store is "github", and this is no job of GitHub Actions'],
  [
    { 'working-directory': 'nowhere' },
    'working-directory is "nowhere": there is no folder /work/app/nowhere',
  ],
])('outside a runner: %j', (values, found) => {
  const parsed = parseInputs(rawOf(values), contextOf({ inRunner: false }));
  expect(parsed.ok ? [] : parsed.failures.map((one) => one.found)).toEqual([found]);
});
