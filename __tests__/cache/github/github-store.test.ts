import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CacheService, startCacheService } from '../../contract/harness/cache-service.ts';
import { jobGrants, makeToken } from '../../contract/harness/cache-token.ts';
import { NO_NETWORK } from '../../contract/harness/network.ts';
import { bundleDriver, type Drive } from './drive-store.ts';

let folder: string;
let service: CacheService;
let drive: Drive;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'github-store-'));
  service = await startCacheService();
  drive = await bundleDriver(folder);
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
    RUNNER_TEMP: path.join(folder, 'work', '_temp'),
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
  test('says when the network is free again, before the bytes can be read; never of a miss', async () => {
    const base64 = text('some bytes');
    await drive([[{ op: 'save', slot: 'base', key: 'order-base-aaaa', base64 }]], jobEnvironment());
    const { answers } = await drive(
      [
        [{ op: 'order', slot: 'base', prefixes: ['order-none-', 'order-base-'] }],
        [{ op: 'order', slot: 'base', prefixes: ['order-none-'] }],
        // A prefix that is no whole key: what the service finds is not what was asked for.
        [{ op: 'order', slot: 'base', prefixes: ['order-base-a'] }],
      ],
      jobEnvironment(),
    );
    expect(answers).toEqual([['moved order-base-aaaa', 'found'], ['miss'], ['miss']]);
  });

  test('what one process saves, another finds and fetches, byte for byte', async () => {
    const base64 = randomBytes(3_000_000).toString('base64');
    const saved = await drive(
      [[{ op: 'save', slot: 'base', key: 'trip-base-aaaa', base64 }]],
      jobEnvironment(),
    );
    expect(saved.answers).toEqual([{ state: 'saved', bytes: 3_000_000 }]);
    expect(service.requests().map((one) => one.kind)).toEqual(['create', 'upload', 'finalize']);
    expect(service.bytes('up', 'trip-')).toBeGreaterThan(3_000_000);
    expect(service.bytes('up', 'trip-')).toBeLessThan(3_100_000);

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
      { state: 'found', key: 'trip-base-aaaa', bytes: 3_000_000, base64, released: true },
    ]);
    expect(service.requests().map((one) => one.kind)).toEqual(['lookup', 'lookup', 'download']);
    // The client's chatter stays out of the log; what masks its signed URLs does not.
    expect(
      read.stdout
        .split('\n')
        .filter((line) => line !== '')
        .filter((line) => !line.startsWith('::add-mask::')),
    ).toEqual(['the process itself still writes to stdout']);
    expect(read.stdout).toContain('::add-mask::');
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

  test('leaves none of its files in RUNNER_TEMP', async () => {
    await drive(
      [
        [{ op: 'save', slot: 'base', key: 'clean-1', base64: text('x') }],
        [{ op: 'fetch', slot: 'base', prefixes: ['clean-'] }],
        [{ op: 'save-throws', slot: 'base', key: 'clean-2' }],
      ],
      jobEnvironment(),
    );
    expect(await readdir(path.join(folder, 'work', '_temp', 'go-turbo-build'))).toEqual([]);
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
        [
          { op: 'find', slot: 'base', prefixes: ['whole-abc'] },
          { op: 'find', slot: 'delta', prefixes: ['whole-abcdef'] },
        ],
        [{ op: 'fetch', slot: 'base', prefixes: ['whole-abc'] }],
        [{ op: 'find', slot: 'base', prefixes: ['whole-abcdef'] }],
      ],
      jobEnvironment(),
    );
    // Another slot has another path, so another version: nothing is shared.
    expect(answers.slice(1).map((answer) => answer.state)).toEqual([
      'miss',
      'miss',
      'miss',
      'found',
    ]);
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

  test('the carrier tells other paths from the workspace apart, in letters and digits', async () => {
    const carriers = async (workspace: string): Promise<readonly string[]> => {
      const steps = [
        [{ op: 'carrier' as const, slot: 'base' as const }],
        [{ op: 'carrier' as const, slot: 'delta' as const }],
      ];
      const environment = jobEnvironment('refs/heads/main', { GITHUB_WORKSPACE: workspace });
      return (await drive(steps, environment)).answers;
    };
    const here = await carriers(path.join(folder, 'work', 'app', 'app'));
    const sameDepth = await carriers(path.join(folder, 'work', 'lib', 'lib'));
    const deeper = await carriers(path.join(folder, 'work', 'app', 'app', 'sub'));
    expect(here[0]).toMatch(/^zst[0-9a-f]{8}$/);
    expect(new Set([...here, ...deeper]).size).toBe(4);
    // ../../_temp/… leads to the same file from both, so their archives can be exchanged.
    expect(sameDepth).toEqual(here);
  });
});

