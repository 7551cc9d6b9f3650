import type { CheckResult } from './check/check-result.ts';
import type { Compression, DebugFile } from './post-link-report.ts';

/** A finished binary: the words of output `binaries` and of the CLI's JSON. */
export interface BinaryReport {
  readonly name: string;
  readonly package: string;
  /** `linux/amd64`. */
  readonly target: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  /** null for macOS and Windows, whose binaries always import system libraries. */
  readonly static: boolean | null;
  /** Of an earlier run, with the same inputs: not built now. */
  readonly reused: boolean;
  /** Only with `debug: sidecar`. */
  readonly debug?: DebugFile;
  /** Only where it was packed; `bytes` and `sha256` are those of the packed file. */
  readonly compression?: Compression;
}

/** What the input `check` said of a binary. */
export interface BinaryChecks {
  readonly name: string;
  /** `linux/amd64`. */
  readonly target: string;
  readonly results: readonly CheckResult[];
}
