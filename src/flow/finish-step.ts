import { writeFile } from 'node:fs/promises';
import { type JobRecord, writeJobRecord } from '../cache/handover.ts';
import type { RestoredCaches } from '../cache/restored-caches.ts';
import type { MadeBinaries, StepRecord } from '../cache/step-record.ts';
import { noteUsed } from '../cache/used/note-steps.ts';
import type { RanCommands } from '../compile/compiled.ts';
import { ownPackages } from '../compile/own-packages.ts';
import type { ProvidedTools } from '../compile/tools/provided-tools.ts';
import type { Step } from '../inputs/step.ts';
import type { BinaryChecks, BinaryReport } from '../inspect/binary-report.ts';
import { checkFailures } from '../inspect/check/check-binaries.ts';
import type { ListedPackage, Listing } from '../plan/go-list.ts';
import { madeReport } from '../report/made-report.ts';
import type { PackageCounts, RunReport } from '../report/run-report.ts';
import type { BegunSizes } from '../report/sizes/begin-sizes.ts';
import type { PageSizes } from '../report/sizes/tell-sizes.ts';
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
  /** What was listed, for the page's chains; null where nothing was. */
  readonly listing: Listing | null;
  /** What was read of the binaries' bytes; absent where nothing was. */
  readonly read?: PageSizes | null;
}

/** What became of the packages that `go list` found. */
export interface MadeByRun {
  /** In the order of the plan. */
  readonly binaries: readonly BinaryReport[];
  readonly checks: readonly BinaryChecks[];
  /** 64 hex digits. */
  readonly inputsDigest: string;
  readonly packages: PackageCounts;
  readonly ran: RanCommands;
  /** Everything that was listed, by import path; empty where nothing was. */
  readonly listed: ReadonlyMap<string, ListedPackage>;
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
  /** null where every binary was reused. */
  readonly listing: Listing | null;
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
  return { failures, report: null, record: null, reportFile: '', listing: null };
}

/** The last record for post, and the report. */
export async function finishStep(
  run: KnownRun,
  step: StepRecord,
  { found, reused, made, restored, shared }: Made,
): Promise<StepEnd> {
  const runs = await run.runs;
  const reportFile = step.files.report;
  const write = async (report: RunReport | null): Promise<JobRecord> => {
    const ended = endedRecord(run, { ...step, runs }, made, shared);
    const row = report?.trend.at(-1) ?? null;
    const record = jobRecord(run, { ...ended, outcome: { ...ended.outcome, row } });
    await writeJobRecord(run.caches.recordFile, record);
    return record;
  };
  if (!made.ok)
    return {
      failures: made.failures,
      report: null,
      record: await write(null),
      reportFile,
      listing: null,
    };
  const { binaries, checks } = made.value;
  const caches = { ...restored.reports, binaries: binariesReport(reused, found, binaries) };
  const earlier = runs.runs;
  // Loaded when the build is over: a start does not wait for it.
  const { explainRun, NOTHING_EXPLAINED } = await import('../report/explain-run.ts');
  const explained = run.caches.without.includes('report')
    ? NOTHING_EXPLAINED
    : explainRun(run, step, made.value, restored, { caches, earlier });
  const report = madeReport(run, caches, made.value, explained);
  const { listing } = made.value;
  const failures = checkFailures(checks);
  return { failures, report, record: await write(report), reportFile, listing };
}

/** The end of a step together with what became of its tools; those built are noted for post. */
export async function withTools(end: StepEnd, tools: Result<ProvidedTools>): Promise<StepEnd> {
  if (!tools.ok) return { ...end, failures: [...end.failures, ...tools.failures], report: null };
  const { reports, kept } = tools.value;
  const file = end.record?.steps.at(-1)?.files.tools;
  if (file !== undefined && kept.length > 0) await writeFile(file, JSON.stringify(kept));
  return end.report === null ? end : { ...end, report: { ...end.report, tools: reports } };
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
          row: null,
          packages: ownPackages(made.value.ran.commands, made.value.listed),
          listsCompiled,
          reused: made.value.binaries.some((one) => one.reused),
          made: made.value.made,
        }
      : {
          endedWell: false,
          inputsDigest: '',
          compiled: 0,
          row: null,
          packages: {},
          listsCompiled,
          reused: false,
          made: null,
        },
  };
}

/** The end of a step together with what its binaries' sizes come to. */
export async function withSizes(
  step: Step,
  end: StepEnd,
  begun: Promise<BegunSizes> | null,
): Promise<StepEnd> {
  if (begun === null || end.report === null) return end;
  const { tellSizes } = await import('../report/sizes/tell-sizes.ts');
  const told = await tellSizes(step, end.report, await begun, end.record !== null);
  const failures = [...end.failures, ...told.failures];
  return { ...end, failures, report: told.report, read: told.page };
}
