import type { BuildInfo } from '../../src/inspect/build-info-text.ts';
import {
  type FingerprintFacts,
  fingerprintDigest,
  fingerprintFailures,
  stampedByGo,
} from '../../src/release/fingerprint.ts';
import { failureText } from '../../src/runner/result.ts';

const INFO: BuildInfo = {
  goVersion: 'go1.26.8',
  path: 'example.com/m',
  main: { path: 'example.com/m', version: 'v1.2.3', sum: '', replace: null },
  deps: [],
  settings: { '-trimpath': 'true', vcs: 'git', 'vcs.revision': 'abc', 'vcs.modified': 'false' },
};

test('what Go stamped is the vcs lines and the version', () => {
  expect(stampedByGo(INFO)).toEqual({
    ...{ vcs: 'git', 'vcs.revision': 'abc', 'vcs.modified': 'false', version: 'v1.2.3' },
  });
  expect(stampedByGo({ ...INFO, main: null, settings: {} })).toEqual({});
  expect(stampedByGo(null)).toEqual({});
});

test('another input, toolchain or stamp makes another digest', () => {
  const facts: FingerprintFacts = {
    ...{ inputs: 'a', toolchain: 'h1:x', stamped: { version: 'v1', vcs: 'git' } },
  };
  const digests = [
    facts,
    { ...facts, inputs: 'b' },
    { ...facts, toolchain: 'h1:y' },
    { ...facts, stamped: { version: 'v1' } },
    { ...facts, stamped: { version: 'v2', vcs: 'git' } },
  ].map(fingerprintDigest);
  expect(new Set(digests).size).toBe(digests.length);
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  const turned = { ...facts, stamped: { vcs: 'git', version: 'v1' } };
  expect(fingerprintDigest(turned)).toBe(digests[0]);
});

test('only a binary that is another one fails, with both hashes and the key', () => {
  const same = {
    ...{ name: 'app', target: 'linux/amd64', digest: `0123456789ab${'c'.repeat(52)}` },
    ...{ sha256: 'a', knownSha256: 'a', key: 'gtb1-print-x' },
  };
  expect(fingerprintFailures([same])).toEqual([]);
  const failures = fingerprintFailures([same, { ...same, name: 'other', knownSha256: 'b' }]);
  expect(failures.map((one) => one.code)).toEqual(['GTB1508']);
  expect(failures.map(failureText)).toEqual([
    [
      'other for linux/amd64 has SHA-256 a',
      'expected: b, which an earlier build of the same inputs (0123456789ab) has; nothing is published',
      'to fix: build both again and compare them: the build is not reproducible, or one of the two machines was changed; if the earlier binary was the wrong one, remove gtb1-print-x from the cache store',
    ].join('\n  '),
  ]);
});
