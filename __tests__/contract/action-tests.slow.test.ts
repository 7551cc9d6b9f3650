import path from 'node:path';
import { whenLong } from '../breadth.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import {
  createRepository,
  looking,
  type Repository,
  TESTED,
  type TestedPlan,
  testedJob,
} from './fixtures-tested.ts';
import type { RunningJob } from './harness/run-step.ts';

const TIME = 240_000;

let machine: Machine;
let repository: Repository;
beforeAll(async () => {
  machine = await startMachine('tests');
  repository = await createRepository(path.join(machine.folder, 'origin'));
  for (const [file, text] of Object.entries(TESTED)) await repository.write(file, text);
  await repository.link('svc/own/testdata/link', 'two.txt');
  await repository.commit();
});
afterAll(() => machine.stop());

async function job(plan: TestedPlan = {}) {
  const done = await testedJob(machine, repository, plan);
  if (done.main.exitCode !== 0) throw new Error(done.log);
  return done;
}

/**
 * Go keeps no result that looked at a folder younger than two seconds. A busy machine says when a test
 * began only to some tenths of a second, and what may have been there before is not taken for the test's.
 */
const LEAVING = `package left

import (
	"os"
	"testing"
	"time"
)

func TestLeaves(t *testing.T) {
	time.Sleep(time.Second)
	if err := os.MkdirAll("out", 0o755); err != nil {
		t.Fatal(err)
	}
	if entries, err := os.ReadDir("out"); err != nil || len(entries) > 0 {
		t.Fatal(entries, err)
	}
	time.Sleep(2500 * time.Millisecond)
}
`;

const PREMADE = `package premade

import (
	"os"
	"testing"
	"time"
)

func TestNeeds(t *testing.T) {
	if _, err := os.Stat("made"); err != nil {
		t.Fatal(err)
	}
	time.Sleep(2500 * time.Millisecond)
}
`;

const ALL_CACHED = { made: 'ok', own: 'ok (cached)', outer: 'ok', pure: 'ok (cached)' };

/** Git and make as later steps see the checkout. */
async function lookAround(running: RunningJob): Promise<string[]> {
  const changed = await running.run('git', ['diff-index', '--name-only', 'HEAD']);
  const described = await running.run('git', ['describe', '--always', '--dirty']);
  const made = await running.run('make', ['-C', 'svc', '-q']);
  return [changed.stdout, described.stdout.trim().replace(/^\w+/, ''), String(made.exitCode)];
}

