import { execFileSync } from 'node:child_process';
import { GO_PLATFORMS } from '../../src/inputs/go-platforms.ts';
import { parseTarget, targetText } from '../../src/inputs/target.ts';

test.each([
  ['linux/amd64', { goos: 'linux', goarch: 'amd64', variant: '' }],
  ['linux_arm_7', { goos: 'linux', goarch: 'arm', variant: '7' }],
  ['linux/arm/7,softfloat', { goos: 'linux', goarch: 'arm', variant: '7,softfloat' }],
  ['linux/mips64le/softfloat', { goos: 'linux', goarch: 'mips64le', variant: 'softfloat' }],
  ['wasip1/wasm', { goos: 'wasip1', goarch: 'wasm', variant: '' }],
  ['linux/386/sse2', { goos: 'linux', goarch: '386', variant: 'sse2' }],
])('%s', (text, target) => {
  expect(parseTarget(text)).toEqual({ ok: true, value: target });
});

test('every pair of Go parses and comes back as its text', () => {
  const texts = GO_PLATFORMS.map((pair) => {
    const parsed = parseTarget(pair);
    return parsed.ok ? targetText(parsed.value) : parsed.failures;
  });
  expect(texts).toEqual(GO_PLATFORMS);
});

test.each([
  ['linux/x64', 'did you mean linux/amd64?'],
  ['Linux/AMD64', 'did you mean linux/amd64?'],
  ['linux-amd64-v3', 'did you mean linux/amd64/v3?'],
  ['linux/arm64/v8', 'did you mean linux/arm64?'],
  ['linux/armv6', 'did you mean linux/arm/6?'],
  ['linux/i686', 'did you mean linux/386?'],
  ['win64/amd64', 'did you mean windows/amd64?'],
  ['arm64/darwin', 'did you mean darwin/arm64?'],
  ['darwin/arm46', 'did you mean darwin/arm64?'],
  ['darwin/386', 'Go knows for darwin: amd64, arm64'],
  ['', '`go tool dist list` shows the pairs there are'],
  ['solarwinds/z80', '`go tool dist list` shows the pairs there are'],
])('%j: %s', (text, change) => {
  const parsed = parseTarget(text);
  expect(parsed.ok ? 'parsed' : parsed.failures.map((one) => one.change)).toEqual([change]);
});

/** Only where a Go is at hand: the unit tests run on machines without one. */
const dist = (() => {
  try {
    return execFileSync('go', ['tool', 'dist', 'list'], { encoding: 'utf8' }).trim().split('\n');
  } catch {
    return [];
  }
})();

(dist.length > 0 ? test : test.skip)('the table holds every pair of the Go on the PATH', () => {
  expect(dist.filter((pair) => !GO_PLATFORMS.includes(pair))).toEqual([]);
});
