import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenLong } from '../breadth.ts';
import { lightSources, writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone, type JobPlan, logOf, runJob } from './fixtures-job.ts';
import { type Machine, networkEnvironment, startMachine, TOOLS } from './fixtures-machine.ts';
import { goCacheOf } from './fixtures-poison.ts';
import { actionNode } from './harness/child.ts';
import { type RunningJob, startJob } from './harness/run-step.ts';

// What is not in GOCACHE at the end of a job, or was out of reach of its steps, is not unused.

const TIME = 300_000;
/** Has run one job of the sources, cold. */
const FIRST = 'octo/first';
/** All repositories here run one workflow: the jobs of a fork ask for the keys that FIRST saved. */
const GITHUB_WORKFLOW_REF = `${FIRST}/.github/workflows/ci.yml@refs/heads/main`;
let machine: Machine;
let source: string;
/** What is done after the step of the action. */
type After = NonNullable<JobPlan['after']>;

beforeAll(async () => {
  machine = await startMachine('vanished');
  source = await writeSources(path.join(machine.folder, 'source'), lightSources());
  const first = await at(FIRST)();
  expect(first.created).toEqual(expect.arrayContaining(['base', 'habits']));
}, TIME);
afterAll(() => machine.stop());

const at =
  (repository: string) =>
  (after?: After, plan: Partial<JobPlan> = {}) =>
    goodJob(machine, {
      ...{ source, repository, ...plan, env: { GITHUB_WORKFLOW_REF, ...plan.env } },
      ...(after === undefined ? {} : { after }),
    });
const postWarnings = (done: JobDone): readonly string[] =>
  done.posts.flatMap((one) => one.warnings);
const clean: After = (job) => job.run('go', ['clean', '-cache']);
const sh =
  (script: string): After =>
  (job) =>
    job.run('sh', ['-ec', script]);

/** A job that came to nothing of its own fault, twice: a warning each time, and the base stays. */
async function expectKept(
  repository: string,
  spoil: (run: number) => [(After | undefined)?, Partial<JobPlan>?],
) {
  const job = at(repository);
  await machine.service.fork(FIRST, repository);
  for (const run of [2, 3]) {
    const spoiled = await job(...spoil(run));
    expect(spoiled.created.filter((slot) => slot === 'base' || slot === 'delta')).toEqual([]);
    expect([...spoiled.main.warnings, ...postWarnings(spoiled)]).toHaveLength(1);
  }
  const last = await job();
  expect(last.compiled).toBe('0');
  expect(last.report?.caches.base.hit).toBe('exact');
  expect([...last.main.warnings, ...postWarnings(last)]).toEqual([]);
}

describe('a base outlives a job after which', () => {
  test(
    'GOCACHE is empty: go clean -cache, or its folder is gone',
    () =>
      expectKept('octo/clean', (run) => [
        run === 2
          ? clean
          : async ({ folders }) => rm(await goCacheOf(folders), { recursive: true, force: true }),
      ]),
    TIME,
  );

  test(
    'half of GOCACHE is gone, and something was compiled since',
    () =>
      expectKept('octo/half', (run) => [
        async (job: RunningJob) => {
          const goCache = await goCacheOf(job.folders);
          for (const name of ['0', '1', '2', '3', '4', '5', '6', '7']) {
            for (const sub of await readdir(goCache)) {
              if (sub.startsWith(name)) await rm(path.join(goCache, sub), { recursive: true });
            }
          }
          if (run === 3) await job.run('go', ['clean', '-testcache']);
        },
      ]),
    TIME,
  );

  test(
    'a GOCACHEPROG kept what was compiled: of the environment, or of go env -w',
    async () => {
      const program = fileURLToPath(new URL('./cache-program.mjs', import.meta.url));
      const command = `${actionNode()} ${program} ${path.join(machine.folder, 'program')}`;
      const goEnv = path.join(machine.folder, 'goenv');
      await writeFile(goEnv, `GOCACHEPROG=${command}\n`);
      await expectKept('octo/program', (run) => [
        undefined,
        { env: run === 2 ? { GOCACHEPROG: command } : { GOENV: goEnv } },
      ]);
      const job = at('octo/program');
      const { main } = await job(undefined, { env: { GOENV: goEnv } });
      expect(main.warnings).toEqual([
        'GOCACHEPROG is set: Go keeps compiled packages with that program and not in GOCACHE, so no base and no delta is restored or saved. To have this action keep them, run `go env -u GOCACHEPROG`',
      ]);
      const later = await job(sh(`echo 'GOCACHEPROG=${command}' >> "$GITHUB_ENV"`));
      expect(postWarnings(later).join()).toContain('a later step set GOCACHEPROG');
    },
    TIME,
  );

  whenLong(
    'a later step had another GOCACHE',
    () =>
      expectKept('octo/other', () => [sh('echo "GOCACHE=$RUNNER_TEMP/another" >> "$GITHUB_ENV"')]),
    TIME,
  );

  test(
    'a second step was killed before its restore had ended',
    async () => {
      const repository = 'octo/two';
      const job = at(repository);
      await machine.service.fork(FIRST, repository);
      for (const run of [2, 3]) {
        const running = await startJob({
          ...{ root: machine.root, action: machine.action, service: machine.service, source },
          ...{ repository, toolCache: TOOLS, inputs: { reuse: 'false' } },
          env: { ...networkEnvironment(), GITHUB_WORKFLOW_REF },
        });
        const one = await running.step();
        expect([run, one.exitCode, one.outputs['packages-compiled']]).toEqual([run, 0, '0']);
        const stop = new AbortController();
        machine.service.forget();
        machine.service.fail({ how: 'silent', kinds: ['download'] });
        const watch = setInterval(() => {
          const asked = machine.service.requests().filter((one) => one.kind === 'lookup');
          if (asked.some((one) => /^gtb1-base-/.test(one.key))) stop.abort();
        }, 20);
        const two = await running.step({ targets: 'linux/arm64' }, { signal: stop.signal });
        clearInterval(watch);
        machine.service.recover();
        expect(two.exitCode).not.toBe(0);
        machine.service.forget();
        const posts = await running.finish();
        const created = machine.service.requests().filter((one) => one.kind === 'create');
        expect(created.map((one) => one.key).filter((key) => /^gtb1-base-/.test(key))).toEqual([]);
        expect(posts.flatMap((one) => one.warnings)).toEqual([]);
      }
      expect((await job()).compiled).toBe('0');
    },
    TIME,
  );

  test(
    'every package was compiled anew (-a), or test results were cleared',
    async () => {
      const job = at('octo/again');
      await machine.service.fork(FIRST, 'octo/again');
      const again = await job(undefined, { env: { GOFLAGS: '-a' } });
      const cleared = await job((one) => one.run('go', ['clean', '-testcache']));
      for (const done of [again, cleared]) expect(postWarnings(done)).toEqual([]);
      expect(cleared.created.filter((slot) => slot === 'base')).toEqual([]);
      expect((await job()).compiled).toBe('0');
    },
    TIME,
  );
});

