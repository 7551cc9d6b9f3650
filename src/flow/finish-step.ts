import { type JobRecord, type StepRecord, writeJobRecord } from '../cache/handover.ts';
import type { PreparedGo } from '../cache/lane/choose-lane.ts';
import type { RestoredCaches } from '../cache/restore-caches.ts';
import { noteUsed } from '../cache/used/note-steps.ts';
import type { RunContext } from '../inputs/step.ts';
import { checkFailures } from '../inspect/check/check-binaries.ts';
import { affectedNames, cacheHit, type RunReport } from '../report/run-report.ts';
import type { FoundReuse } from '../reuse/find-reuse.ts';
import { binariesReport, type ReusedBinaries } from '../reuse/reuse-binaries.ts';
import { goSeconds } from '../runner/phases.ts';
import type { Failure, Result } from '../runner/result.ts';
import type { MadeByRun } from './make-binaries.ts';

export interface BuildOutcome {
  /** Empty where the step did all that was asked. */
  readonly failures: readonly Failure[];
  /** null where the step failed before there was a binary to check. */
  readonly report: RunReport | null;
  /** What post needs; null where nothing can be saved. */
  readonly record: JobRecord | null;
  /** Where the report is to be written. */
  readonly reportFile: string;
}

/** The job's record with this step as its last. */
export function jobRecord(
  context: RunContext,
  go: PreparedGo,
  earlier: JobRecord | null,
  step: StepRecord,
): JobRecord {
  return {
    version: 1,
    beganAt: earlier?.beganAt ?? context.startedAt,
    goCache: go.goCache,
    steps: [...(earlier?.steps ?? []), step],
  };
}

/** What a run has made, and how it came by it. */
export interface Made {
  readonly found: FoundReuse;
  readonly reused: ReusedBinaries;
  readonly usesModules: boolean;
  /** Whether later steps of the job have the flags of this build. */
  readonly shared: boolean;
  readonly made: Result<MadeByRun>;
}

/** The outcome of a step that ended before anything could be saved. */
export function failedEarly(failures: readonly Failure[]): BuildOutcome {
  return { failures, report: null, record: null, reportFile: '' };
}

/** The record for post, and the report. */
export async function finishBuild(
  context: RunContext,
  go: PreparedGo,
  { found, reused, usesModules, shared, made }: Made,
  { reports }: RestoredCaches,
  record: (changes: Partial<StepRecord>) => JobRecord,
): Promise<BuildOutcome> {
  const { beganAt } = record({});
  const ended = record({
    shared,
    // Then a later step may use nothing but what this one did: its hits have to show.
    noted:
      shared || context.inputs.warm === true
        ? noteUsed(go.goCache, beganAt, context.runner.clock.now())
        : null,
    endedAt: context.runner.clock.now(),
    endedWell: made.ok && made.value.isWhole,
    inputsDigest: made.ok ? made.value.inputsDigest : '',
    compiled: made.ok ? made.value.packages.compiled : 0,
    goSeconds: goSeconds(context.phases),
    reused: made.ok && made.value.binaries.some((one) => one.reused),
    made: made.ok ? made.value.made : null,
  });
  await writeJobRecord(context.recordFile, ended);
  const reportFile = ended.steps.at(-1)?.reportFile ?? '';
  if (!made.ok) return { failures: made.failures, report: null, record: ended, reportFile };
  const { binaries, checks, provenance, inputsDigest, packages, reason } = made.value;
  const caches = { ...reports, binaries: binariesReport(reused, found, binaries) };
  const report: RunReport = {
    goVersion: go.toolchain.version,
    goRoot: go.toolchain.goroot,
    inputsDigest,
    lane: go.keys.lane,
    place: go.keys.place,
    cacheHit: cacheHit(caches, usesModules),
    binaries,
    checks,
    caches,
    reuse: { affected: affectedNames(binaries), reason },
    provenance,
    packages,
    phases: [],
    warnings: [],
  };
  return { failures: checkFailures(checks), report, record: ended, reportFile };
}
