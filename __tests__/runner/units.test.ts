import { bytesText, secondsText } from '../../src/runner/units.ts';

describe('bytesText', () => {
  test.each([
    [0, '0 B'],
    [1, '1 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1499, '1 kB'],
    [812_345, '812 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [1_000_000, '1.0 MB'],
    [14_240_000, '14.2 MB'],
    [999_949_999, '999.9 MB'],
    [999_950_000, '1.00 GB'],
    [1_000_000_000, '1.00 GB'],
    [12_345_000_000, '12.35 GB'],
  ])('%i: %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text);
  });
});

describe('secondsText', () => {
  test.each([
    [0, '0.00 s'],
    [0.042, '0.04 s'],
    [0.994, '0.99 s'],
    [0.995, '1.0 s'],
    [1, '1.0 s'],
    [12.34, '12.3 s'],
    [99.94, '99.9 s'],
    [99.95, '1 min 40 s'],
    [100, '1 min 40 s'],
    [119.4, '1 min 59 s'],
    [119.6, '2 min 0 s'],
    [125, '2 min 5 s'],
    [3599.7, '60 min 0 s'],
  ])('%f: %s', (seconds, text) => {
    expect(secondsText(seconds)).toBe(text);
  });
});
