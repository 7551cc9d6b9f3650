import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { someOf, whenLong } from '../breadth.ts';
import { appSources, lightSources, writeSources } from './fixtures-app.ts';
import { checksums, goodJob, type JobDone, type JobPlan, mustCompile } from './fixtures-job.ts';
import { type Machine, networkEnvironment, startMachine, TOOLS } from './fixtures-machine.ts';
import { startNamedBlobs } from './harness/azurite-blobs.ts';
import { startCacheService } from './harness/cache-service.ts';
import { startCacheServiceV1 } from './harness/cache-service-v1.ts';
import { NO_NETWORK } from './harness/network.ts';
import { startJob } from './harness/run-step.ts';

// The way between a job and the service: other folders, refusals, jobs that are killed, bytes that
// do not come.

const TIME = 300_000;
/** Has run one job of the sources, cold. */
const CLEAN = 'octo/clean';
/** All repositories here run one workflow: the jobs of a fork ask for the keys that CLEAN saved. */
const GITHUB_WORKFLOW_REF = `${CLEAN}/.github/workflows/ci.yml@refs/heads/main`;
let machine: Machine;
let source: string;
/** The same with another package: a job with what CLEAN saved has a delta to save. */
let changed: string;
let clean: JobDone;
/** Of a program that compiles fast: for the jobs that nothing is restored for. */
let light: string;
/** A job of it on a runner that names no service. */
let bare: JobDone;

const warnings = ({ main, posts }: JobDone): readonly string[] => [
  ...main.warnings,
  ...posts.flatMap((one) => one.warnings),
];
/** Each repository has caches of its own. */
const job = (repository: string, { env = {}, ...plan }: Partial<JobPlan> = {}): Promise<JobDone> =>
  goodJob(machine, { source, repository, ...plan, env: { GITHUB_WORKFLOW_REF, ...env } });
/** A repository with the caches of CLEAN. */
async function forked(repository: string): Promise<string> {
  await machine.service.fork(CLEAN, repository);
  return repository;
}

beforeAll(async () => {
  machine = await startMachine('transport');
  source = await writeSources(path.join(machine.folder, 'source'), appSources());
  const other = appSources();
  other.set('leaf/d/more.go', 'package d\n\nconst More = "more"\n');
  changed = await writeSources(path.join(machine.folder, 'changed'), other);
  clean = await job(CLEAN);
  light = await writeSources(path.join(machine.folder, 'light'), lightSources());
  const env = { ACTIONS_RUNTIME_TOKEN: '', ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: '' };
  bare = await job('octo/bare', { source: light, env });
}, TIME);
afterAll(() => machine.stop());
afterEach(() => machine.service.recover());

/** Another run, in another folder of its machine. */
const runOf = (number: number): Pick<JobPlan, 'root' | 'env'> => ({
  root: path.join(machine.folder, `run ${number}`),
  env: { GITHUB_RUN_ID: String(7000 + number) },
});

test(
  'a service of version 1 that wants no token, another folder for each run, as under act, and a slow download',
  async () => {
    const service = await startCacheServiceV1({ token: '' });
    try {
      const at = (number: number): Partial<JobPlan> => {
        const { env, ...run } = runOf(number);
        return { ...run, source: light, env: { ...env, ...service.environment } };
      };
      const first = await job('octo/act', at(1));
      expect(warnings(first)).toEqual([]);
      const second = await job('octo/act', at(2));
      mustCompile(second, '0');
      expect(warnings(second)).toEqual([]);
      expect(second.report?.caches.base.hit).toBe('exact');
      expect(checksums(second)).toEqual(checksums(bare));
      // A download that moves is waited for, however slow it is.
      service.slow(12);
      const third = await job('octo/act', at(3));
      mustCompile(third, '0');
      expect(third.main.seconds).toBeGreaterThan(12);
      expect(warnings(third)).toEqual([]);
    } finally {
      service.stop();
    }
  },
  TIME,
);

test(
  "blobs at Azure's host names, which only the proxy of HTTP_PROXY finds",
  async () => {
    const service = await startCacheService(NO_NETWORK, startNamedBlobs);
    try {
      const named = { ...machine, service };
      const env = { HTTP_PROXY: service.url, http_proxy: service.url };
      const plan = { source: light, repository: 'octo/named', env };
      const first = await goodJob(named, plan);
      expect(warnings(first)).toEqual([]);
      const second = await goodJob(named, plan);
      mustCompile(second, '0');
      expect(warnings(second)).toEqual([]);
      expect(second.bytesDown).toBeGreaterThan(1e6);
      expect(new Set(service.tunnels())).toEqual(
        new Set(['devstoreaccount1.blob.core.windows.net:80']),
      );
      expect(checksums(second)).toEqual(checksums(bare));
    } finally {
      await service.stop();
    }
  },
  TIME,
);

test('a service that the runner does not name: one warning, in main, and none in post', () => {
  expect(warnings(bare)).toEqual([
    expect.stringMatching(/^no cache is restored: there is no GitHub cache service here: /),
  ]);
  expect(bare.posts[0]?.stdout).toMatch(/the base cache is not saved: there is no GitHub cache/);
  expect(bare.requests).toEqual([]);
});

