import { withoutShared, withShared } from '../../../src/inputs/flags/shared-goflags.ts';
import { SHARED_MARK } from '../../../src/runner/marks.ts';

const ADDED = '-trimpath -gcflags=all=-dwarf=false';

test('what was added goes last, and is all there is where the user set nothing', () => {
  expect(withShared('', ADDED)).toBe(ADDED);
  expect(withShared('-mod=mod', ADDED)).toBe(`-mod=mod ${ADDED}`);
});

test.each<[string, string, string]>([
  ['nothing else', ADDED, ''],
  ["the user's flags before it", `-mod=mod ${ADDED}`, '-mod=mod'],
  ['flags that a step added after it', `${ADDED} -mod=mod`, '-mod=mod'],
  ['flags on both sides', `-v ${ADDED} -mod=mod`, '-v -mod=mod'],
  ['flags that only begin alike', `${ADDED}x`, `${ADDED}x`],
  ['flags that took its place', '-mod=mod', '-mod=mod'],
])('a second step takes out what the first added: %s', (_what, GOFLAGS, left) => {
  expect(withoutShared({ HOME: '/h', GOFLAGS, [SHARED_MARK]: ADDED })).toEqual({
    HOME: '/h',
    GOFLAGS: left,
    [SHARED_MARK]: ADDED,
  });
});

test("the same flags of the user's own stay", () => {
  const environment = { GOFLAGS: ADDED };
  expect(withoutShared(environment)).toEqual(environment);
  expect(withoutShared({ [SHARED_MARK]: ADDED })).toEqual({ [SHARED_MARK]: ADDED });
});
