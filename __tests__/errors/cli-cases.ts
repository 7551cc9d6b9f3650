import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GO } from '../contract/cli-machine.ts';
import { APP, git, ownGo, runWrong, toolexec, upx, type Wrong } from './cli-wrong.ts';
import type { ErrorCase } from './error-case.ts';

const WRONG: readonly Wrong[] = [
  {
    code: 'GTB1007',
    name: 'go-version-file is a folder',
    says: 'go-version-file is "cmd"',
    files: { ...APP, 'cmd/x.txt': '' },
    words: ['--go-version-file', 'cmd'],
    exitCode: 2,
  },
  {
    code: 'GTB1009',
    name: 'no module and no version',
    says: 'no go-version is given and there is no go.mod',
    files: { 'x.txt': '' },
    words: ['--no-build'],
    exitCode: 2,
  },
  {
    code: 'GTB1017',
    name: 'GOWORK of nothing',
    says: 'GOWORK=/nowhere/go.work: it cannot be read',
    env: { GOWORK: '/nowhere/go.work' },
    exitCode: 2,
  },
  {
    code: 'GTB1023',
    name: '$commit outside of git',
    says: 'stamp main.version holds $commit',
    words: ['--stamp', 'main.version=$commit'],
    exitCode: 2,
  },
  {
    code: 'GTB1101',
    name: 'a version and no module',
    says: 'there is no go.mod in',
    files: { 'x.txt': '' },
    words: ['--go-version', GO],
  },
  {
    code: 'GTB1102',
    name: 'patterns that match nothing',
    says: 'the patterns match no package',
    files: { ...APP, 'docs/x.txt': '' },
    words: ['--packages', './docs/...'],
  },
  {
    code: 'GTB1109',
    name: 'why of a module that is nowhere',
    says: '"example.com/nothing" is no module and no package of this build',
    words: ['why', 'example.com/nothing', '--no-measure'],
  },
  {
    code: 'GTB1103',
    name: 'two programs of one name',
    says: 'two main packages make a binary named app',
    files: {
      ...APP,
      'a/app/main.go': 'package main\n\nfunc main() {}\n',
      'b/app/main.go': 'package main\n\nfunc main() {}\n',
    },
    words: ['--packages', './a/... ./b/...'],
  },
  {
    code: 'GTB1104',
    name: 'output is a link to nothing',
    says: 'is a link to nothing',
    prepare: async (app) => {
      await symlink('/nowhere/bin', path.join(app, 'bin'));
      return undefined;
    },
  },
  {
    code: 'GTB1105',
    name: 'a folder in the place of the binary',
    says: 'which is a folder',
    prepare: async (app) => {
      await mkdir(path.join(app, 'bin', 'app'), { recursive: true });
      return undefined;
    },
  },
  {
    code: 'GTB1107',
    name: 'a program that needs cgo, which is off',
    says: 'it needs cgo, which is off',
    files: {
      ...APP,
      'c/main.go': 'package main\n\nimport "C"\n\nfunc main() {}\n',
    },
    words: ['--packages', './...'],
  },
  {
    code: 'GTB1211',
    name: 'Go 1.18',
    says: 'Go 1.18.10 is pinned',
    words: ['--go-version', '1.18.10'],
  },
  {
    code: 'GTB1202',
    name: 'HTTPS_PROXY of a machine that does not answer',
    says: 'to fix: correct HTTPS_PROXY, or name the host in NO_PROXY',
    words: ['--go-version', '1.26.1'],
    env: { HTTPS_PROXY: 'http://127.0.0.1:9', GOPROXY: 'https://proxy.golang.org' },
  },
  {
    code: 'GTB1213',
    name: 'a toolchain whose go.env says GOFLAGS',
    says: 'go.env sets GOFLAGS=-tags=x',
    prepare: ownGo({ 'go.env': 'GOFLAGS=-tags=x\n' }),
  },
  {
    code: 'GTB1301',
    name: 'an import that is nowhere',
    says: 'example.com/nowhere',
    files: { ...APP, 'x.go': 'package main\n\nimport _ "example.com/nowhere"\n' },
  },
  {
    code: 'GTB1301',
    name: 'a file that does not parse',
    says: 'x.go:1:1: expected',
    files: { ...APP, 'x.go': 'pakage main\n' },
  },
  {
    code: 'GTB1303',
    name: 'a module in git on a machine without git',
    says: 'Go fetches a module by git, and there is none on PATH',
    words: ['--build-flags', '-mod=mod'],
    files: {
      'go.mod': 'module example.com/app\n\ngo 1.26.8\n\nrequire github.com/acme/lib v1.0.0\n',
      'main.go': 'package main\n\nimport _ "github.com/acme/lib"\n\nfunc main() {}\n',
    },
    env: { PATH: '/nowhere', GOPROXY: 'direct', GOSUMDB: 'off' },
  },
  {
    code: 'GTB1302',
    name: 'a go command that does not start well',
    says: 'go env failed',
    prepare: ownGo({ 'bin/go': '#!/bin/sh\necho "go: no" >&2\nexit 1\n' }),
  },
  {
    code: 'GTB1401',
    name: 'what does not compile',
    says: 'undefined: nothing',
    files: { ...APP, 'x.go': 'package main\n\nvar x = nothing\n' },
  },
  {
    code: 'GTB1402',
    name: 'a repository that git does not read',
    says: 'go build failed for',
    words: ['--vcs'],
    prepare: async (app) => {
      git(app, 'init', '-q');
      await writeFile(path.join(app, '.git', 'config'), '[core\n');
      return undefined;
    },
  },
  {
    code: 'GTB1403',
    name: 'a disk that is full while Go compiles',
    says: 'a disk is full',
    prepare: toolexec('echo "write /tmp/x: no space left on device" >&2; exit 1'),
  },
  {
    code: 'GTB1404',
    name: 'a compiler that the kernel ends',
    says: 'ran out of memory',
    prepare: toolexec('case "$1" in *compile) echo "signal: killed" >&2; exit 1;; esac; exec "$@"'),
  },
  {
    code: 'GTB1405',
    name: 'a folder that comes into the way after the link',
    says: 'a binary cannot be written to',
    words: ['--compress', 'upx'],
    prepare: upx((app) => `mkdir -p '${app}/bin/app/x'`),
  },
  {
    code: 'GTB1407',
    name: 'a UPX that fails',
    says: 'fake 1.0 says: cannot pack',
    words: ['--compress', 'upx'],
    prepare: upx(() => 'echo cannot pack; exit 1'),
  },
  {
    code: 'GTB1408',
    name: 'no objcopy',
    says: 'no objcopy can do it',
    words: ['--debug', 'sidecar'],
    env: { PATH: '/nowhere' },
  },
  {
    code: 'GTB1501',
    name: 'a binary that is too large',
    says: 'fails the check size<=1KB',
    words: ['--check', 'size<=1KB'],
  },
  {
    code: 'GTB1511',
    name: 'a binary over its budget',
    says: 'more than its budget of 1 kB; largest: ',
    words: ['--size-budget', '1KB'],
  },
  {
    code: 'GTB1601',
    name: 'a cache store that is no folder',
    says: 'no cache is restored',
    words: ['--no-build', '--cache-store', 'directory:/dev/null/store'],
    exitCode: 0,
  },
  {
    code: 'GTB1901',
    name: 'a flag that there is not',
    says: 'unknown flag --target; did you mean --targets?',
    words: ['--target', 'linux/amd64'],
    exitCode: 2,
  },
  {
    code: 'GTB1901',
    name: '--json of a folder',
    says: 'that is a folder',
    words: ['--json', '.'],
    exitCode: 2,
  },
  ...['why', 'variants', 'compilers'].map(
    (command): Wrong => ({
      code: 'GTB1901',
      name: `${command} --json in a folder that is not there`,
      says: 'there is no folder',
      words: [command, '--json', 'none/report.json'],
      exitCode: 2,
    }),
  ),
  {
    code: 'GTB1904',
    name: 'why --json on a full disk',
    says: '--json: ENOSPC',
    words: ['why', '--no-measure', '--json', '/dev/full'],
  },
  {
    code: 'GTB1904',
    name: '--json on a full disk',
    says: '--json: ENOSPC',
    words: ['--json', '/dev/full'],
  },
];

export const CLI_CASES: readonly ErrorCase[] = WRONG.map((wrong) => ({
  ...{ code: wrong.code, name: wrong.name, says: wrong.says },
  run: () => runWrong(wrong),
}));
