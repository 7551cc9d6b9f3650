import { writeFile } from 'node:fs/promises';
import type { CacheReport } from '../cache/cache-report.ts';
import type { LaneSaved, SavedPart } from '../cache/save-context.ts';
import type { PhaseReport } from '../runner/phases.ts';
import { paysReport } from './pays.ts';
import type { RunReport } from './run-report.ts';

/** A report with what was saved after the build, and with the phases and warnings of the whole run. */
export function finishedReport(
  report: RunReport,
  saved: readonly LaneSaved[],
  phases: readonly PhaseReport[],
  warnings: readonly string[],
): RunReport {
  const [own] = saved;
  if (own === undefined) return { ...report, phases, warnings };
  const { modules, base, delta, binaries } = report.caches;
  const caches = {
    modules: withSaved(modules, own.modules),
    base: withSaved(base, own.base),
    delta: withSaved(delta, own.delta),
    binaries: withSaved(binaries, own.binaries),
  };
  // The run's row, now with what was saved.
  const trend = own.row === null ? report.trend : [...report.trend.slice(0, -1), own.row];
  const pays = own.row === null ? report.pays : paysReport(trend, caches);
  return { ...report, caches, tests: own.tests ?? report.tests, trend, pays, phases, warnings };
}

export async function writeReport(file: string, report: RunReport): Promise<void> {
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** A report of a restore with what was saved afterwards. */
function withSaved(report: CacheReport, saved: SavedPart): CacheReport {
  return {
    ...report,
    key: report.key === '' ? saved.key : report.key,
    bytesUp: saved.bytesUp,
    seconds: report.seconds + saved.seconds,
  };
}
