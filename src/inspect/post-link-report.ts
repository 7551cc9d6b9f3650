/** The debug information of a binary, beside it. */
export interface DebugFile {
  /** Absolute: the path of the binary and `.debug`. */
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** What a run of a binary costs. */
export interface StartCost {
  /** Median, from the start of the process to its end. */
  readonly milliseconds: number;
  /** Most memory resident at once; null where the system does not say. */
  readonly peakBytes: number | null;
}

export interface Compression {
  readonly tool: 'upx';
  /** Its first line of `--version`. */
  readonly version: string;
  readonly bytesBefore: number;
  /** Before and after; null where the binary was not run, and why. */
  readonly startup: { readonly before: StartCost; readonly after: StartCost } | null;
  /** Why the start-up was not measured; '' where it was. */
  readonly notMeasured: string;
}
