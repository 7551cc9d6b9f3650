import {
  baseKey,
  baseKeys,
  binaryKey,
  type CacheKeys,
  deltaKey,
  deltaKeys,
  fingerprintKey,
  fingerprintKeys,
  hitOf,
  inputsKey,
  type KeyFacts,
  modulesKey,
  modulesKeys,
  recordKey,
  recordKeys,
  sha256OfKey,
  supersededGroup,
  thinSetOf,
} from '../../src/cache/keys.ts';
import type { Slot } from '../../src/cache/store.ts';

const LANE = 'go1.26.8-linux_amd64+3-cgo0-lean-1111111111111111';
const PLACE = '2222222222222222';
const GO_SUM = '3333333333333333';
const CONTENT = '4444444444444444';
const INPUTS = '5555555555555555';
const FACTS: KeyFacts = {
  runnerOs: 'Linux',
  lane: LANE,
  place: PLACE,
  pinDigest: GO_SUM,
  carrier: (slot) => `zstd${slot.length}`,
};

const FULL = { full: true, selection: null };

/** A key with the prefixes it is looked up by. */
interface KeyKind {
  readonly slot: Slot;
  readonly keys: CacheKeys;
  readonly key: string;
}

function keysOf(facts: KeyFacts, content = CONTENT, inputs = INPUTS): KeyKind[] {
  return [
    { slot: 'modules', keys: modulesKeys(facts, FULL), key: modulesKey(facts, null, content) },
    { slot: 'base', keys: baseKeys(facts, ''), key: baseKey(facts, content) },
    { slot: 'delta', keys: deltaKeys(facts), key: deltaKey(facts, inputs, content) },
    { slot: 'habits', keys: recordKeys('habits', facts), key: recordKey('habits', facts, content) },
  ];
}

