import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE } from '../../../src/cache/github/exchange.ts';
import { type CacheService, startCacheService } from '../../contract/harness/cache-service.ts';
import { jobGrants, makeToken } from '../../contract/harness/cache-token.ts';
import { NO_NETWORK } from '../../contract/harness/network.ts';
import { drive } from './drive-store.ts';

let folder: string;
let service: CacheService;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'github-store-'));
  service = await startCacheService();
});

afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(() => {
  service.recover();
  service.forget();
});

/** The environment of a job; RUNNER_TEMP is the same for all, as on hosted runners. */
function jobEnvironment(
  ref = 'refs/heads/main',
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    GITHUB_WORKSPACE: path.join(folder, 'work', 'app', 'app'),
    GITHUB_RUN_ID: '77',
    GITHUB_SERVER_URL: 'https://github.com',
    ACTIONS_CACHE_SERVICE_V2: 'True',
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_RUNTIME_TOKEN: makeToken({
      repository: 'octo/app',
      grants: jobGrants(ref, ['refs/heads/main']),
    }),
    ...more,
  };
}

const text = (value: string): string => Buffer.from(value).toString('base64');

describe('round trip', () => {
  test('what one process saves, another finds and fetches, byte for byte', async () => {
    const base64 = randomBytes(3_000_000).toString('base64');
    const saved = await drive(
      [[{ op: 'save', slot: 'base', key: 'trip-base-aaaa', base64 }]],
      jobEnvironment(),
    );
    expect(saved.answers).toEqual([{ state: 'saved', bytes: 3_000_000 }]);
    expect(service.requests().map((one) => one.kind)).toEqual(['create', 'upload', 'finalize']);
    expect(service.bytes('up', 'trip-')).toBe(3_000_000);

    service.forget();
    const read = await drive(
      [
        [{ op: 'find', slot: 'base', prefixes: ['trip-base-'] }],
        [{ op: 'fetch', slot: 'base', prefixes: ['trip-base-'] }],
      ],
      jobEnvironment(),
    );
    expect(read.answers).toEqual([
      { state: 'found', entry: { key: 'trip-base-aaaa', bytes: 0 } },
      { state: 'found', key: 'trip-base-aaaa', bytes: 3_000_000, base64 },
    ]);
    // The first quarter of a MiB, and the rest.
    const [find, open] = [['lookup'], ['lookup', 'download', 'download']];
    expect(service.requests().map((one) => one.kind)).toEqual([...find, ...open]);
  });

  test('four slots at once do not see each other', async () => {
    const slots = ['modules', 'base', 'delta', 'habits'] as const;
    const content = slots.map((slot) => text(`${slot} `.repeat(50_000)));
    const { answers } = await drive(
      [
        slots.map((slot, i) => ({
          op: 'save',
          slot,
          key: `four-${slot}-1`,
          base64: content[i] ?? '',
        })),
        slots.map((slot) => ({ op: 'fetch', slot, prefixes: [`four-${slot}-`] })),
      ],
      jobEnvironment(),
    );
    expect(answers.slice(4).map((answer) => [answer.key, answer.base64])).toEqual(
      slots.map((slot, i) => [`four-${slot}-1`, content[i]]),
    );
  });

  test('two fetches of one slot at once have a file each', async () => {
    const { answers } = await drive(
      [
        [{ op: 'save', slot: 'delta', key: 'twice-1', base64: text('one') }],
        [{ op: 'save', slot: 'delta', key: 'other-1', base64: text('two') }],
        [
          { op: 'fetch', slot: 'delta', prefixes: ['twice-'] },
          { op: 'fetch', slot: 'delta', prefixes: ['other-'] },
        ],
      ],
      jobEnvironment(),
    );
    expect(answers.slice(2).map((answer) => answer.base64)).toEqual([text('one'), text('two')]);
  });

  test('binaries, each asked for by its whole key, move side by side', async () => {
    const slow = await startCacheService({ ...NO_NETWORK, roundTrip: () => sleep(400) });
    try {
      const keys = Array.from({ length: 8 }, (_, i) => `side-binary-${i}`);
      const environment = jobEnvironment('refs/heads/main', { ACTIONS_RESULTS_URL: slow.url });
      const { answers } = await drive(
        [
          keys.map((key) => ({ op: 'save', slot: 'binary', key, base64: text(key) })),
          keys.map((key) => ({ op: 'fetch', slot: 'binary', prefixes: [key] })),
          [{ op: 'fetch', slot: 'binary', prefixes: ['side-binary-8'] }],
        ],
        environment,
      );
      expect(answers.slice(8)).toEqual([
        ...keys.map((key) => expect.objectContaining({ key, base64: text(key) })),
        { state: 'miss' },
      ]);
      const kinds = slow.requests().map((one) => one.kind);
      expect(kinds.slice(0, 8)).toEqual(Array(8).fill('create'));
      expect(kinds.slice(24, -1)).toEqual([
        ...Array(8).fill('lookup'),
        ...Array(8).fill('download'),
      ]);
    } finally {
      await slow.stop();
    }
  });
});

