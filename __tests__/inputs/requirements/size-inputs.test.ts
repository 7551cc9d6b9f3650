import { parseBytes } from '../../../src/inputs/requirements/quantities.ts';
import {
  asksSizes,
  limitOf,
  parseGrowth,
  parseSizeLimits,
} from '../../../src/inputs/requirements/size-inputs.ts';

const budget = (value: string) => parseSizeLimits('size-budget', value, parseBytes);
const growth = (value: string) => parseSizeLimits('size-growth', value, parseGrowth);

test.each([
  ['20MB', [{ of: '', limit: 20_000_000 }]],
  ['', []],
  [
    'app=20MB, linux/arm64 = 1.5MB\napp/linux/amd64=1KiB,',
    [
      { of: 'app', limit: 20_000_000 },
      { of: 'linux/arm64', limit: 1_500_000 },
      { of: 'app/linux/amd64', limit: 1024 },
    ],
  ],
])('a budget %j', (value, expected) => {
  expect(budget(value)).toEqual({ ok: true, value: expected });
});

test.each([
  ['2%', [{ of: '', limit: { percent: 2 } }]],
  [
    '0.5 %, app=500kB',
    [
      { of: '', limit: { percent: 0.5 } },
      { of: 'app', limit: { bytes: 5e5 } },
    ],
  ],
  ['0B', [{ of: '', limit: { bytes: 0 } }]],
])('a growth %j', (value, expected) => {
  expect(growth(value)).toEqual({ ok: true, value: expected });
});

test.each([
  ['20', 'size-budget is "20"', 'write 20MB, with its unit'],
  ['app=20', 'size-budget is "app=20"', 'write 20MB, with its unit'],
  ['2%', 'size-budget is "2%"', 'write size-budget: 20MB'],
  ['large', 'size-budget is "large"', 'write size-budget: 20MB'],
  ['app=', 'size-budget is "app="', 'write size-budget: 20MB'],
  ['-1MB', 'size-budget is "-1MB"', 'write size-budget: 20MB'],
  ['1MB, 2MB', 'size-budget is "2MB"', 'there is another one of all: remove one'],
  ['app=1MB, app=2MB', 'size-budget is "app=2MB"', 'there is another one of app: remove one'],
])('%j is no budget: what was found, and what to write', (value, found, change) => {
  const parsed = budget(value);
  expect(parsed.ok ? [] : parsed.failures).toMatchObject([{ code: 'GTB1002', found, change }]);
});

test('a growth that is none', () => {
  for (const value of ['2', '%', '-2%', 'app=2', '2 percent'])
    expect([value, growth(value).ok]).toEqual([value, false]);
});

test('of several limits that counts which says most of the binary', () => {
  const of = (...names: string[]) => names.map((one, limit) => ({ of: one, limit }));
  const app = { name: 'app', target: 'linux/amd64' };
  expect(limitOf(of('', 'linux/amd64', 'app', 'app/linux/amd64'), app)).toBe(3);
  expect(limitOf(of('', 'linux/amd64', 'app'), app)).toBe(2);
  expect(limitOf(of('linux/amd64', ''), app)).toBe(0);
  expect(limitOf(of('linux/arm64', ''), app)).toBe(1);
  expect(limitOf(of('linux/arm64', 'other'), app)).toBe(null);
});

test('sizes are asked for in jobs, by a limit, by a page; never without a build', () => {
  const usual = { build: true, size: 'auto', sizeBudget: [], sizeGrowth: [], page: '' } as const;
  expect(asksSizes(usual, true)).toBe(true);
  expect(asksSizes(usual, false)).toBe(false);
  expect(asksSizes({ ...usual, page: 'x.html' }, false)).toBe(true);
  expect(asksSizes({ ...usual, size: true }, false)).toBe(true);
  expect(asksSizes({ ...usual, size: false }, true)).toBe(false);
  expect(asksSizes({ ...usual, size: false, sizeBudget: [1] }, true)).toBe(true);
  expect(asksSizes({ ...usual, sizeGrowth: [1], build: false }, true)).toBe(false);
});
