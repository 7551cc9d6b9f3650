/** The debug information of a binary, beside it. */
export interface DebugFile {
  /** Absolute: the path of the binary and `.debug`. */
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** What a run of a binary costs; medians of several runs. */
export interface RunCost {
  /** From the start of the process to its end. */
  readonly milliseconds: number;
  /** Peak resident set, as the kernel counts it (VmHWM). */
  readonly peakBytes: number;
  readonly exitCode: number;
}

export interface Compression {
  readonly tool: 'upx';
  /** Its first line of `--version`. */
  readonly version: string;
  readonly bytesBefore: number;
  /** Before and after; null where the binary was not run, and why. */
  readonly startup: { readonly before: RunCost; readonly after: RunCost } | null;
  /** Why the start-up was not measured; '' where it was. */
  readonly notMeasured: string;
}