describe('keys', () => {
  test('the newest entry of the first prefix that has any', async () => {
    const save = (key: string) => [
      { op: 'save' as const, slot: 'base' as const, key, base64: text(key) },
    ];
    const { answers } = await drive(
      [
        save('order-lane-sum1-c1'),
        save('order-lane-sum1-c2'),
        save('order-lane-sum2-c3'),
        [{ op: 'fetch', slot: 'base', prefixes: ['order-lane-sum1-', 'order-lane-'] }],
        [{ op: 'fetch', slot: 'base', prefixes: ['order-lane-sum9-', 'order-lane-'] }],
        [{ op: 'fetch', slot: 'base', prefixes: ['order-other-', 'order-none-'] }],
      ],
      jobEnvironment(),
    );
    expect(answers.slice(3).map((answer) => answer.key ?? answer.state)).toEqual([
      'order-lane-sum1-c2',
      'order-lane-sum2-c3',
      'miss',
    ]);
  });

  test('a whole key that only begins a longer one is a miss', async () => {
    const { answers } = await drive(
      [
        [{ op: 'save', slot: 'base', key: 'whole-abcdef', base64: text('x') }],
        [{ op: 'find', slot: 'base', prefixes: ['whole-abc'] }],
        [{ op: 'fetch', slot: 'base', prefixes: ['whole-abc'] }],
        [{ op: 'find', slot: 'base', prefixes: ['whole-abcdef'] }],
      ],
      jobEnvironment(),
    );
    expect(answers.slice(1).map((answer) => answer.state)).toEqual(['miss', 'miss', 'found']);
  });

  test('saving a key that is there is told apart from a failure', async () => {
    const save = { op: 'save' as const, slot: 'base' as const, key: 'there-1', base64: text('x') };
    const { answers } = await drive([[save], [save]], jobEnvironment());
    expect(answers).toEqual([{ state: 'saved', bytes: 1 }, { state: 'exists' }]);
  });

  test('a branch reads the default branch, not the other way round', async () => {
    const save = { op: 'save' as const, slot: 'base' as const, base64: text('x') };
    await drive([[{ ...save, key: 'scope-main-1' }]], jobEnvironment());
    await drive([[{ ...save, key: 'scope-topic-1' }]], jobEnvironment('refs/heads/topic'));
    const look = [
      [{ op: 'find' as const, slot: 'base' as const, prefixes: ['scope-main-'] }],
      [{ op: 'find' as const, slot: 'base' as const, prefixes: ['scope-topic-'] }],
    ];
    const topic = await drive(look, jobEnvironment('refs/heads/topic'));
    const main = await drive(look, jobEnvironment());
    expect(topic.answers.map((answer) => answer.state)).toEqual(['found', 'found']);
    expect(main.answers.map((answer) => answer.state)).toEqual(['found', 'miss']);
  });

  test('runners with other folders, with blanks in them, share', async () => {
    const elsewhere = {
      GITHUB_WORKSPACE: path.join(folder, 'other work', 'my app'),
    };
    const save = {
      op: 'save' as const,
      slot: 'base' as const,
      key: 'folders-1',
      base64: text('x'),
    };
    const fetch = { op: 'fetch' as const, slot: 'base' as const, prefixes: ['folders-'] };
    await drive([[save]], jobEnvironment());
    const { answers } = await drive(
      [[fetch], [{ op: 'carrier', slot: 'base' }]],
      jobEnvironment('refs/heads/main', elsewhere),
    );
    expect(answers).toEqual([expect.objectContaining({ base64: text('x') }), 'zst']);
  });

  test('a key that a killed job reserved: the content is saved once under a key of this run, and found', async () => {
    const save = {
      op: 'save' as const,
      slot: 'base' as const,
      key: 'killed-abc',
      base64: text('x'),
    };
    const find = { op: 'find' as const, slot: 'base' as const, prefixes: ['killed-abc'] };
    service.fail({ how: 403, kinds: ['upload'] });
    const killed = await drive([[save]], jobEnvironment());
    expect(killed.answers[0].state).toBe('unavailable');
    service.recover();
    const first = await drive([[find], [save], [find], [save]], jobEnvironment());
    expect(first.answers).toEqual([
      { state: 'miss' },
      { state: 'saved', bytes: 1 },
      { state: 'found', entry: { key: 'killed-abc', bytes: 0 } },
      { state: 'exists' },
    ]);
    const { answers } = await drive(
      [
        [{ op: 'fetch', slot: 'base', prefixes: ['killed-'] }],
        [{ ...find, prefixes: ['killed-ab'] }],
      ],
      jobEnvironment(),
    );
    expect(answers).toEqual([
      expect.objectContaining({ key: 'killed-abc', base64: text('x') }),
      { state: 'miss' },
    ]);
    expect(service.entries().map(({ key }) => key)).toContain('killed-abc-run77');
  });
});

