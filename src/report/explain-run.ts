import type { CacheReports } from '../cache/cache-report.ts';
import type { Caches } from '../cache/caches.ts';
import type { Lane } from '../cache/lane/choose-lane.ts';
import { explainMisses } from '../cache/misses/explain-misses.ts';
import { type MissReport, NO_MISSES } from '../cache/misses/miss-cause.ts';
import { stepMadeFrom } from '../cache/misses/step-made-from.ts';
import type { GoSum } from '../cache/modules/go-sum.ts';
import type { RestoredCaches } from '../cache/restored-caches.ts';
import { spreadOf, withRun } from '../cache/runs/place-runs.ts';
import type { RunRow } from '../cache/runs/run-row.ts';
import type { StepRecord } from '../cache/step-record.ts';
import type { RanCommands } from '../compile/compiled.ts';
import { recompileRoots } from '../compile/recompile-roots.ts';
import { buildTimeline } from '../compile/timeline/build-timeline.ts';
import type { BuildTimeline } from '../compile/timeline/timeline.ts';
import type { Step } from '../inputs/step.ts';
import type { BinaryReport } from '../inspect/binary-report.ts';
import { cInputsText } from '../pin/c/c-inputs-text.ts';
import type { ListedPackage } from '../plan/go-list.ts';
import { goSeconds } from '../runner/phases.ts';
import { toThousandths } from '../runner/units.ts';
import { paysReport } from './pays.ts';
import type { PackageCounts, RunReport } from './run-report.ts';

/** The parts of a report that say why. */
export type Explained = Pick<RunReport, 'misses' | 'timeline' | 'trend' | 'pays'>;

/** A run, as far as it is asked here. */
interface ExplainedRun {
  readonly step: Step;
  readonly caches: Pick<Caches, 'permission'>;
  readonly lane: Pick<Lane, 'habits' | 'before'>;
  /** null where it reads no module cache. */
  readonly goSum: GoSum | null;
}

/** What a run has made, as far as it is asked here. */
interface ExplainedBy {
  readonly packages: PackageCounts;
  readonly binaries: readonly BinaryReport[];
  readonly ran: RanCommands;
  /** By import path. */
  readonly listed: ReadonlyMap<string, ListedPackage>;
}

export const NOTHING_EXPLAINED: Explained = {
  misses: NO_MISSES,
  timeline: null,
  trend: [],
  pays: null,
};

/** Why the caches missed, what the go commands spent their time with, and what earlier runs did. */
export function explainRun(
  run: ExplainedRun,
  record: StepRecord,
  made: ExplainedBy,
  restored: RestoredCaches,
  { caches, earlier }: { readonly caches: CacheReports; readonly earlier: readonly RunRow[] },
): Explained {
  const misses = madeMisses(run, record, made, restored);
  const trend = withRun(earlier, runRow(run, made, restored, { caches, misses }));
  return {
    misses,
    timeline: madeTimeline(run.step, made.ran, spreadOf(earlier)),
    trend,
    pays: paysReport(trend, caches),
  };
}

/** This run as the record of the place gets it; what post saves comes later. */
function runRow(
  { step, lane }: ExplainedRun,
  { packages, binaries, ran }: ExplainedBy,
  { base, delta }: RestoredCaches,
  { caches, misses }: { readonly caches: CacheReports; readonly misses: MissReport },
): RunRow {
  const { clocks, job, runner } = step;
  const seconds = goSeconds(clocks.phases);
  const isCold = base === null && delta === null && ran.commands.length > 0;
  const restoring = clocks.phases.list().filter(({ name }) => ['restore', 'reuse'].includes(name));
  const kinds = [...misses.causes, ...misses.recompiled].map((one) => one.kind);
  return {
    at: Math.round(clocks.startedAt),
    commit: /^[0-9a-f]{40,64}$/.test(job.sha) ? job.sha : '',
    compiled: packages.compiled,
    total: packages.total,
    reused: binaries.length > 0 && binaries.every((one) => one.reused),
    stepSeconds: toThousandths((runner.clock.now() - clocks.startedAt) / 1000),
    goSeconds: toThousandths(seconds),
    // Side by side.
    restoreSeconds: toThousandths(Math.max(0, ...restoring.map((one) => one.seconds))),
    saveSeconds: 0,
    bytesDown: Object.values(caches).reduce((sum, one) => sum + one.bytesDown, 0),
    bytesUp: 0,
    coldSeconds: isCold ? toThousandths(seconds) : (lane.before?.coldSeconds ?? null),
    causes: [...new Set(kinds)].slice(0, MOST_CAUSES),
  };
}

const MOST_CAUSES = 5;

function madeMisses(
  { caches, lane, goSum }: ExplainedRun,
  record: StepRecord,
  { ran, listed }: ExplainedBy,
  { reports, brokenKeys, lost, base, delta }: RestoredCaches,
): MissReport {
  // Every binary was reused and nothing was asked for.
  if (record.restore !== 'ended') return NO_MISSES;
  const from = delta?.note.from ?? base?.note.from ?? null;
  const causes = explainMisses({
    reports,
    brokenKeys,
    lost,
    habits: lane.habits,
    now: stepMadeFrom(record),
    from,
    permission: caches.permission,
    unkept: record.go.unkept,
    usesModules: goSum !== null,
  });
  const c = cInputsText(record.lane.cInputs);
  const isNothing = base === null && delta === null;
  return {
    causes,
    recompiled: recompileRoots({
      commands: ran.commands,
      packages: listed,
      general: isNothing ? causes.filter((one) => one.caches.includes('compile')) : [],
      from,
      modules: record.modules.built,
      hasOtherModFiles: causes.some(
        (one) => one.kind === 'go-sum' && one.caches.includes('compile'),
      ),
      hasOtherC: [base, delta].some(
        (one) => (one?.note.cActions.length ?? 0) > 0 && one?.note.c !== c,
      ),
    }),
  };
}

/** null where no go command made anything. */
export function madeTimeline(
  step: Step,
  ran: RanCommands,
  spread: number | null,
): BuildTimeline | null {
  if (ran.commands.length === 0) return null;
  return buildTimeline({
    commands: ran.commands,
    beganAt: step.clocks.startedAt,
    spans: step.clocks.phases.spans(),
    width: step.inputs.parallelism,
    commandWidth: ran.width,
    peakBytes: ran.peakBytes,
    spread,
  });
}