describe('keys', () => {
  test('are made of what they stand for, in the order of the fallbacks', () => {
    expect(keysOf(FACTS).map(({ key }) => key)).toEqual([
      `gtb1-modules-zstd7-full-linux-${PLACE}-${GO_SUM}-${CONTENT}`,
      `gtb1-base-zstd4-${LANE}-${PLACE}-${GO_SUM}-${CONTENT}`,
      `gtb1-delta-zstd5-${LANE}-${PLACE}-${GO_SUM}-${INPUTS}-w${CONTENT}`,
      `gtb1-habits-zstd6-linux-${PLACE}-${CONTENT}`,
    ]);
  });

  test('are looked up from the nearest to the farthest', () => {
    expect(keysOf(FACTS).map(({ keys }) => keys.lookups)).toEqual([
      [
        `gtb1-modules-zstd7-full-linux-${PLACE}-${GO_SUM}-`,
        `gtb1-modules-zstd7-full-linux-${PLACE}-`,
        'gtb1-modules-zstd7-full-linux-',
      ],
      [
        `gtb1-base-zstd4-${LANE}-${PLACE}-${GO_SUM}-`,
        `gtb1-base-zstd4-${LANE}-${PLACE}-`,
        `gtb1-base-zstd4-${LANE}-`,
      ],
      [
        `gtb1-delta-zstd5-${LANE}-${PLACE}-${GO_SUM}-`,
        `gtb1-delta-zstd5-${LANE}-${PLACE}-`,
        `gtb1-delta-zstd5-${LANE}-`,
      ],
      [`gtb1-habits-zstd6-linux-${PLACE}-`],
    ]);
  });

  test('have small letters alone: some services give them back so, whatever was saved', () => {
    const lane = 'go1.26-devel_abcDEF-Plan9_amd64-cgo0-lean-1111111111111111';
    const facts = { ...FACTS, runnerOs: 'macOS', lane, carrier: () => 'ZST' };
    const binary = { target: 'Plan9/amd64', package: 'example.com/App', digest: INPUTS.repeat(2) };
    const asked = { linkFlags: ['-X=main.A=B'], packages: ['./Cmd'], folder: 'Sub' };
    const all = [
      ...keysOf(facts).flatMap(({ key, keys }) => [key, ...keys.lookups]),
      modulesKey(facts, '666666666666', CONTENT),
      inputsKey(facts, asked, CONTENT),
      binaryKey(facts, asked.linkFlags, binary),
      fingerprintKey(binary, CONTENT.repeat(4)),
    ];
    expect(all.filter((key) => key !== key.toLowerCase())).toEqual([]);
  });

  test('a key is found by each of its own look-ups, each a beginning of the one before', () => {
    for (const { keys, key } of keysOf(FACTS)) {
      for (const [i, prefix] of keys.lookups.entries()) {
        expect(key.startsWith(prefix)).toBe(true);
        expect(prefix.endsWith('-')).toBe(true);
        if (i > 0) expect(keys.lookups[i - 1]?.startsWith(prefix)).toBe(true);
      }
    }
  });

  test('no key is the beginning of another, and no look-up finds another slot', () => {
    const variants: KeyFacts[] = [
      FACTS,
      { ...FACTS, lane: 'go1.26.8-linux_amd64-cgo0-lean-1111111111111111' },
      { ...FACTS, lane: 'go1.26-linux_amd64-cgo0-lean-6666666666666666' },
      { ...FACTS, place: CONTENT },
      { ...FACTS, pinDigest: PLACE },
      { ...FACTS, runnerOs: 'macOS' },
      { ...FACTS, carrier: () => 'gzip' },
    ];
    const all = variants.flatMap((facts) => keysOf(facts).map(({ key }) => key));
    for (const key of new Set(all)) {
      for (const other of new Set(all)) {
        if (key !== other) expect(other.startsWith(key)).toBe(false);
      }
    }
    for (const { slot, keys } of keysOf(FACTS)) {
      const found = all.filter((key) => keys.lookups.some((prefix) => key.startsWith(prefix)));
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((key) => !key.startsWith(`gtb1-${slot}-`))).toEqual([]);
    }
  });

  test('another carrier is never found: its archive could not be read here', () => {
    const gzip = keysOf({ ...FACTS, carrier: () => 'gzip' });
    for (const [i, { keys }] of keysOf(FACTS).entries()) {
      expect(hitOf(keys, gzip[i]?.key ?? '')).toBe('miss');
    }
  });

  test('the longest that can come up is within the 512 characters of GitHub', () => {
    const facts: KeyFacts = {
      runnerOs: 'Windows',
      lane: `go1.26.8-linux_arm64_v9.5_lse_crypto+47-cgo0c-lean-${'a'.repeat(16)}`,
      place: PLACE,
      pinDigest: GO_SUM,
      carrier: () => `zstd${'a'.repeat(16)}`,
    };
    for (const { key } of keysOf(facts)) expect(key.length).toBeLessThan(512);
  });

  test.each([
    ['a comma', { ...FACTS, lane: 'go1.26.8-linux_arm64_v8.0,lse' }],
    ['more than 512 characters', { ...FACTS, lane: 'x'.repeat(480) }],
  ])('%s is a broken invariant, not a key', (_what, facts) => {
    expect(() => baseKey(facts, CONTENT)).toThrow('not a cache key: gtb1-base-zstd4-');
    expect(() => deltaKey(facts, INPUTS, CONTENT)).toThrow('not a cache key');
  });
});

describe('the base that a delta was made against', () => {
  const elsewhere = baseKey({ ...FACTS, place: '9999999999999999' }, CONTENT);

  test('is asked for after those of the own place, before any other of the lane', () => {
    expect(baseKeys(FACTS, elsewhere).lookups).toEqual([
      `gtb1-base-zstd4-${LANE}-${PLACE}-${GO_SUM}-`,
      `gtb1-base-zstd4-${LANE}-${PLACE}-`,
      elsewhere,
      `gtb1-base-zstd4-${LANE}-`,
    ]);
  });

  test.each([
    ['of another lane', baseKey({ ...FACTS, lane: LANE.replace('26.8', '26.7') }, CONTENT)],
    ['of a lane whose text only begins alike', baseKey({ ...FACTS, lane: `${LANE}0` }, CONTENT)],
    ['of another carrier', baseKey({ ...FACTS, carrier: () => 'gzip' }, CONTENT)],
    ['unknown', ''],
  ])('%s is not asked for', (_what, agreed) => {
    expect(baseKeys(FACTS, agreed).lookups).toHaveLength(3);
  });

  test('is a partial hit, like every base but one of the own place and go.sum', () => {
    const keys = baseKeys(FACTS, elsewhere);
    expect(hitOf(keys, elsewhere)).toBe('partial');
    expect(hitOf(keys, baseKey(FACTS, CONTENT))).toBe('exact');
  });
});

