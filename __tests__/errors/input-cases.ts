import type { RawName } from '../../src/inputs/definitions/definitions.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import type { FailureCode } from '../../src/runner/errors/error-codes.ts';
import { contextOf, rawOf } from '../inputs/context.ts';
import { type ErrorCase, said } from './error-case.ts';

type Given = Partial<Record<RawName, string>>;

const ROWS: readonly [FailureCode, Given, string][] = [
  ['GTB1001', { cgo: 'yes' }, 'cgo is "yes"'],
  ['GTB1001', { warm: 'maybe' }, 'warm is "maybe"'],
  ['GTB1001', { profile: 'leen' }, 'profile is "leen"'],
  ['GTB1001', { compiler: 'gccgo' }, 'compiler is "gccgo"'],
  ['GTB1002', { parallelism: '0' }, 'parallelism is "0"'],
  ['GTB1002', { reuse: '60' }, 'reuse is "60"'],
  ['GTB1003', { 'cache-name': 'services/api' }, 'cache-name is "services/api"'],
  ['GTB1004', { matrix: '{' }, 'matrix is "{"'],
  ['GTB1005', { 'go-version': '1.2' }, 'older than Go modules'],
  ['GTB1005', { 'go-version': 'latest' }, '"latest" is no Go version'],
  ['GTB1005', { 'go-version': '1.25.1 1.26.0' }, 'are several versions'],
  ['GTB1006', { 'go-version': '1.26.8', 'go-version-file': 'go.mod' }, 'are both given'],
  ['GTB1007', { 'go-version-file': '.tool-versions' }, 'there is no such file'],
  ['GTB1011', { 'go-checksum': 'h1:short' }, 'go-checksum is "h1:short"'],
  ['GTB1011', { 'go-checksum': 'a'.repeat(64) }, 'go-checksum is "aaaa'],
  ['GTB1012', { 'working-directory': 'nowhere' }, 'there is no folder /work/app/nowhere'],
  ['GTB1012', { 'working-directory': 'main.go' }, 'a file (/work/app/main.go)'],
  ['GTB1013', { packages: '-tags=netgo ./...' }, '"-tags=netgo" is a flag'],
  ['GTB1013', { packages: 'all' }, 'every package of every dependency'],
  ['GTB1013', { packages: 'example.com/x@latest' }, 'has a version'],
  ['GTB1014', { targets: 'linux/x86_64' }, 'is not a target of Go'],
  ['GTB1014', { targets: 'linux/amd64/v5' }, 'amd64 has no variant "v5"'],
  ['GTB1014', { targets: 'linux/amd64 linux/amd64' }, 'is listed twice'],
  ['GTB1019', { 'build-flags': '-o app' }, 'build-flags: "-o"'],
  ['GTB1019', { 'build-flags': "-pgo='x" }, 'is not closed'],
  ['GTB1020', { tags: 'a+b' }, 'tags: "a+b"'],
  ['GTB1021', { ldflags: 'all=-s -w' }, 'does not start with a hyphen'],
  ['GTB1021', { gcflags: 'all=-N "-l' }, 'a quote is not closed'],
  ['GTB1022', { stamp: 'version=v1' }, 'stamp: "version=v1"'],
  ['GTB1022', { stamp: 'main.v=a\nmain.v=b' }, 'stamp: "main.v=b"'],
  ['GTB1024', { debug: 'sidecar', ldflags: '-s' }, 'debug: sidecar with ldflags'],
  ['GTB1024', { compress: 'upx', debug: 'full' }, 'compress: upx with debug: full'],
  ['GTB1024', { compress: 'upx', targets: 'windows/amd64' }, 'with target windows/amd64'],
  ['GTB1025', { link: 'musk' }, 'link: "musk"'],
  ['GTB1025', { link: 'musl gnu', cgo: 'true' }, 'musl and gnu both say'],
  ['GTB1027', { compiler: 'tinygo', gcflags: '-m' }, 'with compiler: tinygo'],
  ['GTB1029', { check: 'statik' }, '"statik" is no requirement'],
  ['GTB1029', { check: 'size<=big' }, '"size<=big"'],
  ['GTB1029', { check: "startup('x" }, 'is not closed'],
  ['GTB1030', { output: '..' }, 'holds the working directory itself'],
  ['GTB1030', { output: 'Makefile' }, 'output is "Makefile", a file'],
  ['GTB1038', { page: '.' }, 'page is ".", a folder'],
  ['GTB1038', { metrics: '.' }, 'metrics is ".", a folder'],
  ['GTB1031', { 'cache-store': 's3' }, 'cache-store is "s3"'],
  ['GTB1031', { 'cache-store': 'directory:cache' }, 'a relative path'],
  ['GTB1032', { save: 'nevr' }, 'save: "nevr"'],
  ['GTB1032', { save: 'never develop' }, 'save: never with "develop"'],
  ['GTB1032', { save: 'refs/heads/main' }, 'save: "refs/heads/main"'],
  ['GTB1033', { link: 'mold', libc: 'musl', cgo: 'true' }, 'are now one input'],
];

export const INPUT_CASES: readonly ErrorCase[] = ROWS.map(([code, given, says]) => ({
  code,
  name: `inputs ${JSON.stringify(given)}`,
  says,
  run: () => said(parseInputs(rawOf(given), contextOf())),
}));
