import { type Compared, differencesOf } from './compare.ts';
import type { Outcome } from './outcome.ts';
import { pairsOfSeed } from './pair.ts';

const [any] = pairsOfSeed(7);
if (any === undefined) throw new Error('no pair');
const build = (binaries: Record<string, string>, passed = true): Outcome => ({
  ...{ passed, text: '' },
  binaries: new Map(
    Object.entries(binaries).map(([name, sha256]) => [name, { sha256, printed: `0 ${sha256[0]}` }]),
  ),
});

function said(profile: 'lean' | 'dev', user: Outcome, go: Outcome, ...ours: Outcome[]): string[] {
  const pair = { ...any, row: { ...any?.row, profile: { name: profile } } } as Compared['pair'];
  const found = differencesOf({ pair, untouched: user, explained: go, ours });
  return found.map(({ kind, binary }) => `${kind} ${binary}`.trimEnd());
}

test('the same builds, and the same refusals', () => {
  const user = build({ a: 'x1' });
  expect(said('lean', user, build({ a: 'x2' }), build({ a: 'x2' }), build({ a: 'x2' }))).toEqual(
    [],
  );
  expect(said('dev', user, user, user)).toEqual([]);
  const none = build({}, false);
  expect(said('dev', none, none, build({ a: 'half' }, false))).toEqual([]);
});

test('a refusal, bytes, binaries and what they print', () => {
  const user = build({ a: 'x1', b: 'x1' });
  const none = build({}, false);
  expect(said('lean', user, user, none)).toEqual(['refused']);
  expect(said('lean', none, none, user)).toEqual(['passed']);
  expect(said('lean', user, user, build({ a: 'x1', c: 'x1' }))).toEqual(['missing b', 'more c']);
  expect(said('lean', user, user, build({ a: 'x1', b: 'x2' }))).toEqual(['bytes b']);
  // Our own flags lose a stamp of the user: another output, and in dev other bytes.
  const lost = build({ a: 'x1', b: 'y1' });
  expect(said('lean', user, lost, lost)).toEqual(['printed b']);
  expect(said('dev', user, lost, lost)).toEqual(['untouched bytes b']);
  // The second of two runs, which reuses.
  expect(said('lean', user, user, user, lost)).toEqual(['bytes b', 'printed b']);
});
