import { mkdirSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SaveContext } from '../../../src/cache/save-context.ts';
import { prepareTests } from '../../../src/cache/tests/prepare-tests.ts';
import { settleJob } from '../../../src/cache/tests/settle-job.ts';
import type { TestsRecord } from '../../../src/cache/tests/tests-record.ts';
import { makeGoCache } from '../../../src/pin/gocache-folder.ts';
import type { Runner } from '../../../src/runner/ports.ts';
import { createTerminalRunner } from '../../../src/runner/process/terminal-runner.ts';
import { whenLong } from '../../breadth.ts';
import {
  createRepository,
  looking,
  type Repository,
  TESTED,
} from '../../contract/fixtures-tested.ts';
import { createFakeRunner } from '../../fakes/fake-runner.ts';
import { realGo } from '../../fakes/real-go.ts';
import { seededRandom } from '../../reuse/random.ts';
import { stepOf } from '../sample-step.ts';

// Jobs on fresh checkouts with one GOCACHE. Each edit may make a test fail that passed: what `go test`
// says is compared with what it says with -count=1.

const EDITS = Number(process.env.GTB_TEST_EDITS ?? 400);

const random = seededRandom(20_261_128);
const below = (count: number): number => random.number(count);
const word = (): string => (below(3) === 0 ? 'evil' : 'good');

const FILES = ['one.txt', 'two.txt', 'deep/three.txt'];
const data = (name: string): string => `svc/own/testdata/${name}`;

/** What a job finds beyond the checkout. */
interface Around {
  asked: string | undefined;
  generated: string | null;
  /** A repository that is a submodule of the other. */
  readonly submodule: Repository;
}

const SUBMODULE = 'svc/sub/testdata';
/** Git fetches submodules from folders only where it is told so. */
const LOCAL = ['-c', 'protocol.file.allow=always'];

type Edit = (repository: Repository, around: Around) => Promise<unknown>;

const KINDS: Readonly<Record<string, Edit>> = {
  'same size': (one) => one.write(data(FILES[below(3)] ?? ''), `${word()} text\n`),
  swapped: async (one) => {
    const [a, b, spare] = ['one.txt', 'two.txt', 'spare'].map((name) =>
      join(one.folder, data(name)),
    );
    await rename(a ?? '', spare ?? '');
    await rename(b ?? '', a ?? '');
    await rename(spare ?? '', b ?? '');
  },
  retargeted: async (one) => {
    await one.write('svc/own/evil', 'evil text\n');
    await one.link(data('link'), below(2) === 0 ? 'two.txt' : '../evil');
  },
  'a name more or less': async (one) => {
    const name = data(below(2) === 0 ? 'evil' : 'more');
    const file = join(one.folder, name);
    const isThere = await readFile(file).then(
      () => true,
      () => false,
    );
    await (isThere ? rm(file) : one.write(name, ''));
  },
  mode: (one) => chmod(join(one.folder, data('one.txt')), below(3) === 0 ? 0o755 : 0o644),
  'beside the module': (one) => one.write('shared/outer.txt', `${word()}\n`),
  'line ends': (one) =>
    one.write('.gitattributes', below(2) === 0 ? '*.txt text eol=crlf\n' : '*.txt -text\n'),
  'a pointer of LFS': (one) =>
    one.write(data('two.txt'), `version https://git-lfs.github.com/spec/v1 ${word()}\n`),
  environment: async (_one, around) => {
    around.asked = [undefined, 'evil', 'good', ''][below(4)];
  },
  generated: async (_one, around) => {
    around.generated = below(3) === 0 ? null : `${word()}\n`;
  },
  submodule: async (one, { submodule }) => {
    await submodule.write('four.txt', `${word()} four\n`);
    await submodule.commit();
    await one.git('-C', SUBMODULE, ...LOCAL, 'pull', '-q');
  },
  'nothing that a test reads': (one) => one.write('README.md', `${below(1e6)}\n`),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gtb-edits-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const states = (stdout: string): string[] =>
  [...stdout.matchAll(/^(ok {2}|FAIL)\t(\S+)\t/gm)]
    .map((one) => `${one[1]?.trim()} ${one[2]}`)
    .sort();

whenLong(
  `${EDITS} edits: no result of go test is another than with -count=1`,
  async () => {
    const go = await realGo();
    const repository = await createRepository(join(folder, 'origin'));
    for (const [file, text] of Object.entries(TESTED)) await repository.write(file, text);
    await repository.link(data('link'), 'two.txt');
    const submodule = await createRepository(join(folder, 'submodule'));
    await submodule.write('four.txt', 'good four\n');
    await submodule.commit();
    await repository.git(...LOCAL, 'submodule', '--quiet', 'add', submodule.folder, SUBMODULE);
    await repository.write('svc/sub/sub_test.go', looking('sub', 'testdata/four.txt'));
    const checkout = join(folder, 'checkout');
    const goCache = join(folder, 'gocache');
    makeGoCache(goCache);
    const around: Around = { asked: undefined, generated: null, submodule };
    const stale: string[] = [];
    let known: TestsRecord | null = null;
    let cached = 0;
    const since = Date.now();
    for (let turn = 0; turn < EDITS; turn++) {
      const kinds = Object.keys(KINDS);
      const kind = kinds[turn < 2 + kinds.length ? turn - 2 : below(kinds.length)] ?? '';
      if (turn > 1) await KINDS[kind]?.(repository, around);
      await repository.commit();
      rmSync(checkout, { recursive: true, force: true });
      await repository.git(
        ...LOCAL,
        ...['clone', '-q', '--recurse-submodules', repository.folder, checkout],
      );
      mkdirSync(join(checkout, 'svc', 'bin'));
      if (around.generated !== null) {
        await writeFile(join(checkout, data('generated.txt')), around.generated);
      }
      const environment = {
        ...go.environment,
        ...{ GOCACHE: goCache, CGO_ENABLED: '0', GOFLAGS: '', PWD: checkout, ASKED: around.asked },
      };
      const { exec } = createTerminalRunner(environment);
      const clock = { now: () => Date.now() };
      const runner: Runner = { ...createFakeRunner({ environment, exec }), clock };
      const beganAt = Date.now();
      const tests = { mode: 'kept', checkout, modules: [join(checkout, 'svc')], since } as const;
      await prepareTests(runner, goCache, tests, known);
      const tool = go.go;
      const cwd = checkout;
      // Go keeps nothing of a test that read what is younger than two seconds.
      await new Promise((done) => setTimeout(done, 2100));
      const args = ['test', '-C', 'svc', './...'];
      const done = await exec({ tool, args, cwd, environment });
      const fresh = await exec({ tool, args: [...args, '-count=1'], cwd, environment });
      cached += done.stdout.match(/\(cached\)/g)?.length ?? 0;
      if (states(done.stdout).join() !== states(fresh.stdout).join())
        stale.push(`${turn} ${kind}:\n${done.stdout}\n${fresh.stdout}`);
      const step = stepOf({ startedAt: beganAt, endedAt: beganAt });
      const { modCache } = step.go;
      const given = {
        ...step,
        tests,
        go: { ...step.go, root: go.goroot, modCache },
        habits: { ...step.habits, known: known === null ? null : ({ tests: known } as never) },
      };
      const record = { version: 2 as const, beganAt, goCache, steps: [given] };
      const settled = await settleJob({ runner, record } as unknown as SaveContext);
      known = settled?.record ?? known;
    }
    expect(stale).toEqual([]);
    // What is never cached is never stale.
    expect(cached).toBeGreaterThan(EDITS / 2);
  },
  EDITS * 60_000,
);
