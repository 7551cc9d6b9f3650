import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundled } from '../../cache/directory/bundled.ts';
import { leftAfter, living, MARK } from '../../fakes/living.ts';
import { needs } from '../../needs.ts';

// A process that runs commands is killed: none of them lives on.

const onLinux = needs('linux').test;
const driver = path.join('..', '..', 'runner', 'children-driver.ts');

let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gtb-children-'));
  script = await bundled(driver, folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the driver, and resolves once what it runs has said `ready`. */
async function started(what: string) {
  const mark = randomUUID();
  const child = spawn(process.execPath, [script, what], {
    env: { PATH: process.env.PATH, TMPDIR: folder, [MARK]: mark },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let said = '';
  const ended = new Promise((resolve) => child.once('exit', (code, by) => resolve(by ?? code)));
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      said += text;
      if (said.includes('ready')) resolve();
    });
  });
  return { pid: child.pid ?? 0, mark, ended, said: () => said };
}

const KINDS: readonly [string, string][] = [
  ['a command', 'echo ready; exec sleep 1000'],
  ['what a command started', 'sleep 1000 & sh -c "sleep 1000; true" & echo ready; wait'],
  ['a command that ignores signals', 'trap "" INT TERM HUP; echo ready; while :; do sleep 1; done'],
  ['a group of its own', 'setsid sh -c "sleep 1000; true" & echo ready; wait'],
  ['a tool held back by the gate', 'gate'],
];

for (const signal of ['SIGKILL', 'SIGTERM', 'SIGINT'] as const) {
  onLinux.each(KINDS)(`${signal}: %s`, async (_what, commands) => {
    const { pid, mark, ended, said } = await started(commands);
    expect(living(mark).length).toBeGreaterThan(1);
    process.kill(pid, signal);
    expect(await ended).toBe({ SIGKILL: 'SIGKILL', SIGTERM: 143, SIGINT: 130 }[signal]);
    expect(await leftAfter(mark, 10)).toEqual([]);
    expect(said()).toBe(signal === 'SIGKILL' ? 'ready\n' : 'ready\ncleaned up\n');
  });
}

onLinux('what has ended before is not ended again', async () => {
  const { mark, ended, said } = await started('true; echo ready');
  expect(await ended).toBe(0);
  expect(said()).toBe('ready\nended\n');
  expect(await leftAfter(mark, 10)).toEqual([]);
});

onLinux('a rejection that nobody waits for is a warning, and the step goes on', async () => {
  const { ended, said } = await started('reject');
  expect(await ended).toBe(0);
  expect(said()).toBe(
    'warning: something that nothing waited for failed, and the step goes on: ' +
      'EBUSY: a file that nobody waits for\nready\nended\n',
  );
});
