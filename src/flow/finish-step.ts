import type { CacheReports } from '../cache/cache-report.ts';
import { type JobRecord, writeJobRecord } from '../cache/handover.ts';
import type { RestoredCaches } from '../cache/restored-caches.ts';
import type { MadeBinaries, StepRecord } from '../cache/step-record.ts';
import { noteUsed } from '../cache/used/note-steps.ts';
import type { BinaryChecks, BinaryReport } from '../inspect/binary-report.ts';
import { checkFailures } from '../inspect/check/check-binaries.ts';
import {
  affectedNames,
  cacheHit,
  type PackageCounts,
  type RunReport,
} from '../report/run-report.ts';
import { binariesReport } from '../reuse/reuse-binaries.ts';
import { goSeconds } from '../runner/phases.ts';
import type { Environment } from '../runner/ports.ts';
import type { Failure, Result } from '../runner/result.ts';
import type { Reused } from './overlap.ts';
import type { KnownRun } from './run.ts';
import { jobRecord } from './step-record.ts';

/** What a step came to. */
export interface StepEnd {
  /** Empty where the step did all that was asked. */
  readonly failures: readonly Failure[];
  /** null where the step failed before there was a binary to check. */
  readonly report: RunReport | null;
  /** What post needs; null where nothing can be saved. */
  readonly record: JobRecord | null;
  /** Where the report is to be written; '' where there is none. */
  readonly reportFile: string;
}

/** What became of the packages that `go list` found. */
export interface MadeByRun {
  /** In the order of the plan. */
  readonly binaries: readonly BinaryReport[];
  readonly checks: readonly BinaryChecks[];
  /** 64 hex digits. */
  readonly inputsDigest: string;
  readonly packages: PackageCounts;
  /** False where a warm-up could not compile all. */
  readonly isWhole: boolean;
  /** Why binaries were built; '' where all were reused. */
  readonly reason: string;
  /** Absolute paths of the provenance statements. */
  readonly provenance: readonly string[];
  /** Variables of git by which it sees past our files in `output`. */
  readonly git: Environment;
  /** For post. */
  readonly made: MadeBinaries | null;
}

/** What a run has made, and how it came by it. */
export interface Made extends Reused {
  readonly made: Result<MadeByRun>;
  readonly restored: RestoredCaches;
  /** Whether later steps of the job have the flags of this build. */
  readonly shared: boolean;
}

/** The end of a step before anything could be saved. */
export function failedEarly(failures: readonly Failure[]): StepEnd {
  return { failures, report: null, record: null, reportFile: '' };
}

/** The last record for post, and the report. */
export async function finishStep(
  run: KnownRun,
  step: StepRecord,
  { found, reused, made, restored, shared }: Made,
): Promise<StepEnd> {
  const record = jobRecord(run, endedRecord(run, step, made, shared));
  await writeJobRecord(run.caches.recordFile, record);
  const reportFile = step.files.report;
  if (!made.ok) return { failures: made.failures, report: null, record, reportFile };
  const { binaries, checks } = made.value;
  const caches = { ...restored.reports, binaries: binariesReport(reused, found, binaries) };
  const report = madeReport(run, caches, made.value);
  return { failures: checkFailures(checks), report, record, reportFile };
}

/** The one maker of a run's figures; its phases and warnings come with its end. */
export function madeReport(run: KnownRun, caches: CacheReports, made: MadeByRun): RunReport {
  const { go, lane } = run;
  const { binaries, checks, provenance, inputsDigest, packages, reason } = made;
  return {
    goVersion: go.version,
    goRoot: go.toolchain?.goroot ?? '',
    inputsDigest,
    lane: lane.keys.lane,
    place: lane.keys.place,
    cacheHit: cacheHit(caches, run.goSum !== null),
    binaries,
    checks,
    caches,
    reuse: { affected: affectedNames(binaries), reason },
    provenance,
    packages,
    phases: [],
    warnings: [],
  };
}

function endedRecord(
  run: KnownRun,
  record: StepRecord,
  made: Result<MadeByRun>,
  shared: boolean,
): StepRecord {
  const { step, go, earlier } = run;
  const { clock } = step.runner;
  const beganAt = earlier?.beganAt ?? step.clocks.startedAt;
  // Then a later step may use nothing but what this one did: its hits have to show.
  const noted =
    shared || step.inputs.warm === true ? noteUsed(go.goCache, beganAt, clock.now()) : null;
  const { listsCompiled } = record.outcome;
  return {
    ...record,
    time: { ...record.time, endedAt: clock.now(), goSeconds: goSeconds(step.clocks.phases) },
    later: { ...record.later, shared, noted },
    outcome: made.ok
      ? {
          endedWell: made.value.isWhole,
          inputsDigest: made.value.inputsDigest,
          compiled: made.value.packages.compiled,
          listsCompiled,
          reused: made.value.binaries.some((one) => one.reused),
          made: made.value.made,
        }
      : {
          endedWell: false,
          inputsDigest: '',
          compiled: 0,
          listsCompiled,
          reused: false,
          made: null,
        },
  };
}
