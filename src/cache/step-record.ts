import type { ModulesChoice, StoreChoice } from '../inputs/inputs.ts';
import type { AskedCInputs } from '../pin/c/c-inputs.ts';
import type { Switch } from '../runner/switched-off.ts';
import type { FoundHabits } from './habits/fetch-habits.ts';
import type { LaneHabits } from './habits/habits.ts';
import type { AskedBuild } from './keys.ts';
import type { LaneIngredients } from './lane/lane.ts';
import type { RestoredCaches } from './restored-caches.ts';
import type { SavePermission } from './save-policy.ts';

/** What one step of ours hands to post: written before anything is restored, and again with its end. */
export interface StepRecord {
  readonly time: StepTime;
  readonly store: StepStore;
  readonly lane: StepLane;
  readonly go: StepGo;
  /** The place's record as the step found it. */
  readonly habits: FoundHabits;
  readonly modules: StepModules;
  readonly restore: RestoreState;
  /** What was restored; nothing where `restore` is not `ended`. */
  readonly restored: RestoredCaches;
  readonly outcome: StepOutcome;
  readonly later: LaterSteps;
  readonly files: StepFiles;
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
  /** fileSelection; null where the step may not use thin modules. */
  readonly selection: string | null;
  /** Folder of the thin modules restored; '' if none. */
  readonly thin: string;
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

/** Files that a step leaves beside the record for post; `ordinal`: how many steps of ours came before it. */
export interface StepFiles {
  /** JSON of the InputsManifest of what it built. */
  readonly inputs: string;
  /** JSON of the ThinSources of its build; it is there where a thin archive may be new. */
  readonly thin: string;
  /** The JSON file of output `report`. */
  readonly report: string;
  /** Exclude patterns of git that hide earlier binaries while Go stamps a commit. */
  readonly exclude: string;
}
