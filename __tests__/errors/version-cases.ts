import { checkGoLine } from '../../src/toolchain/version/go-directives.ts';
import { withGotoolchain } from '../../src/toolchain/version/gotoolchain.ts';
import { resolveVersion } from '../../src/toolchain/version/resolve-version.ts';
import { parseVersionFile } from '../../src/toolchain/version/version-file.ts';
import { parseWantedVersion } from '../../src/toolchain/version/wanted-version.ts';
import { type ErrorCase, said } from './error-case.ts';

const FILES: readonly [string, string, string][] = [
  ['go.mod', 'module x\n', 'go.mod has no go line'],
  ['go.mod', 'module x\n\ngo one\n', 'go "one" is no Go version'],
  ['go.mod', 'module x\n\ngo 1.26\n\ntoolchain gone\n', 'toolchain "gone" is no release'],
  ['.go-version', '# none\n', 'holds no version'],
  ['.tool-versions', 'nodejs 20\n', 'names no version of golang'],
  ['mise.toml', '[tools]\ngo = "1.26.8"\n', 'is a file of mise'],
];

const wanted = (text: string) => {
  const result = parseWantedVersion(text, 'go-version');
  if (!result.ok) throw new Error(text);
  return result.value;
};

const gotoolchain = (value: string, asked: string | null): string =>
  said(
    withGotoolchain(
      { value, text: `GOTOOLCHAIN=${value}` },
      asked === null ? null : wanted(asked),
      asked !== null,
    ),
  );

export const VERSION_CASES: readonly ErrorCase[] = [
  ...FILES.map(([name, text, says]) => ({
    code: 'GTB1008' as const,
    name: `${name} of ${JSON.stringify(text)}`,
    says,
    run: () => said(parseVersionFile(name, text)),
  })),
  {
    code: 'GTB1010',
    name: 'GOTOOLCHAIN of nothing that there is',
    says: 'GOTOOLCHAIN=newest',
    run: () => gotoolchain('newest', null),
  },
  {
    code: 'GTB1010',
    name: "somebody's own build in GOTOOLCHAIN",
    says: "somebody's own build of Go 1.26.8",
    run: () => gotoolchain('go1.26.8-corp', null),
  },
  {
    code: 'GTB1010',
    name: 'GOTOOLCHAIN against go-version',
    says: 'go-version: 1.25.1 with GOTOOLCHAIN=go1.26.8',
    run: () => gotoolchain('go1.26.8', '1.25.1'),
  },
  {
    code: 'GTB1201',
    name: 'a range that no release is in',
    says: 'no release of Go matches 1.97',
    run: () => said(resolveVersion(wanted('1.97'), ['1.26.8'])),
  },
  {
    code: 'GTB1212',
    name: 'a go line that is newer than the pin',
    says: 'asks for Go 1.27.0 or newer, and Go 1.26.8 is pinned',
    run: () => said(checkGoLine('go.mod', 'go 1.27.0\n', '1.26.8', 'go-version')),
  },
];
