import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { StartMeasurement } from '../runner/measure-start.ts';
import type { Environment } from '../runner/ports.ts';

/** Odd, so that the median is one of them. */
const RUNS = 11;
const TIMEOUT_SECONDS = 10;

/** Runs a binary in an empty folder that is removed after; `environment` is passed on in small part. */
export async function startBinary(
  file: string,
  words: readonly string[],
  environment: Environment,
): Promise<{ readonly measured: StartMeasurement; readonly words: readonly string[] }> {
  const { measureStart } = await import('../runner/measure-start.ts');
  const folder = await mkdtemp(join(tmpdir(), 'gtb-start-'));
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
    await rm(folder, { recursive: true, force: true });
  }
}
