import type { Clocks } from '../runner/clocks.ts';
import type { JobFacts } from '../runner/environment.ts';
import type { Runner } from '../runner/ports.ts';
import type { Compiler } from './flags/compiler.ts';
import type { Inputs } from './inputs.ts';

/** Folders of a step that exist before it knows anything of the project. */
export interface StepFolders {
  /** Of our own, that lives as long as the job. */
  readonly job: string;
  readonly toolCache: string;
  /** Where toolchains go that the tool cache cannot take. */
  readonly ownTools: string;
  /** Of the sets of thin modules, which jobs of this machine share. */
  readonly thin: string;
  /** Where the sets go that are not there yet: the same, or memory of this job alone. */
  readonly newThin: string;
}

/** One run of the action or of the command line: who asks, for what, and with which means. */
export interface Step {
  readonly runner: Runner;
  readonly job: JobFacts;
  readonly inputs: Inputs;
  readonly compiler: Compiler;
  readonly clocks: Clocks;
  readonly folders: StepFolders;
  /** How many steps of ours ended before it in the job: names its files. */
  readonly ordinal: number;
}
