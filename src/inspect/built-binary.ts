import type { PlannedBinary } from '../plan/plan.ts';
import type { Compression } from './post-link-report.ts';

export interface BuiltBinary {
  readonly planned: PlannedBinary;
  /** Where it was linked. */
  readonly file: string;
  /** Of an earlier run. */
  readonly reused: boolean;
  /** As the linker wrote it, where a stage after the link made `file` of it: what a second build makes, too. */
  readonly linkedFile?: string;
  /** Its debug information in a file of its own (compile/post-link/split-debug.ts). */
  readonly debugFile?: string;
  /** Of a packed binary: the same before it was packed, which is what can be looked into. */
  readonly unpackedFile?: string;
  readonly compression?: Compression;
}
