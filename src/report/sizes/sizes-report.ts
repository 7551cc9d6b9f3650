import type { SizeCause } from '../../inspect/size/diff/size-cause.ts';
import type { Exceeded } from '../size-limits.ts';

/** What the binaries of a run are made of, and why they grew. */
export interface SizesReport {
  /** What they are compared with; null where nothing is recorded. */
  readonly base: SizesBase | null;
  /** The same in words, or why there is nothing to compare with. */
  readonly against: string;
  readonly binaries: readonly BinarySizes[];
  /** Limits of `size-budget` and `size-growth` that a binary exceeds. */
  readonly exceeded: readonly Exceeded[];
  /** Why that is accepted; '' where it is not, or where there is nothing to accept. */
  readonly accepted: string;
}

export interface SizesBase {
  readonly branch: string;
  readonly commit: string;
  /** Whether it is the first parent of what is checked out; else the newest recorded of the branch. */
  readonly isTip: boolean;
}

export interface BinarySizes {
  readonly name: string;
  /** `linux/amd64`. */
  readonly target: string;
  readonly bytes: number;
  /** With zstd; null where it was not compressed. */
  readonly wireBytes: number | null;
  /** The same in the base; null where it has none. */
  readonly before: { readonly bytes: number; readonly wireBytes: number | null } | null;
  /** What it grew by; null without a base, and where one of both could not be read. */
  readonly difference: {
    readonly bytes: number;
    readonly wireBytes: number | null;
    /** The largest first; their bytes are all of `bytes`. */
    readonly causes: readonly SizeCause[];
  } | null;
  /** What it is made of, the largest first; empty where it was not read. */
  readonly modules: readonly { readonly module: string; readonly bytes: number }[];
  /** Why it was not read, or only its sections; '' where it was. */
  readonly unread: string;
}
