import { access } from 'node:fs/promises';
import path from 'node:path';
import { memoryRefusal, readMemoryRoom } from '../../src/runner/memory/memory-room.ts';
import { whenLong } from '../breadth.ts';
import { appSources, testSource, writeSources } from './fixtures-app.ts';
import { type GoCommandDone, goStep } from './fixtures-go.ts';
import { goodJob, type JobDone, logOf } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

const BUILD_TIME = 180_000;
/** Later steps compile with flags of their own from the first run to the last. */
const ALONE = { 'share-flags': 'off' };

const hasMemory = memoryRefusal(await readMemoryRoom('/dev/shm'), 2e8, 2) === null;

let machine: Machine;
beforeAll(async () => {
  machine = await startMachine('later');
});
afterAll(() => machine.stop());

describe('a later step that tests', () => {
  const files = appSources();

  /** A job that builds and then runs `go test ./...`. */
  async function jobWithTests(env = {}): Promise<{ done: JobDone; tests: GoCommandDone }> {
    const source = await writeSources(path.join(machine.folder, 'app'), files);
    let tests: GoCommandDone | undefined;
    const after = async (job: Parameters<typeof goStep>[0]): Promise<void> => {
      tests = await goStep(job, ['test', './...']);
    };
    const done = await goodJob(machine, { source, after, env, steps: [ALONE] });
    if (tests === undefined) throw new Error('no tests were run');
    return { done, tests };
  }

  test(
    'its second run compiles only the test package that a commit changed',
    async () => {
      const first = await jobWithTests();
      expect(first.tests.linked).toHaveLength(5);
      expect(first.done.created).toEqual(['base', 'habits', 'modules']);

      files.set('leaf/a/a_test.go', testSource('leaf/a', 2));
      const second = await jobWithTests();
      expect(second.done.compiled).toBe('0');
      const changed = 'example.com/app/leaf/a';
      // The package with its tests, and the main package that Go makes for them.
      expect(second.tests.compiled).toEqual([changed, `${changed}.test`]);
      expect(second.tests.linked).toEqual([`${changed}.test`]);
      expect(second.tests.vetted).toEqual([changed]);
      expect(second.tests.step.stdout.match(/\(cached\)/g)).toHaveLength(4);
      expect(second.done.created).toEqual(['delta']);
      expect(second.done.bytesUp).toBeLessThan(200e3);

      // The module that only a test needs is restored as well.
      const third = await jobWithTests({ GOPROXY: 'off' });
      expect(third.done.compiled).toBe('0');
      expect(third.tests).toMatchObject({ compiled: [], linked: [], vetted: [] });
      expect(third.tests.step.stdout.match(/\(cached\)/g)).toHaveLength(5);
      expect(third.done.created).toEqual([]);
    },
    BUILD_TIME,
  );

  test(
    'tools that read export data find it where GOCACHE is: from the second run on in memory',
    async () => {
      const source = await writeSources(path.join(machine.folder, 'app'), files);
      let said = '';
      const after = async (job: Parameters<typeof goStep>[0]): Promise<void> => {
        const listed = await goStep(job, ['list', '-export', '-deps', '-f={{.Export}}', './...']);
        said = listed.step.stdout;
        for (const file of said.split('\n')) if (file !== '') await access(file);
      };
      const done = await goodJob(machine, { source, after, steps: [ALONE] });
      expect(done.compiled).toBe('0');
      const [, goCache = 'none'] = /GOCACHE: +(.+)/.exec(logOf(done)) ?? [];
      const exported = said.split('\n').filter((file) => file !== '');
      expect(exported.length).toBeGreaterThan(20);
      expect(exported.filter((file) => !file.startsWith(`${goCache}/`))).toEqual([]);
      if (hasMemory) expect(goCache).toMatch(/^\/dev\/shm\/go-turbo-build-/);
      // Post has removed it.
      await expect(access(goCache)).rejects.toThrow('ENOENT');
    },
    BUILD_TIME,
  );

  test('with cgo in a later step: the lane takes on the C identity and loses nothing', async () => {
    const source = await writeSources(path.join(machine.folder, 'cgo'), appSources());
    const runs: { done: JobDone; cgo: GoCommandDone }[] = [];
    for (let run = 1; run <= 3; run++) {
      let cgo: GoCommandDone | undefined;
      const done = await goodJob(machine, {
        ...{ source, repository: 'octo/cgo', steps: [ALONE] },
        after: async (job) => {
          // Set for the whole job it would be the default of the step's own input.
          cgo = await goStep(job, ['build', 'os/user'], { CGO_ENABLED: '1' });
        },
      });
      if (cgo !== undefined) runs.push({ done, cgo });
    }
    const [first, second, third] = runs;
    expect(first?.done.report?.lane).toContain('-cgo0-');
    expect(first?.cgo.compiled).toContain('runtime/cgo');
    expect(second?.done.report?.lane).toContain('-cgo0c-');
    // What the lane packed before was made without C: it is found and right.
    expect(second?.done.compiled).toBe('0');
    expect(second?.cgo.compiled).toContain('runtime/cgo');
    expect(second?.done.created).toContain('delta');
    expect(third?.done.compiled).toBe('0');
    expect(third?.cgo.compiled).toEqual([]);
    expect(third?.done.created).toEqual([]);
  }, 600_000);

  // Compiling with the race detector takes a minute: GTB_LONG=1 npm test
  whenLong(
    'with the race detector: the third run compiles nothing, in a lane with the C identity',
    async () => {
      const source = await writeSources(path.join(machine.folder, 'race'), appSources());
      const runs: { done: JobDone; race: GoCommandDone }[] = [];
      for (let run = 1; run <= 3; run++) {
        let race: GoCommandDone | undefined;
        const done = await goodJob(machine, {
          ...{ source, repository: 'octo/race' },
          after: async (job) => {
            race = await goStep(job, ['test', '-race', './leaf/...'], { CGO_ENABLED: '1' });
          },
        });
        if (race !== undefined) runs.push({ done, race });
      }
      const [first, second, third] = runs;
      expect(first?.done.report?.lane).toContain('-cgo0-');
      expect(second?.done.report?.lane).toContain('-cgo0c-');
      expect(second?.done.compiled).toBe('0');
      expect(third?.done.compiled).toBe('0');
      expect(third?.race).toMatchObject({ compiled: [], linked: [], vetted: [] });
      expect(third?.done.created).toEqual([]);
    },
    600_000,
  );
});
