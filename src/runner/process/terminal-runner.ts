import { createHttpGet } from '../http.ts';
import { usableMemory } from '../machine/usable-memory.ts';
import type { Environment, Exec, Job, Runner } from '../ports.ts';
import { createTerminalLog, type TextSink } from './terminal-log.ts';

export interface TerminalStreams {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
}

/**
 * The Runner of the CLI: no job around it, so outputs, exported variables and the summary go
 * nowhere, and state lives until the process ends.
 */
export function createTerminalRunner(
  environment: Environment,
  streams: TerminalStreams = process,
): Runner {
  const log = createTerminalLog({
    stdout: streams.stdout,
    stderr: streams.stderr,
    noColour: (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb',
    debug: environment.RUNNER_DEBUG === '1',
  });
  return {
    environment,
    log,
    exec: lazyExec,
    httpGet: createHttpGet(environment),
    job: createTerminalJob((message) => log.error(message)),
    clock: { now: () => Date.now() },
    memoryBytes: usableMemory(),
  };
}

const lazyExec: Exec = async (request) => (await import('./exec.ts')).exec(request);

function createTerminalJob(showError: (message: string) => void): Job {
  const state = new Map<string, string>();
  return {
    setOutput: () => {},
    exportVariable: () => {},
    addPath: () => {},
    saveState: (name, value) => {
      state.set(name, value);
    },
    getState: (name) => state.get(name) ?? '',
    addProblemMatcher: () => {},
    writeSummary: async () => {},
    setFailed: showError,
  };
}
