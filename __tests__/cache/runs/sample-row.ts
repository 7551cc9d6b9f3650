import type { RunRow } from '../../../src/cache/runs/run-row.ts';

/** A run of a place, as its record has it. */
export function runRow(changes: Partial<RunRow> = {}): RunRow {
  return {
    at: 1_795_000_000_000,
    commit: 'a'.repeat(40),
    compiled: 3,
    total: 240,
    reused: false,
    stepSeconds: 5,
    goSeconds: 4,
    restoreSeconds: 1,
    saveSeconds: 0.5,
    bytesDown: 1000,
    bytesUp: 10,
    coldSeconds: 60,
    causes: ['package-edited'],
    ...changes,
  };
}
