import type { ModulesChoice, StoreChoice } from '../inputs/inputs.ts';
import type { AskedCInputs } from '../pin/c/c-inputs.ts';
import type { Switch } from '../runner/switched-off.ts';
import type { FoundHabits } from './habits/fetch-habits.ts';
import type { LaneHabits } from './habits/habits.ts';
import type { AskedBuild } from './keys.ts';
import type { LaneIngredients } from './lane/lane.ts';
import type { OwnPackages } from './misses/made-from.ts';
import type { RestoredCaches } from './restored-caches.ts';
import type { FoundRuns } from './runs/fetch-runs.ts';
import type { RunRow } from './runs/run-row.ts';
import type { SavePermission } from './save-policy.ts';

/** What one step of ours hands to post: written before anything is restored, and again with its end. */
export interface StepRecord {
  readonly time: StepTime;
  readonly store: StepStore;
  readonly lane: StepLane;
  readonly go: StepGo;
  /** The place's record as the step found it. */
  readonly habits: FoundHabits;
  /** The earlier runs of the place; none where nobody asked. */
  readonly runs: FoundRuns;
  readonly modules: StepModules;
  readonly restore: RestoreState;
  /** What was restored; nothing where `restore` is not `ended`. */
  readonly restored: RestoredCaches;
  readonly outcome: StepOutcome;
  readonly later: LaterSteps;
  readonly files: StepFiles;
  readonly tests: StepTests;
}

/** What becomes of results of later steps' tests. */
export interface StepTests {
  /** `off`: none is kept; `fresh`: those of earlier runs are not believed; `kept`: they are. */
  readonly mode: 'off' | 'fresh' | 'kept';
  /** Folder that names of files count from. */
  readonly checkout: string;
  /** Folders of the modules that the step knows. */
  readonly modules: readonly string[];
  /** TestsRecord.since. */
  readonly since: number;
}

/** Milliseconds since the epoch. */
export interface StepTime {
  readonly startedAt: number;
  /** When its go commands had ended; 0 until then. */
  readonly endedAt: number;
  /** Seconds in which its go commands listed and compiled. */
  readonly goSeconds: number;
}

/** Where its caches go. */
export interface StepStore {
  readonly choice: StoreChoice;
  readonly repository: string;
  readonly permission: SavePermission;
  /** Parts switched off for measuring. */
  readonly without: readonly Switch[];
}

/** What its keys are made of. */
export interface StepLane {
  /** laneText. */
  readonly text: string;
  readonly ingredients: LaneIngredients;
  /** What the lane's C identity stands for; null where it has none. */
  readonly cInputs: AskedCInputs | null;
  readonly runnerOs: string;
  /** placeDigest. */
  readonly place: string;
  /** sealPlace: what the place is made of. */
  readonly placeFacts: Readonly<Record<string, string>>;
  readonly pinDigest: string;
  /** What the place did in this lane before; null if unknown. */
  readonly before: LaneHabits | null;
}

/** How its Go keeps what it compiles. */
export interface StepGo {
  /** GOROOT; null where no Go was fetched. */
  readonly root: string | null;
  /** GOMODCACHE. */
  readonly modCache: string;
  /** unkeptReason; '' where compiled packages are kept. */
  readonly unkept: string;
  /** Whether it knows GOCACHEPROG, which a later step may set. */
  readonly knowsCachePrograms: boolean;
  /** What the environment of the step said itself. */
  readonly given: { readonly GOCACHE: string; readonly GOCACHEPROG: string };
}

/** Which modules are kept, and what thin modules have to do with it. */
export interface StepModules {
  readonly choice: ModulesChoice;
  /** Files whose h1 lines pin modules; empty where no modules cache is used (vendored). */
  readonly sumFiles: readonly string[];
  /** `path@version` of the modules that the build read. */
  readonly built: readonly string[];
  /** compilesCModules. */
  readonly ofC: boolean | null;
  /** fileSelection; null where the step may not use thin modules. */
  readonly selection: string | null;
  /** Folder of the thin modules restored; '' if none. */
  readonly thin: string;
  /** A folder of this job with these and what Go fetched to them; null if none. */
  readonly grown: string | null;
}

/**
 * `begun`: the step was ended while it restored, and nothing is known of it; `unasked`: every binary
 * was reused, and nothing else was needed; `ended`: modules, base and delta were asked for.
 */
export type RestoreState = 'begun' | 'unasked' | 'ended';

export interface StepOutcome {
  /** Whether every go command of the step ended well. */
  readonly endedWell: boolean;
  readonly inputsDigest: string;
  /** Packages that the step compiled. */
  readonly compiled: number;
  /** What the record of the place's runs gets of it; null where it made no report. */
  readonly row: RunRow | null;
  /** Packages of the repository that it built or had. */
  readonly packages: OwnPackages;
  /** Whether the step asked `go list -compiled`, which reads lists of source files (warm-up). */
  readonly listsCompiled: boolean;
  /** Whether any binary was reused: such a run judges nothing as unused. */
  readonly reused: boolean;
  /** The inputs manifest to save, and the binaries built; null where there is nothing to save. */
  readonly made: MadeBinaries | null;
}

/** What has to do with the steps after it. */
export interface LaterSteps {
  /** Actions used and put back: up to the start of the next step of ours, or by this one alone where later steps share its flags; else null. */
  readonly noted: readonly string[] | null;
  /** Whether later steps were given its flags. */
  readonly shared: boolean;
  /** Whether plain steps between this one and the next of ours used GOCACHE. */
  readonly used: boolean;
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

/** A tool for later steps, as the step put it on PATH. */
export interface KeptTool {
  readonly key: string;
  readonly name: string;
  readonly file: string;
  /** Hex, and bytes, as it was then. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Files that a step leaves beside the record for post; `ordinal`: how many steps of ours came before it. */
export interface StepFiles {
  /** JSON of the InputsManifest of what it built. */
  readonly inputs: string;
  /** JSON of the ThinSources of its build; it is there where a thin archive may be new. */
  readonly thin: string;
  /** JSON of the KeptTools that it built; there where there are any. */
  readonly tools: string;
  /** The JSON file of output `report`. */
  readonly report: string;
  /** JSON of the SizesHandover; there where the sizes of its binaries are told or kept. */
  readonly sizes: string;
  /** Exclude patterns of git that hide earlier binaries while Go stamps a commit. */
  readonly exclude: string;
}
