import { type ChildProcess, type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import type { Environment } from '../ports.ts';
import { WATCHDOG_SCRIPT } from './watchdog-script.ts';

/** How long `end` takes at most. */
const LONGEST_MS = 2000;

export interface Children {
  /** Ends every command that still runs, with all that it started, before it returns. */
  end(): void;
}

/**
 * Sees to it that no command outlives this process, however it ends: also by SIGKILL, after which
 * `go build` and its compilers would go on, or wait for ever for object code that nobody brings. A
 * shell beside this process notices that its input is at an end, and ends them. Windows has no such
 * shell: there they are ended where this process is told to end. Node tells of each process that is
 * started, by whatever library (diagnostics_channel, `child_process`).
 */
export function watchChildren(environment: Environment): Children {
  const running = new Set<ChildProcess>();
  let watchdog: ChildProcess | null = null;
  let isStarting = false;
  const tell = (line: string): void => {
    watchdog?.stdin?.write(`${line}\n`);
  };
  const startWatchdog = (): void => {
    isStarting = true;
    watchdog = process.platform === 'win32' ? null : spawnWatchdog(environment);
    isStarting = false;
  };
  const noteStarted = (child: ChildProcess): void => {
    // Without a number it could not be started.
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    running.add(child);
    tell(`+${child.pid}`);
    child.once('exit', () => {
      running.delete(child);
      tell(`-${child.pid}`);
    });
  };
  subscribe('child_process', (message) => {
    if (isStarting) return;
    const { process: child } = message as { readonly process: ChildProcess };
    if (watchdog === null) startWatchdog();
    // It has its number in a moment.
    process.nextTick(noteStarted, child);
  });
  return {
    end: () => {
      for (const { pid } of running) tell(`-${pid}`);
      endNow([...running].map((child) => child.pid));
    },
  };
}

function spawnWatchdog({ PATH }: Environment): ChildProcess {
  const child = spawn('/bin/sh', ['-c', WATCHDOG_SCRIPT], {
    // In a group of its own: what ends ours by its group does not end it.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    env: { PATH },
  });
  // Without it commands run as before.
  child.on('error', () => {});
  child.stdin?.on('error', () => {});
  child.unref();
  (child.stdin as unknown as { unref?(): void } | null)?.unref?.();
  return child;
}

/** Nothing else of this process goes on meanwhile: no step takes the end of its command for a failure. */
function endNow(pids: readonly (number | undefined)[]): void {
  const how: SpawnSyncOptions = { stdio: ['pipe', 'ignore', 'ignore'], timeout: LONGEST_MS };
  if (process.platform === 'win32') {
    for (const pid of pids) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], how);
    return;
  }
  const input = pids.map((pid) => `+${pid}\n`).join('');
  if (input !== '') spawnSync('/bin/sh', ['-c', WATCHDOG_SCRIPT], { ...how, input });
}
