import type { JobRecord } from '../cache/handover.ts';
import type { SavePermission } from '../cache/save-policy.ts';
import type { CacheStore } from '../cache/store.ts';
import type { FoundModules } from '../plan/find-modules.ts';
import type { Activity } from '../runner/activity.ts';
import type { JobFacts } from '../runner/environment.ts';
import type { Phases } from '../runner/phases.ts';
import type { Runner } from '../runner/ports.ts';
import type { Switch } from '../runner/switched-off.ts';
import type { Compiler } from './flags/compiler.ts';
import type { Inputs } from './inputs.ts';

/** What every part of the main step is given. */
export interface RunContext {
  readonly runner: Runner;
  readonly job: JobFacts;
  readonly inputs: Inputs;
  /** With any but gc the store is empty and nothing is saved. */
  readonly compiler: Compiler;
  /** The repository's own modules, found before any Go is there. */
  readonly modules: FoundModules;
  readonly permission: SavePermission;
  /** Parts switched off for measuring. */
  readonly without: readonly Switch[];
  readonly repository: string;
  readonly store: CacheStore;
  readonly activity: Activity;
  readonly phases: Phases;
  /** When the process began, milliseconds since the epoch. */
  readonly startedAt: number;
  /** Folder of our own that lives as long as the job. */
  readonly jobFolder: string;
  readonly toolCache: string;
  /** Where toolchains go that the tool cache cannot take. */
  readonly ownTools: string;
  /** Folder of the sets of thin modules, which jobs of this machine share. */
  readonly thinRoot: string;
  readonly recordFile: string;
  /** What earlier steps of ours in this job handed over. */
  readonly earlier: JobRecord | null;
}
