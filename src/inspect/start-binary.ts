import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Requirement, StartWords } from '../inputs/requirements/requirement.ts';
import { startWords } from '../inputs/requirements/start-words.ts';
import { removeQuietly, temporaryPrefix } from '../runner/machine/left-behind.ts';
import { systemTemp } from '../runner/machine/machine-folders.ts';
import { median } from '../runner/median.ts';
import type { Environment } from '../runner/ports.ts';
import type { StartMeasurement } from './measure-start.ts';
import type { StartCost } from './post-link-report.ts';

/** What the runs of a binary came to; null where it could not be run, or ended badly. */
export function startCost({ milliseconds, peakBytes }: StartMeasurement): StartCost | null {
  const middle = median(milliseconds);
  return middle === undefined ? null : { milliseconds: middle, peakBytes };
}

/** Odd, so that the median is one of them. */
const RUNS = 11;
const TIMEOUT_SECONDS = 10;

/** Starts a binary once for each list of arguments that requirements ask for. */
export function startOnce<Started>(
  requirements: readonly Requirement[],
  start: (words: readonly string[]) => Promise<Started>,
): (own: StartWords) => Promise<Started> {
  const started = new Map<string, Promise<Started>>();
  return (own) => {
    const words = startWords(requirements, own);
    const name = JSON.stringify(words);
    const before = started.get(name);
    if (before !== undefined) return before;
    const now = start(words);
    started.set(name, now);
    return now;
  };
}

/** Runs a binary in an empty folder that is removed after; `environment` is passed on in small part. */
export async function startBinary(
  file: string,
  words: readonly string[],
  environment: Environment,
): Promise<{ readonly measured: StartMeasurement; readonly words: readonly string[] }> {
  const { measureStart } = await import('./measure-start.ts');
  const temp = systemTemp(environment, process.platform);
  const folder = await mkdtemp(join(temp, temporaryPrefix('start')));
  try {
    const measured = measureStart({
      file: resolve(file),
      words,
      cwd: folder,
      environment,
      runs: RUNS,
      timeoutSeconds: TIMEOUT_SECONDS,
    });
    return { measured, words };
  } finally {
    await removeQuietly(folder);
  }
}
