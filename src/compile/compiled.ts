import type { BuiltBinary } from '../inspect/built-binary.ts';

export interface Compiled {
  readonly binaries: readonly BuiltBinary[];
  readonly packages: { readonly compiled: number; readonly total: number };
  /** False where a warm-up could not compile all. */
  readonly isWhole: boolean;
  /** Whether any of it was read from whole modules: thin ones were not there, or did not do. */
  readonly readsWhole: boolean;
}
