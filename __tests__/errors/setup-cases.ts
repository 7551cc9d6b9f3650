import { directiveTools } from '../../src/compile/tools/directive-tools.ts';
import { toolFailure } from '../../src/compile/tools/tool-failure.ts';
import type { RawName } from '../../src/inputs/definitions/definitions.ts';
import { parseInputs } from '../../src/inputs/parse-inputs.ts';
import type { FailureCode } from '../../src/runner/errors/error-codes.ts';
import { contextOf, rawOf } from '../inputs/context.ts';
import { type ErrorCase, said } from './error-case.ts';

const STRINGER = 'golang.org/x/tools/cmd/stringer';

const INPUTS: readonly [FailureCode, Partial<Record<RawName, string>>, string][] = [
  ['GTB1001', { cache: 'of' }, 'cache is "of"'],
  ['GTB1001', { 'check-latest': 'yes' }, 'check-latest is "yes"'],
  ['GTB1001', { architecture: 'x65' }, 'architecture is "x65"'],
  ['GTB1001', { toolchain: 'go1.26.8' }, 'toolchain is "go1.26.8"'],
  ['GTB1041', { cache: 'save', save: 'never' }, 'cache: save with save: never'],
  ['GTB1041', { cache: 'restore', save: 'always' }, 'cache: restore with save: always'],
  ['GTB1042', { architecture: 's390x' }, 'cannot run its go command'],
  ['GTB1043', { 'go-download-base-url': 'mirror.corp/go' }, 'go-download-base-url is "mirror'],
  ['GTB1044', { tools: STRINGER }, 'no version'],
  ['GTB1044', { tools: `${STRINGER}@` }, 'no version'],
  ['GTB1044', { tools: `${STRINGER}@0.38.0` }, 'begin with v'],
  ['GTB1044', { tools: `${STRINGER}@none` }, '@none means nothing'],
  ['GTB1044', { tools: `${STRINGER}@patch` }, '@patch means nothing'],
  ['GTB1044', { tools: `${STRINGER}@v1@v2` }, 'two versions'],
  ['GTB1044', { tools: `go install ${STRINGER}@v1.0.0` }, 'a command'],
  ['GTB1044', { tools: `-tags=x ${STRINGER}@v1.0.0` }, 'more than one word'],
  ['GTB1044', { tools: 'golang.org/x/tools/cmd/...@v0.38.0' }, 'a pattern'],
  ['GTB1044', { tools: './cmd/tool@v1.0.0' }, 'a path of this machine'],
  ['GTB1044', { tools: 'cmd/vet@latest' }, 'no host name'],
  ['GTB1044', { tools: 'https://github.com/a/b@v1.0.0' }, 'a URL'],
  ['GTB1044', { tools: 'example.com/nul.x@v1.0.0' }, 'no part of an import path'],
  ['GTB1044', { tools: 'tools/go.mod' }, 'there is no such file'],
  ['GTB1044', { tools: 'tools.mod' }, 'files named go.mod'],
  [
    'GTB1045',
    { tools: 'example.com/a/cmd/lint@v1.0.0\nexample.com/b/Lint/v2@v2.0.0' },
    'are both named Lint',
  ],
];

const SAID: readonly [FailureCode, string, string][] = [
  [
    'GTB1421',
    `go: ${STRINGER}@v9.9.9: module golang.org/x/tools: unknown revision v9.9.9\n`,
    'unknown revision v9.9.9',
  ],
  [
    'GTB1422',
    'go: downloading example.com/a v1.0.0\nverifying example.com/a@v1.0.0: checksum mismatch\n',
    'checksum mismatch',
  ],
  [
    'GTB1422',
    'go: example.com/a@v1.0.0: verifying module: example.com/a@v1.0.0: reading https://sum.golang.org/lookup/example.com/a@v1.0.0: 404 Not Found\n',
    'GOPRIVATE',
  ],
  [
    'GTB1421',
    'go: example.com/a@v1.0.0: verifying module: Get "https://sum.golang.org/x": tls: failed to verify certificate: x509: certificate signed by unknown authority\n',
    'ca-certificates',
  ],
  [
    'GTB1423',
    'go: x@v1 (in x@v1):\n\tThe go.mod file for the module providing named packages contains one or\n\tmore replace directives. It must not\n',
    'go install refuses such a module',
  ],
  [
    'GTB1421',
    'go: x@v1.0.0: version constraints conflict:\n\tx@v1.0.0: parsing go.mod:\n\tmodule declares its path as: go.uber.org/mock\n\t        but was required as: x\n',
    'version constraints conflict: x@v1.0.0: parsing go.mod: module declares its path as: go.uber.org/mock but was required as: x',
  ],
  ['GTB1421', '# x/cmd/y\ncmd/y/main.go:3:15: undefined: z\n', 'installed: cmd/y/main.go:3:15'],
  [
    'GTB1421',
    'go: x@v1.0.0: reading https://proxy.corp/x/@v/v1.0.0.info: 404 Not Found\n',
    'check the path (upper and lower case, /v2)',
  ],
  ['GTB1424', 'package golang.org/x/text is not a main package\n', 'is not a main package'],
];

export const SETUP_CASES: readonly ErrorCase[] = [
  ...INPUTS.map(([code, given, says]) => ({
    ...{ code, says, name: `setup: ${JSON.stringify(given)}` },
    run: () => said(parseInputs(rawOf(given), contextOf())),
  })),
  ...SAID.map(([code, text, says]) => ({
    ...{ code, says, name: `tool: ${text.slice(0, 60)}` },
    run: () => said(toolFailure(`${STRINGER}@v9.9.9`, text)),
  })),
  {
    code: 'GTB1046',
    name: 'a go.mod without a tool directive',
    says: 'has no tool directive',
    run: async () => said(await directiveTools('go.mod', '/nowhere', 'off')),
  },
];