describe('hitOf', () => {
  const otherSum = { ...FACTS, pinDigest: '7777777777777777' };
  const otherPlace = { ...FACTS, place: '8888888888888888' };

  test.each<[string, string | null, 'exact' | 'partial' | 'miss']>([
    ['the same go.sum', deltaKey(FACTS, 'aaaaaaaaaaaaaaaa', CONTENT), 'exact'],
    ['another go.sum', deltaKey(otherSum, INPUTS, CONTENT), 'partial'],
    ['another place', deltaKey(otherPlace, INPUTS, CONTENT), 'partial'],
    ['another lane', deltaKey({ ...FACTS, lane: 'go1.25.1-x-1' }, INPUTS, CONTENT), 'miss'],
    ['another slot', baseKey(FACTS, CONTENT), 'miss'],
    ['nothing', null, 'miss'],
  ])('%s', (_what, found, expected) => {
    expect(hitOf(deltaKeys(FACTS), found)).toBe(expected);
  });

  test('habits are exact or not there', () => {
    const other = recordKey('habits', otherPlace, CONTENT);
    expect(hitOf(recordKeys('habits', FACTS), recordKey('habits', FACTS, CONTENT))).toBe('exact');
    expect(hitOf(recordKeys('habits', FACTS), other)).toBe('miss');
  });
});

describe('supersededGroup', () => {
  test('deltas of one lane and place are a group, whatever their go.sum, inputs and content', () => {
    const group = supersededGroup('delta', deltaKey(FACTS, INPUTS, CONTENT));
    const later = { ...FACTS, pinDigest: '7777777777777777' };
    expect(supersededGroup('delta', deltaKey(later, CONTENT, INPUTS))).toBe(group);
    expect(group).toContain(`${LANE}-${PLACE}`);
  });

  test('those that stand on another are a group of their own, or they would push it out', () => {
    const whole = deltaKey(FACTS, INPUTS, CONTENT);
    const stands = deltaKey(FACTS, INPUTS, CONTENT, true);
    expect(stands).not.toBe(whole);
    expect(supersededGroup('delta', stands)).not.toBe(supersededGroup('delta', whole));
    expect(hitOf(deltaKeys(FACTS), stands)).toBe('exact');
    const other = deltaKey(FACTS, CONTENT, INPUTS, true);
    expect(supersededGroup('delta', other)).toBe(supersededGroup('delta', stands));
  });

  test('another place or lane is another group', () => {
    const groups = [
      FACTS,
      { ...FACTS, place: '8888888888888888' },
      { ...FACTS, lane: 'go1.25.1-linux_amd64-cgo0-lean-0000000000000000' },
    ].map((facts) => supersededGroup('delta', deltaKey(facts, INPUTS, CONTENT)));
    expect(new Set(groups).size).toBe(3);
  });

  test('no other slot is ever superseded', () => {
    for (const { slot, key } of keysOf(FACTS)) {
      if (slot !== 'delta') expect(supersededGroup(slot, key)).toBeNull();
    }
  });
});

