import { checkLine } from '../../../src/inspect/check/check-result.ts';
import { checkToolchainAge } from '../../../src/inspect/check/toolchain-age.ts';
import { required } from './fixtures.ts';

const RELEASES = [
  '1.25.9',
  '1.24.13',
  '1.26.0',
  '1.26rc1',
  '1.26.8',
  '1.25.12',
  '1.27rc2',
  '1.9.7',
];
const EXPECTED = 'expected: the newest patch of a supported line: 1.26.8 or 1.25.12';

test.each([
  ['go1.26.8', 'pass vulnerable-toolchain: Go 1.26.8 is the newest of 1.26'],
  ['go1.25.12', 'pass vulnerable-toolchain: Go 1.25.12 is the newest of 1.25'],
  ['go1.26.8 X:jsonv2', 'pass vulnerable-toolchain: Go 1.26.8 is the newest of 1.26'],
  [
    'go1.25.9',
    `FAIL vulnerable-toolchain: built with Go 1.25.9, and Go 1.25.12 is the newest of 1.25; ${EXPECTED}; to fix: set go-version to 1.25.12 and build again`,
  ],
  [
    'go1.24.13',
    `FAIL vulnerable-toolchain: built with Go 1.24.13, and 1.24 gets no fixes any more; ${EXPECTED}; to fix: set go-version to 1.26.8 and build again`,
  ],
  [
    'go1.27rc2',
    `FAIL vulnerable-toolchain: built with Go 1.27rc2, a prerelease; ${EXPECTED}; to fix: set go-version to 1.26.8 and build again`,
  ],
  [
    'devel go1.28-abcdef',
    `FAIL vulnerable-toolchain: built with devel go1.28-abcdef, a development version; ${EXPECTED}; to fix: set go-version to 1.26.8 and build again`,
  ],
  ['go1.27.0', 'pass vulnerable-toolchain: Go 1.27.0 is newer than every release listed'],
])('%s', (goVersion, line) => {
  const result = checkToolchainAge(required('vulnerable-toolchain'), goVersion, RELEASES);
  expect(checkLine(result)).toBe(line);
});
