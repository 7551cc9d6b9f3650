/** A program for later steps: output `tools` and the report. */
export interface ToolReport {
  readonly name: string;
  /** Import path. */
  readonly package: string;
  readonly module: string;
  readonly version: string;
  /** The Go that built it: `1.26.8`. */
  readonly go: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Built by an earlier job. */
  readonly reused: boolean;
}
