import type { Runner } from '../runner/ports.ts';
import type { JobRecord } from './handover.ts';
import type { RunRow } from './runs/run-row.ts';
import type { StepStore } from './step-record.ts';
import type { CacheStore } from './store.ts';
import type { TestsReport } from './tests/why-ran.ts';

export interface SaveContext {
  readonly runner: Runner;
  readonly record: JobRecord;
  /** The store of a step. */
  readonly storeOf: (kept: StepStore) => CacheStore;
  /** Whether the job neither failed nor was cancelled. */
  readonly succeeded: boolean;
  /** Warnings that this run has given already. */
  readonly said: Set<string>;
  /** Whether it failed, which a cancelled one did not. */
  readonly failed: boolean;
  /** Tracks transfers, for the CLI's own overhead. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

export interface SavedPart {
  /** Key saved; '' where nothing was. */
  readonly key: string;
  readonly bytesUp: number;
  readonly seconds: number;
}

export const NOTHING_SAVED: SavedPart = { key: '', bytesUp: 0, seconds: 0 };

/** Bytes and seconds of what a lane saved, by report file of its steps. */
export interface LaneSaved {
  readonly reportFile: string;
  readonly modules: SavedPart;
  readonly base: SavedPart;
  readonly delta: SavedPart;
  readonly binaries: SavedPart;
  /** What the record of runs gets; null where the step made no report. */
  readonly row: RunRow | null;
  /** null where nobody looked. */
  readonly tests: TestsReport | null;
}
