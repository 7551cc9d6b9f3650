import {
  acceptedBy,
  exceededBy,
  limitsOf,
  overOf,
  unusedLimits,
} from '../../../src/report/sizes/judge-sizes.ts';
import type { BinarySizes } from '../../../src/report/sizes/sizes-report.ts';

const LIMITS = {
  sizeBudget: [
    { of: '', limit: 2_000_000 },
    { of: 'linux/arm64', limit: 1_500_000 },
  ],
  sizeGrowth: [{ of: 'app', limit: { percent: 2 } }],
  sizeOverride: 'size-override',
} as const;

function sizes(target: string, bytes: number, before: number | null): BinarySizes {
  const causes = [
    { cause: 'dependency' as const, name: 'example.com/dep', before: 'v1', after: 'v2', bytes: 1 },
  ];
  const grown = before === null ? null : bytes - before;
  return {
    ...{ name: 'app', target, bytes, wireBytes: null, modules: [], unread: '' },
    before: before === null ? null : { bytes: before, wireBytes: null },
    difference:
      grown === null
        ? null
        : {
            bytes: grown,
            wireBytes: null,
            causes: causes.map((one) => ({ ...one, bytes: grown })),
          },
  };
}

test('each target has the limits that say most of it', () => {
  expect(limitsOf(LIMITS, { name: 'app', target: 'linux/arm64' })).toEqual({
    budget: 1_500_000,
    growth: { percent: 2 },
  });
  expect(limitsOf(LIMITS, { name: 'other', target: 'linux/amd64' })).toEqual({
    budget: 2_000_000,
    growth: null,
  });
});

test('of two targets that one fails whose own budget is passed', () => {
  const both = [sizes('linux/amd64', 1_600_000, 1_590_000), sizes('linux/arm64', 1_600_000, null)];
  const exceeded = exceededBy(LIMITS, both);
  expect(exceeded.map((one) => one.limit)).toEqual(['budget']);
  expect(exceeded[0]?.text).toContain('app (linux/arm64) has 1.6 MB');
});

test('growth of one target is named with its cause, of the other it is allowed', () => {
  const both = [
    sizes('linux/amd64', 1_200_000, 1_000_000),
    sizes('linux/arm64', 1_020_000, 1_000_000),
  ];
  expect(exceededBy(LIMITS, both)).toEqual([
    expect.objectContaining({
      limit: 'growth',
      text: expect.stringMatching(
        /^app \(linux\/amd64\) grew by 200 kB, more than 2 %: \+200 kB dependency example.com\/dep/,
      ),
    }),
  ]);
});

test('by bytes alone it is known whether a binary has to be read', () => {
  const asked = { name: 'app', package: 'm', path: 'p', sha256: 'a'.repeat(64) };
  const over = (target: string, bytes: number) =>
    overOf(LIMITS, [{ ...asked, target, bytes }], null, 'lane');
  expect(over('linux/arm64', 1_500_001)).toEqual({ budget: true, growth: false });
  expect(over('linux/amd64', 1_500_001)).toEqual({ budget: false, growth: false });
});

test('accepted by a label of that name, by true, and never with false', () => {
  expect(acceptedBy(LIMITS, ['bug', 'size-override'])).toBe('label size-override');
  expect(acceptedBy(LIMITS, ['bug'])).toBe('');
  expect(acceptedBy({ ...LIMITS, sizeOverride: true }, [])).toBe('size-override: true');
  expect(acceptedBy({ ...LIMITS, sizeOverride: false }, ['size-override'])).toBe('');
});

test('names of no binary and no target', () => {
  const binaries = [{ name: 'app', target: 'linux/amd64' }];
  expect(unusedLimits(LIMITS, binaries)).toEqual([{ input: 'size-budget', of: 'linux/arm64' }]);
});
