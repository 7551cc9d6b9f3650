import type { JobFolders } from '../../__tests__/contract/harness/job-environment.ts';
import type { Random } from '../../__tests__/reuse/random.ts';
import type { Rule } from '../doubles/rules.ts';
import type { StoredEntry } from '../doubles/stored-entries.ts';
import type { Files } from '../machine/fixture.ts';

export type StoreKind = 'github' | 'github v1' | 'directory';

/** Which part of a job a fault is for; a kill may hit either. */
export type Phase = 'restore' | 'build' | 'save' | 'main' | 'post' | 'whole job';

/** One row of the table of faults. */
export interface Kind {
  readonly name: string;
  readonly phase: Phase;
  /** One is drawn for each case. */
  readonly stores: readonly StoreKind[];
  /** What the store holds at first: what two runs left, or nothing. */
  readonly start: 'warm' | 'cold';
  /** Cases of it in a whole run. */
  readonly share: number;
  /** It costs hardly more than its two jobs: where the scene is quick, both restore a base. */
  readonly isCheap: boolean;
  /** Says why it cannot be injected on this machine; null where it can. */
  readonly unable?: () => string | null;
  inject(scene: Scene): Fault | Promise<Fault>;
}

/** What a fault is made for. */
export interface Scene {
  readonly random: Random;
  /** Nothing is drawn that makes a job compile all of std. */
  readonly isQuick: boolean;
  readonly store: StoreKind;
  /** What the store holds; nothing on a cold start. */
  readonly entries: readonly StoredEntry[];
  /** What it would hold on a warm one. */
  readonly warm: readonly StoredEntry[];
  /** What runs of another lane leave in the same kind of store. */
  readonly otherLane: () => Promise<readonly StoredEntry[]>;
  /** For what the fault needs; gone with the case. */
  readonly folder: string;
  readonly folders: JobFolders;
  /** Of a directory store; of others it holds nothing. */
  readonly storeFolder: string;
  /** The module proxy without faults. */
  readonly goodProxy: string;
  /** Milliseconds that main and post take without a fault. */
  readonly usual: { readonly main: number; readonly post: number };
}

/** How main may end. Whatever it does, no binary but the right one is ever left. */
export type Ending =
  | 'well'
  /** As plain `go build` does there: with an error that says why. */
  | 'refused'
  | 'well or refused'
  | 'killed';

export interface Fault {
  /** What was drawn. */
  readonly what: string;
  readonly ends?: Ending;
  /** What the store holds in place of `scene.entries`. */
  readonly entries?: readonly StoredEntry[];
  /** Once the store is filled. */
  readonly filled?: () => Promise<void>;
  /** For requests to the cache service, and to the module proxy. */
  readonly rules?: readonly Rule[];
  readonly moduleRules?: readonly Rule[];
  /** Follows the spoilt module proxy in GOPROXY, behind `|`. */
  readonly otherProxy?: string;
  readonly files?: Files;
  /** Of both runs. */
  readonly env?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Where the machine of both runs lies; below the case's folder unless given. */
  readonly root?: string;
  /** Of the faulty run alone. */
  readonly faultyEnv?: Readonly<Record<string, string>>;
  /** Before main and before post of the faulty run. */
  readonly before?: (part: 'main' | 'post') => Promise<void>;
  /** Before main of either run, once the checkout is there. */
  readonly furnish?: (folders: JobFolders) => Promise<void>;
  /** What it leaves by design: with no RUNNER_TEMP or HOME to use, a folder of the run itself. */
  readonly leaves?: RegExp;
  /** Beside main and post of the faulty run. */
  readonly during?: (part: 'main' | 'post', running: Running) => Promise<void>;
  /** Before the next run. */
  readonly undo?: () => Promise<void>;
}

/** A part of a job while it runs. */
export interface Running {
  /** Of the processes that it has started; marks their environment. */
  readonly mark: string;
  readonly hasEnded: () => boolean;
  /** Runs a second job beside it, on the same store; its problems count. */
  readonly second: (change: SecondJob) => Promise<void>;
  /** These have to be gone at the end. */
  readonly watch: (pids: readonly number[]) => void;
}

export interface SecondJob {
  readonly root: string;
  readonly files?: Files;
  readonly env?: Readonly<Record<string, string>>;
}
