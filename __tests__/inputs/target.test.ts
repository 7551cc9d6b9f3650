import { targetEnvironment, targetText } from '../../src/inputs/target.ts';

test.each([
  [
    { goos: 'linux', goarch: 'amd64', variant: 'v3' },
    'linux/amd64/v3',
    { GOOS: 'linux', GOARCH: 'amd64', GOAMD64: 'v3' },
  ],
  [
    { goos: 'linux', goarch: 'arm', variant: '7' },
    'linux/arm/7',
    { GOOS: 'linux', GOARCH: 'arm', GOARM: '7' },
  ],
  [
    { goos: 'darwin', goarch: 'arm64', variant: '' },
    'darwin/arm64',
    { GOOS: 'darwin', GOARCH: 'arm64' },
  ],
])('%j', (target, text, environment) => {
  expect(targetText(target)).toBe(text);
  expect(targetEnvironment(target)).toEqual(environment);
});
