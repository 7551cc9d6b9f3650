import { constants } from 'node:os';
import type { Log } from '../ports.ts';
import type { Children } from './children.ts';

/**
 * Ends the process with the exit code set so far, once all output is written. A cache look-up that
 * was given up leaves timers and connections of its client behind, which would keep it for a minute.
 */
export function endProcess(): void {
  process.stdout.write('', () => process.exit());
}

/**
 * What a signal does: every command of ours ends, then `cleanUp` runs, then the process ends with
 * the shell's code for it. A runner that cancels a job sends SIGINT, after 7.5 s SIGTERM, and kills
 * 2.5 s later (actions/runner, ProcessInvoker.cs).
 */
export function endOnSignals(children: Children, cleanUp: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      children.end();
      cleanUp();
      process.exit(128 + constants.signals[signal]);
    });
  }
}

/** The last net: a rejection that nobody waited for ends no step; Node alone would end the process. */
export function surviveRejections(log: Log): void {
  process.on('unhandledRejection', (reason) => {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    log.warning(`something that nothing waited for failed, and the step goes on: ${error.message}`);
    log.debug(error.stack ?? '');
  });
}