test(
  'a cache that is emptied from the start on is never there, and it is said each time',
  async () => {
    const job = at('octo/never');
    for (const run of [1, 2]) {
      const done = await job(clean);
      expect([run, done.created.filter((slot) => slot !== 'modules')]).toEqual([run, []]);
      expect(postWarnings(done)).toEqual([
        expect.stringMatching(
          /^the compile caches of this run are not judged, and no base is saved: all entries of the \d+ packages that were compiled are gone from \S+: a later step removed them\. Leave out what empties GOCACHE \(go clean -cache\), or its folder$/,
        ),
      ]);
    }
  },
  TIME,
);

whenLong(
  'modules that a later step removed are not taken for unused either',
  async () => {
    const job = at('octo/modules');
    const full = { inputs: { modules: 'full' } };
    await machine.service.fork(FIRST, 'octo/modules');
    await job(undefined, full);
    // The build does not need it.
    const one = 'github.com/cespare/xxhash/v2';
    const emptied = await job(async (running) => {
      await running.run('go', ['clean', '-modcache']);
      expect((await running.run('go', ['mod', 'download', one])).exitCode).toBe(0);
    }, full);
    expect(emptied.created).not.toContain('modules');
    const next = await job(undefined, full);
    expect(next.report?.caches.modules.hit).toBe('exact');
    expect(next.created).toEqual([]);
  },
  TIME,
);

whenLong(
  'a cold run that is killed while it compiles leaves no whole modules that stand before thin ones',
  async () => {
    const repository = 'octo/killed';
    const stop = new AbortController();
    const home = path.join(machine.root, 'home', '.cache', 'go-build');
    const watch = setInterval(() => {
      readdir(home, { recursive: true }).then(
        (names) => {
          if (names.filter((name) => name.endsWith('-a')).length > 10) stop.abort();
        },
        () => undefined,
      );
    }, 50);
    const killed = await runJob(machine, {
      ...{ source, repository, signal: stop.signal, status: 'cancelled' },
    });
    clearInterval(watch);
    expect(killed.main.exitCode).not.toBe(0);
    expect(logOf(killed)).not.toMatch(/saved the modules cache: \d+ modules/);
    const job = at(repository);
    await job();
    const third = await job();
    const fetched = third.requests.filter((one) => one.kind === 'download').map((one) => one.key);
    expect(fetched.filter((key) => /^gtb1-modules-/.test(key))).toEqual([
      expect.stringMatching(/^gtb1-modules-\w+-thin/),
    ]);
  },
  TIME,
);

whenLong(
  'whole modules that some run left give way once thin ones are known to do',
  async () => {
    const job = at('octo/left');
    // A later step of this run alone reads modules, and the run is not whole.
    const once = await job(
      async (running) => {
        expect((await running.run('go', ['vet', './...'])).exitCode).toBe(0);
      },
      { status: 'cancelled' },
    );
    expect(logOf(once)).toMatch(/saved the modules cache: \d+ modules/);
    await job();
    const third = await job();
    const fetched = third.requests.filter((one) => one.kind === 'download').map((one) => one.key);
    expect(fetched.filter((key) => /^gtb1-modules-/.test(key))).toEqual([
      expect.stringMatching(/^gtb1-modules-\w+-thin/),
    ]);
  },
  TIME,
);
