import { resolveSettings } from '../../src/inputs/job-settings.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import { checkGoFolders } from '../../src/pin/go-environment.ts';
import type { FailureCode } from '../../src/runner/errors/error-codes.ts';
import { readSwitchedOff } from '../../src/runner/switched-off.ts';
import { parseGoproxy } from '../../src/toolchain/goproxy.ts';
import { parseGosumdb } from '../../src/toolchain/proof/gosumdb.ts';
import { contextOf, rawOf } from '../inputs/context.ts';
import { type ErrorCase, said } from './error-case.ts';

type Values = Readonly<Record<string, string>>;

/** What the job's environment says of Go. */
const ROWS: readonly [FailureCode, Values, string][] = [
  ['GTB1015', { GOOS: 'linux', GOARCH: 'amd65' }, 'no target of Go is linux/amd65'],
  ['GTB1017', { GO111MODULE: 'off' }, 'GO111MODULE=off'],
  ['GTB1017', { GOWORK: 'go.work' }, 'GOWORK=go.work'],
  ['GTB1017', { GOCACHE: 'cache' }, 'GOCACHE=cache'],
  ['GTB1017', { GOCACHE: 'off' }, 'GOCACHE=off'],
  ['GTB1017', { GOMODCACHE: 'modules' }, 'GOMODCACHE=modules'],
  ['GTB1018', { GOFLAGS: 'mod=mod' }, '"mod=mod" is no flag'],
  ['GTB1018', { GOFLAGS: "'-tags=x" }, 'a quote is not closed'],
  ['GTB1018', { GOFLAGS: '-o=app' }, 'GOFLAGS: "-o=app"'],
];

const given = (env: Values, file: Values, inputs: Parameters<typeof rawOf>[0]): string => {
  const settings = resolveSettings(env, '/home/ci/.config/go/env', file);
  return said(parseInputs(rawOf(inputs), contextOf({ settings: () => settings })));
};

export const JOB_CASES: readonly ErrorCase[] = [
  ...ROWS.map(([code, env, says]) => ({
    code,
    name: `environment ${JSON.stringify(env)}`,
    says,
    run: () => given(env, {}, {}),
  })),
  {
    code: 'GTB1016',
    name: 'cgo: true with CGO_ENABLED=0',
    says: 'cgo: true with CGO_ENABLED=0',
    run: () => given({ CGO_ENABLED: '0' }, {}, { cgo: 'true' }),
  },
  {
    code: 'GTB1027',
    name: 'GOFLAGS of gc with compiler: tinygo',
    says: 'with compiler: tinygo',
    run: () => given({ GOFLAGS: '-gcflags=-m' }, {}, { compiler: 'tinygo' }),
  },
  {
    code: 'GTB1034',
    name: 'profile: release, and go env -w',
    says: 'profile: release does not read GOEXPERIMENT (go env -w: /home/ci',
    run: () => given({}, { GOEXPERIMENT: 'greenteagc' }, { profile: 'release' }),
  },
  {
    code: 'GTB1035',
    name: 'GOPROXY of another protocol',
    says: 'is no address of a module proxy',
    run: () => said(parseGoproxy('ftp://proxy.example')),
  },
  {
    code: 'GTB1035',
    name: 'GOPROXY of commas alone',
    says: 'a list without entries',
    run: () => said(parseGoproxy(',,')),
  },
  {
    code: 'GTB1036',
    name: 'GOSUMDB of an unknown name',
    says: '"sum.example" is no checksum database',
    run: () => said(parseGosumdb('sum.example')),
  },
  {
    code: 'GTB1036',
    name: 'GOSUMDB with a URL that is none',
    says: '"here" is no URL',
    run: () => said(parseGosumdb('sum.golang.org here')),
  },
  {
    code: 'GTB1037',
    name: 'GO_TURBO_BUILD_WITHOUT of an unknown word',
    says: 'holds "prunning"',
    run: () => said(readSwitchedOff({ GO_TURBO_BUILD_WITHOUT: 'prunning' })),
  },
  {
    code: 'GTB1017',
    name: 'GOPATH relative, so that Go has no module cache',
    says: 'GOMODCACHE is go/pkg/mod',
    run: () =>
      said(
        checkGoFolders({ GOMODCACHE: 'go/pkg/mod', GOPATH: 'go' } as unknown as Parameters<
          typeof checkGoFolders
        >[0]),
      ),
  },
];
