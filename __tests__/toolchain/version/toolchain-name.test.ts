import {
  parseGotoolchain,
  parseToolchainName,
} from '../../../src/toolchain/version/toolchain-name.ts';

// The examples of cmd/go/internal/gover (toolchain_test.go) among them.
test.each([
  ['go1.2.3', { version: '1.2.3', suffix: '' }],
  ['go1.2.3-bigcorp', { version: '1.2.3', suffix: '-bigcorp' }],
  ['go1.2.3-bigcorp more-2', { version: '1.2.3', suffix: '-bigcorp more-2' }],
  ['go1.26rc1-x', { version: '1.26rc1', suffix: '-x' }],
  ['go1.26.8 X:loopvar', { version: '1.26.8', suffix: ' X:loopvar' }],
  ['go1.26', { version: '1.26', suffix: '' }],
  ['go1', { version: '1.0', suffix: '' }],
  ['1.2.3', undefined],
  ['v1.2.3', undefined],
  ['gccgo-go1.23rc4', undefined],
  ['go1.2.3/bin', undefined],
  ['go1.2.3-a/b', undefined],
  ['go-bigcorp', undefined],
  ['go', undefined],
  ['default', undefined],
])('toolchain %s', (name, expected) => {
  expect(parseToolchainName(name)).toEqual(expected);
});

const GO = { version: '1.26.8', suffix: '' };

test.each([
  ['auto', { least: null, newer: 'download' }],
  ['path', { least: null, newer: 'path' }],
  ['local', { least: null, newer: 'none' }],
  ['local+auto', { least: null, newer: 'download' }],
  ['go1.26.8', { least: GO, newer: 'none' }],
  ['go1.26.8+auto', { least: GO, newer: 'download' }],
  ['go1.26.8+path', { least: GO, newer: 'path' }],
  ['go1.26.8-x+path', { least: { version: '1.26.8', suffix: '-x' }, newer: 'path' }],
  ['', undefined],
  ['1.26.8', undefined],
  ['go1.26.8+', undefined],
  ['go1.26.8+none', undefined],
  ['bash', undefined],
])('GOTOOLCHAIN=%s', (value, expected) => {
  expect(parseGotoolchain(value)).toEqual(expected);
});
