import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ModulesChoice, StoreChoice } from '../inputs/inputs.ts';
import type { AskedCInputs } from '../pin/c/c-inputs.ts';
import type { Switch } from '../runner/switched-off.ts';
import type { RestoredLayer } from './build/restored-layer.ts';
import type { RestoreReports } from './cache-report.ts';
import type { Habits, LaneHabits } from './habits/habits.ts';
import type { AskedBuild } from './keys.ts';
import type { LaneIngredients } from './lane/lane.ts';
import type { SavePermission } from './save-policy.ts';

/** The variable of GITHUB_ENV by which later steps of the job find the record of the first. */
export const JOB_RECORD_MARK = 'GO_TURBO_BUILD_JOB';

/** State for post: file of the job's record, only in the job's first step of ours. */
export const RECORD_STATE = 'record';

/** What one step of ours hands to post. Times are milliseconds since the epoch. */
export interface StepRecord {
  /** When the step began. */
  readonly startedAt: number;
  /** When its go commands had ended; 0 until then. */
  readonly endedAt: number;
  /** Whether every go command of the step ended well. */
  readonly endedWell: boolean;
  readonly store: StoreChoice;
  readonly repository: string;
  readonly permission: SavePermission;
  /** Parts switched off for measuring. */
  readonly without: readonly Switch[];
  readonly runnerOs: string;
  readonly laneText: string;
  readonly lane: LaneIngredients;
  /** What the lane's C identity stands for; null where it has none. */
  readonly cInputs: AskedCInputs | null;
  readonly place: string;
  readonly goSum: string;
  readonly inputsDigest: string;
  /** Packages that the step compiled. */
  readonly compiled: number;
  /** Seconds in which its go commands listed and compiled. */
  readonly goSeconds: number;
  /** unkeptReason; '' where compiled packages are kept. */
  readonly unkept: string;
  /** Whether the step's Go knows GOCACHEPROG, which a later step may set. */
  readonly knowsCachePrograms: boolean;
  /** What the environment of the step said itself. */
  readonly given: { readonly GOCACHE: string; readonly GOCACHEPROG: string };
  /** Whether the step asked `go list -compiled`, which reads lists of source files (warm-up). */
  readonly listsCompiled: boolean;
  readonly goRoot: string;
  readonly goModCache: string;
  /** Files whose h1 lines pin modules; empty where no modules cache is used (vendored). */
  readonly goSumFiles: readonly string[];
  /** `path@version` of the modules that the build read. */
  readonly builtModules: readonly string[];
  /** Which modules are kept, and what thin modules have to do with it. */
  readonly modules: {
    readonly choice: ModulesChoice;
    /** fileSelection; null where the step may not use thin modules. */
    readonly selection: string | null;
    /** Folder of the thin modules restored; '' if none. */
    readonly thin: string;
    /** File with the ThinSources of the build; it is there where a thin archive may be new. */
    readonly sourcesFile: string;
  };
  readonly base: RestoredLayer | null;
  readonly delta: RestoredLayer | null;
  /** Keys of archives that were found broken; '' if none. */
  readonly brokenKeys: { readonly modules: string; readonly base: string; readonly delta: string };
  readonly reports: RestoreReports;
  /** False where modules, base and delta were not asked for: every binary was reused, and nothing else was needed. */
  readonly restored: boolean;
  /** Whether any binary was reused: such a run judges nothing as unused. */
  readonly reused: boolean;
  /** The inputs manifest to save, and the binaries built; null where there is nothing to save. */
  readonly made: MadeBinaries | null;
  /** The place's record, its key ('' if none), and its part for this lane. */
  readonly habits: Habits | null;
  readonly habitsKey: string;
  /** Why the store could not give the record, which the step has said already; '' where it could. */
  readonly unavailable: string;
  readonly before: LaneHabits | null;
  /** Actions used and put back: up to the start of the next step of ours, or by this one alone where later steps share its flags; else null. */
  readonly noted: readonly string[] | null;
  /** Whether later steps were given its flags. */
  readonly shared: boolean;
  /** Whether plain steps between this one and the next of ours used GOCACHE. */
  readonly usedLater: boolean;
  /** The JSON file of output `report`. */
  readonly reportFile: string;
}

/** A run's binaries as they may be reused later. */
export interface MadeBinaries {
  /** JSON file of the InputsManifest; binaries without a key are those of `built`. */
  readonly manifestFile: string;
  /** Key of the manifest that the run found; '' if none. */
  readonly foundKey: string;
  readonly asked: AskedBuild;
  /** Seconds of the build phase for each binary. */
  readonly secondsEach: number;
  /** Compressed bytes that may be saved. */
  readonly limitBytes: number;
  readonly built: readonly MadeBinary[];
}

export interface MadeBinary {
  /** Index into the manifest's binaries. */
  readonly index: number;
  readonly name: string;
  /** Where the step put it. */
  readonly file: string;
  /** Hex, and bytes, as it was then. */
  readonly sha256: string;
  readonly bytes: number;
  /** Key of a broken archive of the same inputs; '' if none. */
  readonly brokenKey: string;
}

/** The handover of a job: one JSON file under RUNNER_TEMP, from the first step of ours to its post. */
export interface JobRecord {
  readonly version: 1;
  /** When the first step of ours began. */
  readonly beganAt: number;
  readonly goCache: string;
  readonly steps: readonly StepRecord[];
}

/** null where the file is not there or not of this version. */
export async function readJobRecord(file: string): Promise<JobRecord | null> {
  try {
    const record = JSON.parse(await readFile(file, 'utf8')) as JobRecord;
    return record.version === 1 ? record : null;
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
