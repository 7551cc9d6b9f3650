import type { BuiltBinary } from '../inspect/built-binary.ts';
import type { CommandGraph } from './timeline/build-timeline.ts';

export interface Compiled {
  readonly binaries: readonly BuiltBinary[];
  readonly packages: { readonly compiled: number; readonly total: number };
  /** False where a warm-up could not compile all. */
  readonly isWhole: boolean;
  /** Whether any of it was read from whole modules: thin ones were not there, or did not do. */
  readonly readsWhole: boolean;
  /** What Go did, and when. */
  readonly ran: RanCommands;
}

/** The go commands that compiled and linked; none where nothing was to be made. */
export interface RanCommands {
  readonly commands: readonly CommandGraph[];
  /** Compilers at once of one command. */
  readonly width: number;
  /** Most memory of all of them at once, in bytes; null where nobody knows. */
  readonly peakBytes: number | null;
}

export const NOTHING_RAN: RanCommands = { commands: [], width: 1, peakBytes: null };
