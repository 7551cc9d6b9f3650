import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leftAfter, living, MARK } from '../fakes/living.ts';
import { needs } from '../needs.ts';
import {
  CLI,
  GO,
  type Machine,
  newMachine,
  reportOf,
  userNode,
  writeFiles,
} from './cli-machine.ts';
import { goodJob, type JobPlan, logOf, runJob } from './fixtures-job.ts';
import { type Machine as JobMachine, startMachine } from './fixtures-machine.ts';

// A step that is killed at any point: nothing that it started lives on, and the next run is right.

const MINUTES = 5 * 60_000;
const { test: onLinux } = needs('linux');
const FILES = {
  'go.mod': `module example.com/app\n\ngo ${GO}\n`,
  'main.go': 'package main\n\nfunc main() { println("built") }\n',
};
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const DAY = 24 * 3600;

/** By what a process is known that runs while the step is at this point. */
const POINTS = {
  'go list': /bin\/go list /,
  compile: /tool\/linux_\w+\/compile .* -p /,
  'the first go command': /bin\/go /,
} as const;
type Point = keyof typeof POINTS;

/** Resolves once a process of the step is at the point; false where the step ended before. */
async function reached(mark: string, point: Point, ended: () => boolean): Promise<boolean> {
  while (!ended()) {
    if (living(mark).some((line) => POINTS[point].test(line))) return true;
    await sleep(5);
  }
  return false;
}

describe('the command', () => {
  let machine: Machine;
  let app: string;
  beforeAll(async () => {
    machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
    app = await writeFiles(path.join(machine.root, 'app'), FILES);
    // What the runs after a killed one need is in the store.
    reportOf(await machine.cli([], { cwd: app }));
  }, MINUTES);
  afterAll(() => machine.remove());

  function begun(mark: string): { child: ChildProcess; code: Promise<number | string | null> } {
    const child = spawn(userNode(), [CLI, '--profile', 'dev', '--save', 'never', '--no-reuse'], {
      ...{ cwd: app, env: { ...machine.env, [MARK]: mark }, stdio: 'ignore' },
    });
    const code = new Promise<number | string | null>((resolve) =>
      child.once('exit', (exit, signal) => resolve(signal ?? exit)),
    );
    return { child, code };
  }

  onLinux.each<[NodeJS.Signals, Point, number | string]>([
    ['SIGKILL', 'compile', 'SIGKILL'],
    ['SIGKILL', 'go list', 'SIGKILL'],
    ['SIGKILL', 'the first go command', 'SIGKILL'],
    ['SIGTERM', 'compile', 143],
    ['SIGINT', 'go list', 130],
    ['SIGHUP', 'compile', 129],
  ])(
    '%s to the command alone, at %s',
    async (signal, point, expected) => {
      const mark = randomUUID();
      const { child, code } = begun(mark);
      expect(await reached(mark, point, () => child.exitCode !== null)).toBe(true);
      child.kill(signal);
      expect(await code).toBe(expected);
      expect(await leftAfter(mark, 20)).toEqual([]);
      const left = await readdir(machine.temp);
      const ours = left.filter((name) => name.startsWith('go-turbo-build-'));
      expect(ours).toHaveLength(signal === 'SIGKILL' ? 1 : 0);
      // What go and its compilers put down on the way is in that folder, too.
      expect(left.filter((name) => /^go-build|^go-link|^cc/.test(name))).toEqual([]);
      for (const name of ours) {
        const long = Date.now() / 1000 - DAY - 60;
        await utimes(path.join(machine.temp, name), long, long);
      }
      const next = reportOf(await machine.cli(['--save', 'never'], { cwd: app }));
      expect(next.packages.compiled).toBe(0);
      const said = spawnSync(next.binaries[0]?.path ?? '', { encoding: 'utf8' });
      expect(said.stderr).toBe('built\n');
      for (const name of ours) expect(existsSync(path.join(machine.temp, name))).toBe(false);
    },
    MINUTES,
  );
});

describe('the action', () => {
  let machine: JobMachine;
  let source: string;
  beforeAll(async () => {
    machine = await startMachine('killed');
    source = await writeFiles(path.join(machine.folder, 'source'), FILES);
  }, MINUTES);
  afterAll(() => machine.stop());

  /** Each profile has a lane of its own, in which nothing is compiled yet. */
  const job = (mark: string, profile: string, plan: Partial<JobPlan> = {}): JobPlan => ({
    ...{ source, env: { [MARK]: mark }, inputs: { profile }, ...plan },
  });

  /** The process of dist/main.mjs. */
  function main(mark: string): number {
    const line = living(mark).find((one) => one.includes('main.mjs'));
    return Number(line?.split(' ')[0] ?? 0);
  }

  onLinux.each<[string, string, readonly NodeJS.Signals[]]>([
    ['lost', 'lean', ['SIGKILL']],
    ['cancelled by the runner', 'dev', ['SIGINT', 'SIGTERM', 'SIGKILL']],
  ])(
    '%s while it compiles: nothing lives on, post ends well, and so does the next job',
    async (_what, profile, signals) => {
      const mark = randomUUID();
      let isEnded = false;
      let leftOfMain: readonly string[] = ['not asked'];
      const running = runJob(machine, {
        ...job(mark, profile, { status: 'cancelled' }),
        after: async () => {
          isEnded = true;
          leftOfMain = await leftAfter(mark, 20);
        },
      });
      expect(await reached(mark, 'compile', () => isEnded)).toBe(true);
      const pid = main(mark);
      for (const signal of signals) {
        try {
          process.kill(pid, signal);
        } catch {
          // It has ended: the runner would send no more.
        }
        await sleep(signals.length === 1 ? 0 : 2500);
      }
      const done = await running;
      expect(done.main.exitCode).toBe(signals.length === 1 ? null : 130);
      expect(leftOfMain).toEqual([]);
      expect(done.posts.map((post) => post.exitCode)).toEqual([0]);
      expect(logOf(done)).not.toContain('a bug of go-turbo-build');
      const next = await goodJob(machine, job(randomUUID(), profile));
      expect(next.main.errors).toEqual([]);
      expect(next.created).toContain('base');
    },
    MINUTES,
  );

  onLinux(
    'entries that a step spoilt are told and left out together, and the rest is saved once',
    async () => {
      const spoil = `
        cd "\${GOCACHE:-$HOME/.cache/go-build}" && for file in $(find . -name '*-d' -type f -size +8k -exec grep -l '^!<arch>' {} + | sort | head -5); do
          printf X | dd of="$file" bs=1 seek=5000 conv=notrunc status=none
        done`;
      const done = await goodJob(machine, {
        ...job(randomUUID(), 'staging'),
        after: (running) => running.run('sh', ['-c', spoil]),
      });
      const told = logOf(done).match(/.* in GOCACHE .* not .* say.*/g) ?? [];
      expect(told).toEqual([expect.stringMatching(/ and 4 more in GOCACHE are not what their/)]);
      expect(
        done.requests.filter((one) => one.kind === 'create' && /gtb1-base/.test(one.key)),
      ).toHaveLength(1);
      const next = await goodJob(machine, job(randomUUID(), 'staging'));
      expect(Number(next.compiled)).toBeGreaterThan(0);
      expect(Number(next.compiled)).toBeLessThan(Number(done.compiled));
    },
    MINUTES,
  );
});
