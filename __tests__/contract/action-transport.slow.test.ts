import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appSources, writeSources } from './fixtures-app.ts';
import { checksums, goodJob, type JobDone, type JobPlan, mustCompile } from './fixtures-job.ts';
import { type Machine, networkEnvironment, startMachine, TOOLS } from './fixtures-machine.ts';
import { startCacheServiceV1 } from './harness/cache-service-v1.ts';
import { startJob } from './harness/run-step.ts';

// The way between a job and the service: other folders, refusals, jobs that are killed, bytes that
// do not come.

const TIME = 300_000;
let machine: Machine;
let source: string;
let clean: JobDone;

const warnings = ({ main, posts }: JobDone): readonly string[] => [
  ...main.warnings,
  ...posts.flatMap((one) => one.warnings),
];
/** Each repository has caches of its own. */
const job = (repository: string, plan: Partial<JobPlan> = {}): Promise<JobDone> =>
  goodJob(machine, { source, repository, ...plan });

beforeAll(async () => {
  machine = await startMachine('transport');
  source = await writeSources(path.join(machine.folder, 'source'), appSources());
  clean = await job('octo/clean');
}, TIME);
afterAll(() => machine.stop());
afterEach(() => machine.service.recover());

/** Another run, in another folder of its machine. */
const runOf = (number: number): Pick<JobPlan, 'root' | 'env'> => ({
  root: path.join(machine.folder, `run ${number}`),
  env: { GITHUB_RUN_ID: String(7000 + number) },
});

test(
  'a service of version 1 that wants no token, and another folder for each run, as under act',
  async () => {
    const service = await startCacheServiceV1({ token: '' });
    try {
      const at = (number: number): Partial<JobPlan> => {
        const { env, ...run } = runOf(number);
        return { ...run, env: { ...env, ...service.environment } };
      };
      const first = await job('octo/act', at(1));
      expect(warnings(first)).toEqual([]);
      const second = await job('octo/act', at(2));
      mustCompile(second, '0');
      expect(warnings(second)).toEqual([]);
      expect(second.report?.caches.base.hit).toBe('exact');
      expect(checksums(second)).toEqual(checksums(clean));
    } finally {
      service.stop();
    }
  },
  TIME,
);

describe('a refusal says what it is', () => {
  test(
    'an upload, on a service of version 1',
    async () => {
      const service = await startCacheServiceV1();
      try {
        service.refuse('PATCH', 403);
        const done = await job('octo/v1', { env: service.environment });
        expect(done.main.warnings).toEqual([]);
        expect(warnings(done)).toContainEqual(
          expect.stringMatching(/^the base cache is not saved: .*: not allowed \(403\)/),
        );
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
      machine.service.fail({ how: 403, kinds: ['upload'] });
      const done = await job('octo/forbidden');
      expect(done.main.warnings).toEqual([]);
      expect(warnings(done)).toContainEqual(
        expect.stringMatching(/^the base cache is not saved: .*: not allowed \(403\)/),
      );
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
          /^no cache is restored: .*rate limited \(429\).*; it takes requests again in 7 s$/,
        ),
      ]);
      expect(done.posts[0]?.warnings.length).toBeGreaterThan(0);
      for (const one of done.posts[0]?.warnings ?? []) expect(one).toContain('rate limited (429)');
      // It is not asked again: once in main, once in post.
      expect(done.requests).toHaveLength(2);
    },
    TIME,
  );
});

describe('a key that was reserved and never finished', () => {
  /** Of three runs of the same content the second compiles nothing, and no warning stays. */
  async function expectRecovered(repository: string): Promise<void> {
    const first = await job(repository, runOf(1));
    expect(checksums(first)).toEqual(checksums(clean));
    const second = await job(repository, runOf(2));
    mustCompile(second, '0');
    expect(warnings(second)).toEqual([]);
    const third = await job(repository, runOf(3));
    mustCompile(third, '0');
    expect([warnings(third), third.created]).toEqual([[], []]);
    expect(checksums(third)).toEqual(checksums(clean));
    const keys = machine.service.entries().filter((one) => one.repository === repository);
    expect(keys.some(({ key }) => /^gtb1-base-.*-run7001$/.test(key))).toBe(true);
  }

  test(
    'by a post that was killed',
    async () => {
      const repository = 'octo/killed';
      machine.service.fail({ how: 'silent', kinds: ['upload'] });
      machine.service.forget();
      const killed = await startJob({
        ...{ root: machine.root, action: machine.action, service: machine.service },
        ...{ toolCache: TOOLS, source, repository, inputs: { reuse: 'false' } },
        env: networkEnvironment(),
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
      await expectRecovered(repository);
    },
    TIME,
  );

  test(
    'by a run whose uploads were refused',
    async () => {
      const repository = 'octo/refused';
      machine.service.fail({ how: 403, kinds: ['upload'] });
      await job(repository);
      machine.service.recover();
      await expectRecovered(repository);
    },
    TIME,
  );
});

describe('bytes that stop coming', () => {
  test.each([
    ['base', 100],
    ['habits', 477],
  ])(
    '%s, after %i bytes: one warning, a right build, and no more than a minute on top of it',
    async (slot, bytes) => {
      const repository = `octo/stalled-${slot}`;
      const first = await job(repository);
      machine.service.stall(`gtb1-${slot}-`, bytes);
      const done = await job(repository);
      expect(done.main.warnings).toHaveLength(1);
      expect(done.main.warnings[0]).toContain(`no byte came for ${slot === 'base' ? 30 : ''}`);
      expect(done.main.seconds).toBeLessThan(first.main.seconds + 60);
      expect(checksums(done)).toEqual(checksums(clean));
    },
    TIME,
  );
});
