import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StepFiles, StepRecord } from './step-record.ts';

/** State for post: file of the job's record, only in the job's first step of ours. */
export const RECORD_STATE = 'record';

/** Its name in the folder of the job. */
export const RECORD_NAME = 'job.json';

export function stepFiles(jobFolder: string, ordinal: number): StepFiles {
  const file = (name: string): string => join(jobFolder, `${name}-${ordinal}.json`);
  return {
    inputs: file('inputs'),
    thin: file('thin'),
    tools: file('tools'),
    report: file('report'),
    sizes: file('sizes'),
    exclude: join(jobFolder, `exclude-${ordinal}`),
  };
}

/** The handover of a job: one JSON file under RUNNER_TEMP, from the first step of ours to its post. */
export interface JobRecord {
  readonly version: 2;
  /** When the first step of ours began. */
  readonly beganAt: number;
  readonly goCache: string;
  readonly steps: readonly StepRecord[];
}

/** null where the file is not there or not of this version. */
export async function readJobRecord(file: string): Promise<JobRecord | null> {
  try {
    const record = JSON.parse(await readFile(file, 'utf8')) as JobRecord;
    return record.version === 2 ? record : null;
  } catch {
    return null;
  }
}

/** Whole or not at all: a killed step leaves the record of before. */
export async function writeJobRecord(file: string, record: JobRecord): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.new`;
  // It may hold what the job keeps from others: flags, paths.
  await writeFile(fresh, JSON.stringify(record), { mode: 0o600 });
  await rename(fresh, file);
}
