import {
  apartReason,
  decideShare,
  type ShareFacts,
} from '../../../src/inputs/flags/share-flags.ts';

const FACTS: ShareFacts = {
  shareFlags: 'auto',
  profile: 'lean',
  shared: ['-trimpath', '-gcflags=all=-dwarf=false'],
  apart: '',
  cgo: false,
  userGoFlags: '',
  userCgo: '',
  later: { laterGo: true, laterRace: false },
  keepsResults: false,
  buildsForHost: true,
  isAnnounced: false,
};
const LEAN = '-trimpath -gcflags=all=-dwarf=false';

describe('auto', () => {
  test('shares the flags once later steps are known to use Go, and never sets CGO_ENABLED', () => {
    const shared = { share: true, added: LEAN, cgoOff: false };
    expect(decideShare(FACTS)).toEqual(shared);
    expect(decideShare({ ...FACTS, cgo: true })).toEqual(shared);
  });

  test('from the first run on where the user says that later steps test', () => {
    const first = { ...FACTS, isAnnounced: true, later: null };
    expect(decideShare(first)).toEqual({ share: true, added: LEAN, cgoOff: false });
    const race = { laterGo: true, laterRace: true };
    expect(decideShare({ ...first, later: race })).toMatchObject({ share: false });
  });

  test('flags that later steps had are kept where one of them tests with -race', () => {
    const later = { laterGo: true, laterRace: true, shared: true };
    expect(decideShare({ ...FACTS, later })).toMatchObject({ share: true, added: LEAN });
  });

  test.each<[string, Partial<ShareFacts>, string]>([
    ['nothing is known', { later: null }, 'no run is known'],
    ['later steps used no Go', { later: { laterGo: false, laterRace: false } }, 'no run is known'],
    ['later steps used -race', { later: { laterGo: true, laterRace: true } }, 'race detector'],
    ['tests have results without', { keepsResults: true }, 'results of tests without them'],
    ['GOFLAGS is set', { userGoFlags: '-mod=mod' }, 'GOFLAGS is set already: -mod=mod'],
    ['the profile is dev', { profile: 'dev', shared: [] }, 'profile dev'],
    ['this build uses -race', { apart: 'compiles with the race detector' }, 'the race detector'],
    ['only others are built for', { buildsForHost: false }, 'nothing is built for this machine'],
  ])('not where %s', (_what, changes, reason) => {
    const decision = decideShare({ ...FACTS, ...changes });
    expect(decision).toMatchObject({ share: false, refused: false });
    expect(decision).toHaveProperty('reason', expect.stringContaining(reason));
  });
});

test('off shares nothing, whatever is known', () => {
  expect(decideShare({ ...FACTS, shareFlags: 'off' })).toMatchObject({
    share: false,
    refused: false,
  });
});

describe('on', () => {
  const on = (changes: Partial<ShareFacts> = {}) =>
    decideShare({ ...FACTS, shareFlags: 'on', later: null, buildsForHost: false, ...changes });

  test.each<[string, Partial<ShareFacts>, string, boolean]>([
    ['at once', {}, LEAN, true],
    ['beside flags that do not contradict', { userGoFlags: '-mod=mod' }, LEAN, true],
    ['what is not there already', { userGoFlags: '--trimpath' }, '-gcflags=all=-dwarf=false', true],
    [
      'nothing twice',
      { userGoFlags: `'-gcflags=all=-dwarf=false' -trimpath=true` },
      '-trimpath',
      true,
    ],
    ['without CGO_ENABLED where the job has set it', { userCgo: '1' }, LEAN, false],
    ['without CGO_ENABLED=0 for a build with cgo', { cgo: true }, LEAN, false],
    [
      'without CGO_ENABLED=0 where later steps are known to use -race',
      { later: { laterGo: true, laterRace: true } },
      LEAN,
      false,
    ],
    ['only CGO_ENABLED=0 in profile dev', { profile: 'dev', shared: [] }, '', true],
    [
      'only what an overridden profile compiles with',
      { shared: ['-trimpath'], userGoFlags: '-gcflags=-N' },
      '-trimpath',
      true,
    ],
    [
      'a flag with a space in quotes',
      { shared: ['-gcflags=all=-dwarf=false -N -l'] },
      "'-gcflags=all=-dwarf=false -N -l'",
      true,
    ],
  ])('%s', (_what, changes, added, cgoOff) => {
    expect(on(changes)).toEqual({ share: true, added, cgoOff });
  });

  test.each(['-gcflags=-N', '-mod=mod -trimpath=false', "'-gcflags=all=-N -l'"])(
    'not against GOFLAGS=%s, which is named',
    (userGoFlags) => {
      const decision = on({ userGoFlags });
      expect(decision).toMatchObject({ share: false, refused: true });
      const flag = userGoFlags.includes('-trimpath') ? '-trimpath=false' : '-gcflags=';
      expect(decision).toHaveProperty('reason', expect.stringContaining(`GOFLAGS sets ${flag}`));
      expect(decision).toHaveProperty('reason', expect.stringContaining(LEAN));
    },
  );
});

test.each([
  [['-buildvcs=false', '-trimpath', '-gcflags=all=-dwarf=false', '-tags=a'], ''],
  [['-trimpath', '-race'], 'this build compiles with the race detector'],
  [['-race', '-race=false'], ''],
  [['-buildmode=pie'], 'this build compiles position-independent code'],
  [['-gcflags=all=-dwarf=false -N -l'], 'this build compiles without optimizations'],
])('what %j compiles fits a plain go test, or not: %j', (compile, reason) => {
  expect(apartReason(compile)).toBe(reason);
});