describe('a lane that has come to carry a C identity', () => {
  const facts = { ...FACTS, laneWithoutC: 'go1.26.8-linux_amd64-cgo0-lean-0000000000000000' };

  test.each(['base', 'delta'] as const)(
    '%s: falls back to what its place saved without',
    (slot) => {
      const { lookups } = slot === 'base' ? baseKeys(facts, '') : deltaKeys(facts);
      const plain = slot === 'base' ? baseKeys(FACTS, '') : deltaKeys(FACTS);
      const before = `gtb1-${slot}-${FACTS.carrier(slot)}-${facts.laneWithoutC}-${FACTS.place}-`;
      expect(lookups.filter((prefix) => prefix !== before)).toEqual(plain.lookups);
      // Before another place's of the same lane, after its own.
      expect(lookups.indexOf(before)).toBe(lookups.length - 2);
      expect(hitOf({ lookups }, `${before}x`)).toBe('partial');
    },
  );

  test('the base that its delta was made against may be one from before', () => {
    const agreed = baseKey({ ...facts, lane: facts.laneWithoutC }, CONTENT);
    expect(baseKeys(facts, agreed).lookups).toContain(agreed);
    expect(baseKeys(FACTS, agreed).lookups).not.toContain(agreed);
  });
});

describe('modules, full and thin', () => {
  const selection = 'abcdef012345';
  const both = modulesKeys(FACTS, { full: true, selection });
  const full = 'gtb1-modules-zstd7-full-linux';
  const thin = `gtb1-modules-zstd7-thin${selection}-linux`;

  test('one look-up covers both, full first at each distance', () => {
    expect(both.lookups).toEqual([
      ...[`${full}-${PLACE}-${GO_SUM}-`, `${thin}-${PLACE}-${GO_SUM}-`],
      ...[`${full}-${PLACE}-`, `${thin}-${PLACE}-`, `${full}-`, `${thin}-`],
    ]);
  });

  test('this place with this go.sum is exact, of either kind', () => {
    for (const kind of [null, selection]) {
      expect(hitOf(both, modulesKey(FACTS, kind, CONTENT))).toBe('exact');
      const older = modulesKey({ ...FACTS, pinDigest: '9'.repeat(16) }, kind, CONTENT);
      expect(hitOf(both, older)).toBe('partial');
    }
  });

  test('another selection is not looked up, nor another kind where one is asked for', () => {
    const other = modulesKey(FACTS, '0'.repeat(12), CONTENT);
    expect(hitOf(both, other)).toBe('miss');
    const used = modulesKeys(FACTS, { full: false, selection });
    expect(used.lookups).toHaveLength(3);
    expect(hitOf(used, modulesKey(FACTS, selection, CONTENT))).toBe('exact');
    expect(hitOf(used, modulesKey(FACTS, null, CONTENT))).toBe('miss');
  });

  test('only a thin key names a set', () => {
    expect(thinSetOf(modulesKey(FACTS, selection, CONTENT))).toBe(CONTENT);
    expect(thinSetOf(modulesKey(FACTS, null, CONTENT))).toBeNull();
    expect(thinSetOf(`${thin}-${PLACE}-${GO_SUM}-../../x`)).toBeNull();
  });
});

describe('fingerprints', () => {
  const binary = { target: 'linux/arm/7', package: 'example.com/m', digest: 'd'.repeat(64) };
  const sha256 = 'a'.repeat(64);

  test('the key ends in the SHA-256, which a look-up by the inputs finds', () => {
    const key = fingerprintKey(binary, sha256);
    expect(key).toMatch(/^gtb1-print-linux_arm_7-[0-9a-f]{16}-d{64}-a{64}$/);
    expect(fingerprintKeys(binary).lookups).toEqual([key.slice(0, -64)]);
    expect(sha256OfKey(key)).toBe(sha256);
  });

  test('any other key holds none', () => {
    expect(sha256OfKey('')).toBeNull();
    expect(sha256OfKey(`gtb1-bin-x-${sha256}`)).toBeNull();
    expect(sha256OfKey(fingerprintKey(binary, 'a'.repeat(63)))).toBeNull();
  });

  test('another target, package or digest is another key', () => {
    const keys = [
      binary,
      { ...binary, target: 'linux/arm64' },
      { ...binary, package: 'example.com/n' },
      { ...binary, digest: 'e'.repeat(64) },
    ].map((one) => fingerprintKey(one, sha256));
    expect(new Set(keys).size).toBe(4);
  });
});
