import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { IS_LONG } from '../breadth.ts';
import { caddySource } from './fixtures-caddy.ts';
import { checksums, goodJob, type JobDone } from './fixtures-job.ts';
import { type Machine, networkEnvironment, startMachine } from './fixtures-machine.ts';
import type { StepResult } from './harness/run-step.ts';

// Thin modules on a real project of a thousand packages. It takes six to twenty minutes: npm run test:long.

const TIME = 40 * 60_000;
/** Of a module that caddy uses; caddy itself imports it nowhere, so it is not packed. */
const UNUSED = 'golang.org/x/net/dict';
const longDescribe = IS_LONG ? describe : describe.skip;

longDescribe('caddy from thin modules', () => {
  let machine: Machine;
  let source = '';

  beforeAll(async () => {
    machine = await startMachine('thin-caddy');
    source = await caddySource(path.join(machine.folder, 'caddy'));
  }, TIME);
  afterAll(() => machine.stop());

  const plan = (inputs: Readonly<Record<string, string>>) => ({
    source,
    inputs: { packages: './cmd/caddy', ...inputs },
  });

  test(
    'test, vet, mod verify and a build of an unpacked package pass after the step; the binary is that of whole modules',
    async () => {
      const cold = await goodJob(machine, plan({ modules: 'used' }));
      const later: StepResult[] = [];
      const thin: JobDone = await goodJob(machine, {
        ...plan({ modules: 'used' }),
        after: async ({ run, folders }) => {
          const env = networkEnvironment();
          // The binary was built from a thin set, and the job's own module cache is untouched.
          const ours = path.join(folders.home, '.cache', 'go-turbo-build', 'thin');
          expect(readdirSync(ours)).toHaveLength(1);
          expect(existsSync(path.join(folders.home, 'go', 'pkg', 'mod'))).toBe(false);
          const deps = await run('go', ['list', '-deps', './cmd/caddy'], { env });
          expect(deps.stdout.split('\n')).not.toContain(UNUSED);
          for (const args of [
            ['build', UNUSED],
            ['mod', 'verify'],
            ['vet', './...'],
            // That one fails with Go 1.26.8, whoever sets Go up.
            ['test', '-skip', 'TestServer_ClosedRequestBody', './...'],
          ]) {
            later.push(await run('go', args, { env }));
          }
        },
      });
      expect(thin.compiled).toBe('0');
      const failed = later.filter((one) => one.exitCode !== 0);
      expect(failed.map((one) => one.stdout + one.stderr)).toEqual([]);

      const whole = await goodJob(machine, {
        ...plan({ modules: 'full' }),
        repository: 'octo/whole',
      });
      expect(checksums(whole)).toEqual(checksums(thin));
      expect(checksums(cold)).toEqual(checksums(thin));
    },
    TIME,
  );
});