describe('a refusal says what it is', () => {
  test(
    'every upload, on a service of version 1: in one warning',
    async () => {
      const service = await startCacheServiceV1();
      try {
        service.refuse('PATCH', 403);
        const done = await job('octo/v1', { source: light, env: service.environment });
        expect(done.main.warnings).toEqual([]);
        expect(warnings(done)).toEqual([
          expect.stringMatching(/^the \w+ cache is not saved: .*: not allowed \(403\)/),
        ]);
        // The others are lines of the log.
        const said = done.posts[0]?.stdout.match(/the \w+ cache is not saved: .*\(403\)/g);
        expect(said?.length).toBe(2);
        expect(service.entries().filter((one) => one.isDone)).toEqual([]);
      } finally {
        service.stop();
      }
    },
    TIME,
  );

  test(
    'an upload, on a service of version 2',
    async () => {
      const repository = await forked('octo/forbidden');
      machine.service.fail({ how: 403, kinds: ['upload'] });
      const done = await job(repository, { source: changed });
      expect(done.main.warnings).toEqual([]);
      expect(warnings(done)).toEqual([
        expect.stringMatching(/^the delta cache is not saved: .*: not allowed \(403\)/),
      ]);
    },
    TIME,
  );

  test(
    'too many requests',
    async () => {
      machine.service.fail({ how: 429 });
      const done = await job('octo/many');
      expect(done.main.warnings).toEqual([
        expect.stringMatching(
          /^no cache is restored: .*rate limited \(429\).*; it takes requests again in 7 s\n {2}GTB1601: \S+$/,
        ),
      ]);
      expect(done.posts[0]?.warnings).toEqual([expect.stringContaining('rate limited (429)')]);
      // It is not asked again, but for what main begins at once (three or four look-ups) and post (one or two).
      const keys = done.requests.map((one) => one.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeLessThanOrEqual(6);
    },
    TIME,
  );
});

describe('a key that was reserved and never finished', () => {
  /** Of three runs of the same content the second compiles nothing, and no warning stays. */
  async function expectRecovered(
    repository: string,
    slot: string,
    plan: Partial<JobPlan> = {},
  ): Promise<void> {
    const first = await job(repository, { ...plan, ...runOf(1) });
    const second = await job(repository, { ...plan, ...runOf(2) });
    mustCompile(second, '0');
    expect(warnings(second)).toEqual([]);
    const third = await job(repository, { ...plan, ...runOf(3) });
    mustCompile(third, '0');
    expect([warnings(third), third.created]).toEqual([[], []]);
    expect([second, third].map(checksums)).toEqual([checksums(first), checksums(first)]);
    const keys = machine.service
      .entries()
      .filter((one) => one.repository === repository && one.key.startsWith(`gtb1-${slot}-`));
    expect(keys.some(({ key }) => key.endsWith('-run7001'))).toBe(true);
  }

  test(
    'by a post that was killed',
    async () => {
      const repository = 'octo/killed';
      machine.service.fail({ how: 'silent', kinds: ['upload'] });
      machine.service.forget();
      const killed = await startJob({
        ...{ root: machine.root, action: machine.action, service: machine.service },
        ...{ toolCache: TOOLS, source: light, repository, inputs: { reuse: 'false' } },
        env: { GITHUB_WORKFLOW_REF, ...networkEnvironment() },
      });
      await killed.step();
      const end = new AbortController();
      const ending = killed.finish({ signal: end.signal });
      const isReserved = (): boolean =>
        machine.service
          .requests()
          .some((one) => one.kind === 'upload' && one.key.startsWith('gtb1-base-'));
      while (!isReserved()) await sleep(5);
      end.abort();
      const [post] = await ending;
      expect(post?.exitCode).not.toBe(0);
      machine.service.recover();
      await expectRecovered(repository, 'base', { source: light });
    },
    TIME,
  );

  whenLong(
    'by a run whose uploads were refused',
    async () => {
      const repository = await forked('octo/refused');
      machine.service.fail({ how: 403, kinds: ['upload'] });
      await job(repository, { source: changed });
      machine.service.recover();
      await expectRecovered(repository, 'delta', { source: changed });
    },
    TIME,
  );
});

describe('bytes that stop coming', () => {
  const stalls: readonly (readonly ['base' | 'habits', number, string])[] = [
    ['habits', 477, 'not all came within 10 s'],
    ['base', 100, 'no byte came for 30 s'],
  ];
  test.each(someOf(stalls, 2))(
    '%s, after %i bytes: one warning, a right build, and no more than a minute on top of it',
    async (slot, bytes, words) => {
      const repository = await forked(`octo/stalled-${slot}`);
      machine.service.stall(`gtb1-${slot}-`, bytes);
      const done = await job(repository);
      expect(done.main.warnings).toEqual([expect.stringContaining(words)]);
      expect(done.main.seconds).toBeLessThan(clean.main.seconds + 60);
      expect(checksums(done)).toEqual(checksums(clean));
    },
    TIME,
  );

  // More than a minute: GTB_LONG=1 npm test
  whenLong(
    'a base that trickles: given up after a minute, in which this build without it ends',
    async () => {
      const repository = await forked('octo/trickling');
      machine.service.stall('gtb1-base-', 100, 'a byte a second');
      const done = await job(repository);
      expect(done.main.warnings).toEqual([
        expect.stringMatching(
          /^the base cache is not available: .*not all came within 60 s, in which a build without it ends$/,
        ),
      ]);
      expect(done.main.seconds).toBeLessThan(clean.main.seconds + 70);
      expect(done.created).not.toContain('base');
      expect(checksums(done)).toEqual(checksums(clean));
    },
    TIME,
  );
});