describe('tests of later steps', () => {
  test(
    'run once: a second job on a fresh checkout has all results but those of files beside the module',
    async () => {
      const first = await job();
      expect(first.states).toEqual({ made: 'ok', own: 'ok', outer: 'ok', pure: 'ok' });
      expect(first.log).toContain('example.com/svc/pure: no log of it yet');

      let around: string[] = [];
      const second = await job({
        between: async (running) => {
          around = await lookAround(running);
        },
      });
      expect(second.states).toEqual(ALL_CACHED);
      expect(around).toEqual(['', '', '0']);
      expect(second.log).toContain('tests: 2 of 4 packages (cached)');
      expect(second.log).toContain('svc/generated.txt cannot be given a time of its content');
      expect(second.log).toContain('it reads shared/outer.txt, outside of its module');
    },
    TIME,
  );

  test(
    'a commit that no test reads runs none; one that a test reads runs that test',
    async () => {
      await repository.write('README.md', 'words\n');
      await repository.commit();
      expect((await job()).states).toEqual(ALL_CACHED);

      await repository.write('svc/own/testdata/one.txt', 'well one\n');
      await repository.commit();
      const changed = await job();
      expect(changed.states).toEqual({ ...ALL_CACHED, own: 'ok' });
      expect(changed.log).toContain('example.com/svc/own: svc/own/testdata/one.txt has changed');
      expect((await job()).states).toEqual(ALL_CACHED);
    },
    TIME,
  );

  test(
    'where one test fails, the results of those that pass are kept',
    async () => {
      const text = looking('more', 'testdata/more.txt');
      await repository.write('svc/more/more_test.go', text);
      await repository.write('svc/more/testdata/more.txt', 'good\n');
      await repository.write('svc/own/testdata/two.txt', 'evil two\n');
      await repository.commit();
      const failed = { ...ALL_CACHED, own: 'FAIL' };
      expect((await job()).states).toEqual({ ...failed, more: 'ok' });
      expect((await job()).states).toEqual({ ...failed, more: 'ok (cached)' });
      await repository.git('revert', '--no-edit', 'HEAD');
      expect((await job()).states).toEqual(ALL_CACHED);
    },
    TIME,
  );

  test(
    'no stale pass is planted: same size, swapped links, a name more, a file beside the module',
    async () => {
      const failed: string[] = [];
      const evil: Readonly<Record<string, () => Promise<void>>> = {
        'same size': () => repository.write('svc/own/testdata/one.txt', 'evil one\n'),
        'link retargeted': async () => {
          await repository.write('svc/own/evil', 'evil two\n');
          await repository.link('svc/own/testdata/link', '../evil');
        },
        'a name more': () => repository.write('svc/own/testdata/evil', ''),
        'beside the module': () => repository.write('shared/outer.txt', 'evil\n'),
      };
      for (const [name, change] of Object.entries(evil)) {
        await change();
        await repository.commit();
        const done = await job();
        if (done.tests.exitCode !== 0) failed.push(name);
        await repository.git('revert', '--no-edit', 'HEAD');
      }
      expect(failed).toEqual(Object.keys(evil));
      expect((await job({ stepEnv: { ASKED: 'evil' } })).states.own).toBe('FAIL');
      expect((await job()).states).toEqual(ALL_CACHED);
    },
    2 * TIME,
  );

  test(
    'a folder that a test makes and leaves is in no fresh checkout; one that a step makes is',
    async () => {
      await repository.write('svc/left/left_test.go', LEAVING);
      await repository.write('svc/premade/premade_test.go', PREMADE);
      await repository.commit();
      const premade = (running: RunningJob) => running.run('mkdir', ['svc/premade/made']);
      const both = { ...ALL_CACHED, left: 'ok', premade: 'ok' };
      expect((await job({ between: premade })).states).toEqual(both);
      const second = await job({ between: premade });
      expect(second.states).toEqual({ ...both, left: 'ok (cached)' });
      const without = await job();
      expect(without.states).toEqual({ ...both, left: 'ok (cached)', premade: 'FAIL' });
      const there = await job({
        between: (running) => running.run('sh', ['-c', 'mkdir svc/left/out svc/premade/made']),
      });
      expect(there.states).toEqual(both);
      await repository.git('revert', '--no-edit', 'HEAD');
    },
    TIME,
  );

  whenLong(
    'all run on schedule, in a run that is started again, and with test-cache: false',
    async () => {
      const all = { made: 'ok', own: 'ok', outer: 'ok', pure: 'ok' };
      expect((await job({ event: 'schedule' })).states).toEqual(all);
      expect((await job({ env: { GITHUB_RUN_ATTEMPT: '2' } })).states).toEqual(all);
      expect((await job({ inputs: { 'test-cache': 'false' } })).states).toEqual(all);
      const asked = { event: 'schedule', inputs: { 'test-cache': 'true' } };
      expect((await job(asked)).states).toEqual(ALL_CACHED);
    },
    TIME,
  );

  test(
    'of tests that ran again: their code, and a variable that they ask for',
    async () => {
      await repository.write(
        'svc/pure/pure_test.go',
        'package pure\n\nimport "testing"\n\nfunc TestNothing(t *testing.T) { t.Log(1) }\n',
      );
      await repository.commit();
      const again = await job({ env: { ASKED: 'otherwise' } });
      expect(again.states).toEqual({ made: 'ok', own: 'ok', outer: 'ok', pure: 'ok' });
      expect(again.log).toContain('example.com/svc/pure: its code or the flags are new');
      expect(again.log).toContain('example.com/svc/own: ASKED has another value');
      expect(again.log).not.toContain('otherwise');
    },
    TIME,
  );
});