describe('what goes wrong is a value', () => {
  test.each(['truncate', 'flip', 'empty'] as const)('a blob damaged by %s', async (damage) => {
    const base64 = randomBytes(200_000).toString('base64');
    const key = `damaged-${damage}-1`;
    await drive([[{ op: 'save', slot: 'base', key, base64 }]], jobEnvironment());
    await service.corrupt(key, damage);
    const fetch = { op: 'fetch' as const, slot: 'base' as const, prefixes: [`damaged-${damage}-`] };
    const { answers } = await drive([[fetch], [{ ...fetch, op: 'find' }]], jobEnvironment());
    expect(answers[0].state).toBe('unavailable');
    expect(answers[0].reason).toContain(`GitHub cache: the download of ${key} failed: `);
    expect(answers[0].brokenKey).toBe(key);
    expect(existsSync(path.join(folder, 'work', '_temp', 'go-turbo-build', 'base.tar.zst'))).toBe(
      false,
    );
    // One broken entry does not mean that the service is down.
    expect(answers[1].state).toBe('found');
  });

  test('an inner file that is damaged comes through: its reader has to notice', async () => {
    const content = 'a'.repeat(1000);
    await drive(
      [[{ op: 'save', slot: 'base', key: 'inner-1', base64: text(content) }]],
      jobEnvironment(),
    );
    await service.corrupt('inner-', 'truncate', 'inner');
    const { answers } = await drive(
      [[{ op: 'fetch', slot: 'base', prefixes: ['inner-'] }]],
      jobEnvironment(),
    );
    expect(answers[0]).toMatchObject({ state: 'found', bytes: 500, base64: text('a'.repeat(500)) });
  });

  test('the file of a killed run is not taken for what was fetched', async () => {
    const from = jobEnvironment('refs/heads/main', {
      GITHUB_WORKSPACE: path.join(folder, 'work', 'app', 'app', 'deeper'),
    });
    await drive([[{ op: 'save', slot: 'base', key: 'stale-1', base64: text('x') }]], from);
    const stale = path.join(folder, 'work', '_temp', 'go-turbo-build', 'base.tar.zst');
    await mkdir(path.dirname(stale), { recursive: true });
    await writeFile(stale, 'left by a killed run');
    // Seen from another workspace, the archive holds another path than was asked for.
    const { answers } = await drive(
      [[{ op: 'fetch', slot: 'base', prefixes: ['stale-'] }]],
      jobEnvironment(),
    );
    expect(answers).toEqual([
      { state: 'unavailable', reason: expect.stringContaining('not "../'), brokenKey: 'stale-1' },
    ]);
    expect(await readdir(path.dirname(stale))).toEqual([]);
  });

  test('a refused connection: said at once, and not asked again', async () => {
    const environment = jobEnvironment('refs/heads/main', {
      ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
    });
    const { answers, seconds, stdout } = await drive(
      [
        [{ op: 'fetch', slot: 'base', prefixes: ['x-'] }],
        [{ op: 'save', slot: 'base', key: 'x-1', base64: text('x') }],
      ],
      environment,
    );
    const reason =
      'GitHub cache: the look-up failed: Failed to GetCacheEntryDownloadURL: Unable to make request: ECONNREFUSED';
    expect(answers).toEqual([
      { state: 'unavailable', reason },
      { state: 'unavailable', reason },
    ]);
    expect(stdout).not.toContain('::warning');
    expect(seconds).toBeLessThan(5);
  });

  test('a service that never answers is given up at the deadline', async () => {
    service.fail({ how: 'silent' });
    const { answers, seconds } = await drive(
      [
        [{ op: 'find', slot: 'base', prefixes: ['x-'] }],
        [{ op: 'find', slot: 'base', prefixes: ['y-'] }],
      ],
      jobEnvironment('refs/heads/main', { TEST_ANSWER_DEADLINE: '700' }),
    );
    expect(answers.map((answer) => answer.reason)).toEqual([
      'GitHub cache: the look-up failed: Failed to make request after 0.7 s: no answer',
      'GitHub cache: the look-up failed: Failed to make request after 0.7 s: no answer',
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
      jobEnvironment('refs/heads/main', { TEST_ANSWER_DEADLINE: '700' }),
    );
    expect(answers.map((answer) => answer.reason)).toEqual([
      'GitHub cache: the reservation failed: Failed to make request after 0.7 s: no answer',
      'GitHub cache: the reservation failed: Failed to make request after 0.7 s: no answer',
    ]);
    expect(service.count('create')).toBe(1);
    expect(seconds).toBeLessThan(5);
  });

  test('an upload that is refused is not a saved entry', async () => {
    service.fail({ how: 403, kinds: ['upload'] });
    const { answers } = await drive(
      [[{ op: 'save', slot: 'base', key: 'refused-1', base64: text('x') }]],
      jobEnvironment(),
    );
    expect(answers[0].state).toBe('unavailable');
    expect(answers[0].reason).toMatch(/^GitHub cache: saving refused-1 failed: /);
    service.recover();
    const after = await drive(
      [[{ op: 'find', slot: 'base', prefixes: ['refused-1'] }]],
      jobEnvironment(),
    );
    expect(after.answers).toEqual([{ state: 'miss' }]);
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
    expect(answers.map((answer) => answer.reason)).toEqual([
      "GitHub cache: the look-up failed: Cache restore skipped: the effective cache-mode 'none' does not permit reads.",
      "GitHub cache: saving x-1 failed: Cache save skipped: the effective cache-mode 'none' does not permit writes.",
    ]);
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