describe('what goes wrong is a value', () => {
  test.each(['truncate', 'flip', 'empty'] as const)(
    'a blob damaged by %s comes through: its reader has to notice',
    async (damage) => {
      const bytes = randomBytes(200_000);
      const key = `damaged-${damage}-1`;
      const base64 = bytes.toString('base64');
      await drive([[{ op: 'save', slot: 'base', key, base64 }]], jobEnvironment());
      await service.corrupt(key, damage);
      const fetch = {
        op: 'fetch' as const,
        slot: 'base' as const,
        prefixes: [`damaged-${damage}-`],
      };
      const { answers } = await drive([[fetch]], jobEnvironment());
      expect(answers[0]).toMatchObject({ state: 'found', key });
      expect(answers[0].base64).not.toBe(base64);
    },
  );

  test('a refused connection: said at once, and not asked again', async () => {
    const environment = jobEnvironment('refs/heads/main', {
      ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
    });
    const { answers, seconds } = await drive(
      [
        [{ op: 'fetch', slot: 'base', prefixes: ['x-'] }],
        [{ op: 'save', slot: 'base', key: 'x-1', base64: text('x') }],
      ],
      environment,
    );
    const reason = 'GitHub cache: the look-up failed: connect ECONNREFUSED 127.0.0.1:1';
    expect(answers).toEqual([
      { state: 'unavailable', reason },
      { state: 'unavailable', reason },
    ]);
    expect(seconds).toBeLessThan(5);
  });

  test('a service that never answers is given up at the deadline', async () => {
    service.fail({ how: 'silent' });
    const { answers, seconds } = await drive(
      [
        [{ op: 'find', slot: 'base', prefixes: ['x-'] }],
        [{ op: 'find', slot: 'base', prefixes: ['y-'] }],
      ],
      jobEnvironment(),
      { ...PATIENCE, answer: 700 },
    );
    expect(answers.map((answer) => answer.reason)).toEqual([
      'GitHub cache: the look-up failed: no answer within 0.7 s',
      'GitHub cache: the look-up failed: no answer within 0.7 s',
    ]);
    expect(service.count('lookup')).toBe(1);
    expect(seconds).toBeLessThan(5);
  });

  test('a reservation that is never answered is given up at the deadline', async () => {
    service.fail({ how: 'silent', kinds: ['create'] });
    const { answers, seconds } = await drive(
      [
        [{ op: 'save', slot: 'base', key: 'silent-1', base64: text('x') }],
        [{ op: 'save', slot: 'base', key: 'silent-2', base64: text('x') }],
      ],
      jobEnvironment(),
      { ...PATIENCE, answer: 700 },
    );
    expect(answers.map((answer) => answer.reason)).toEqual([
      'GitHub cache: the reservation failed: no answer within 0.7 s',
      'GitHub cache: the reservation failed: no answer within 0.7 s',
    ]);
    expect(service.count('create')).toBe(1);
    expect(seconds).toBeLessThan(5);
  });

  test('of saves side by side one reserves first: no other asks a service that is down', async () => {
    service.fail({ how: 'silent', kinds: ['create'] });
    const save = (key: string) => ({ op: 'save', slot: 'base', key, base64: text('x') }) as const;
    const saves = ['side-1', 'side-2', 'side-3'].map(save);
    const patience = { ...PATIENCE, answer: 700 };
    const { answers } = await drive([saves], jobEnvironment(), patience);
    const reason = 'GitHub cache: the reservation failed: no answer within 0.7 s';
    expect(answers.map((answer) => answer.reason)).toEqual([reason, reason, reason]);
    expect(service.count('create')).toBe(1);
    service.recover();
    const again = await drive([saves], jobEnvironment());
    expect(again.answers.map((answer) => answer.state)).toEqual(['saved', 'saved', 'saved']);
  });

  test('an upload that is refused is not a saved entry', async () => {
    service.fail({ how: 403, kinds: ['upload'] });
    const { answers } = await drive(
      [[{ op: 'save', slot: 'base', key: 'refused-1', base64: text('x') }]],
      jobEnvironment(),
    );
    expect(answers[0]).toEqual({
      state: 'unavailable',
      reason: 'GitHub cache: the upload failed: not allowed (403)',
    });
    service.recover();
    const after = await drive(
      [[{ op: 'find', slot: 'base', prefixes: ['refused-1'] }]],
      jobEnvironment(),
    );
    expect(after.answers).toEqual([{ state: 'miss' }]);
  });

  test.each([
    ['a record that stops', 'habits', 'nothing', 'not all came within 1.5 s'],
    ['a record that trickles', 'inputs', 'a byte a second', 'not all came within 1.5 s'],
    ['a layer that stops', 'base', 'nothing', 'no byte came for 1.2 s'],
    [
      'a layer that trickles',
      'delta',
      'a byte a second',
      'not all came within 2 s, in which a build without it ends',
    ],
  ] as const)('%s is cut', async (_, slot, then, reason) => {
    const key = `${slot}-stalled-${then}`;
    const save = { op: 'save' as const, slot, key, base64: text('x'.repeat(1000)) };
    await drive([[save]], jobEnvironment());
    service.stall(key, 100, then);
    const patience = { ...PATIENCE, answer: 1500, stall: slot === 'base' ? 1200 : 30_000 };
    const fetch = { op: 'fetch' as const, slot, prefixes: [key], seconds: 2 };
    const { answers, seconds } = await drive([[fetch]], jobEnvironment(), patience);
    expect(answers).toEqual([{ state: 'cut', key, reason }]);
    expect(seconds).toBeLessThan(2.8);
  });

  test('all records together have the time of one', async () => {
    const key = 'habits-stalled-twice';
    const save = { op: 'save' as const, slot: 'habits' as const, key, base64: text('xx') };
    await drive([[save]], jobEnvironment());
    service.stall(key, 1, 'nothing');
    const fetch = { op: 'fetch' as const, slot: 'habits' as const, prefixes: [key] };
    const { answers, seconds } = await drive([[fetch], [fetch]], jobEnvironment(), {
      ...PATIENCE,
      answer: 1500,
    });
    expect(answers.map((one) => one.state)).toEqual(['cut', 'unavailable']);
    expect(seconds).toBeLessThan(2.8);
  });

  test('a layer that moves for longer than nothing at all may take is not given up', async () => {
    const key = 'slow-layer';
    const save = { op: 'save' as const, slot: 'base' as const, key, base64: text('x'.repeat(4)) };
    await drive([[save]], jobEnvironment());
    service.stall(key, 1, 'a byte a second');
    const patience = { ...PATIENCE, answer: 1000, stall: 1500 };
    const fetch = { op: 'fetch' as const, slot: 'base' as const, prefixes: [key] };
    const { answers, seconds } = await drive([[fetch]], jobEnvironment(), patience);
    expect(answers[0]).toMatchObject({ state: 'found', bytes: 4 });
    expect(seconds).toBeGreaterThan(2);
  });

  test.each([403, 429, 503])('%i for several at once has one reason', async (how) => {
    service.fail({ how });
    const keys = ['many-1', 'many-2', 'many-3'];
    const { answers } = await drive(
      [keys.map((key) => ({ op: 'save', slot: 'base', key, base64: text('x') }))],
      jobEnvironment(),
      { ...PATIENCE, retries: [1, 1] },
    );
    expect(answers.map((answer) => answer.state)).toEqual(Array(3).fill('unavailable'));
    expect(new Set(answers.map((answer) => answer.reason)).size).toBe(1);
  });

  test('who may only write saves, and finds what is taken', async () => {
    const save = { op: 'save' as const, slot: 'base' as const, key: 'write-1', base64: text('x') };
    const find = { op: 'find' as const, slot: 'base' as const, prefixes: ['write-1'] };
    const { answers } = await drive(
      [[find], [save], [save]],
      jobEnvironment('refs/heads/main', { ACTIONS_CACHE_MODE: 'write-only' }),
    );
    expect(answers).toEqual([{ state: 'miss' }, { state: 'saved', bytes: 1 }, { state: 'exists' }]);
  });

  test('a token that may only read', async () => {
    const readOnly = makeToken({
      repository: 'octo/app',
      grants: [{ scope: 'refs/heads/main', read: true, write: false }],
    });
    const { answers } = await drive(
      [[{ op: 'save', slot: 'base', key: 'readonly-1', base64: text('x') }]],
      jobEnvironment('refs/heads/main', { ACTIONS_RUNTIME_TOKEN: readOnly }),
    );
    expect(answers[0]).toMatchObject({
      state: 'unavailable',
      reason: expect.stringContaining('cache write denied: read-only token'),
    });
    expect(service.count('lookup')).toBe(0);
  });

  test('a runner whose cache mode forbids it: said, and nothing asked', async () => {
    const { answers } = await drive(
      [
        [{ op: 'fetch', slot: 'base', prefixes: ['x-'] }],
        [{ op: 'save', slot: 'base', key: 'x-1', base64: text('x') }],
      ],
      jobEnvironment('refs/heads/main', { ACTIONS_CACHE_MODE: 'none' }),
    );
    const reason =
      'GitHub cache: ACTIONS_CACHE_MODE of this runner is none, which allows neither reading nor saving';
    expect(answers.map((answer) => answer.reason)).toEqual([reason, reason]);
    expect(service.requests()).toEqual([]);
  });

  test('no service in this environment: no request, no archive, no waiting', async () => {
    const { ACTIONS_RESULTS_URL: _, ACTIONS_RUNTIME_TOKEN: __, ...bare } = jobEnvironment();
    const { answers } = await drive(
      [
        [{ op: 'fetch', slot: 'base', prefixes: ['x-'] }],
        [{ op: 'save-throws', slot: 'base', key: 'x-1' }],
      ],
      bare,
    );
    const reason =
      'there is no GitHub cache service here: ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL not set by the runner';
    expect(answers).toEqual([
      { state: 'unavailable', reason },
      { state: 'unavailable', reason },
    ]);
  });

  test('an archive that cannot be written stores nothing, and the error is passed on', async () => {
    const { answers } = await drive(
      [[{ op: 'save-throws', slot: 'base', key: 'unwritten-1' }]],
      jobEnvironment(),
    );
    expect(answers).toEqual([{ thrown: 'Error: no space left' }]);
    expect(service.requests()).toEqual([]);
  });
});
