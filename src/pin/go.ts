import type { GoFlags } from '../inputs/flags/go-flags.ts';
import type { Target } from '../inputs/target.ts';
import type { Environment } from '../runner/ports.ts';
import type { Toolchain } from '../toolchain/provide-toolchain.ts';
import type { ToolWrapper } from './c/tool-wrapper.ts';
import type { GoEnv } from './go-environment.ts';

/** A Go as far as its answers can be known before it is there (reuse/guess-go.ts). */
export interface KnownGo {
  /** As cmd/go says it, without `go`: `1.26.8`. */
  readonly version: string;
  /** Of every go command of the step; targets add GOOS and GOARCH. */
  readonly environment: Environment;
  readonly goEnv: GoEnv;
  /** What Go goes on reading from GOFLAGS; all that decides a build is in `flags`. */
  readonly goFlags: readonly string[];
  readonly goCache: string;
  readonly host: Target;
  readonly targets: readonly Target[];
  readonly flags: GoFlags;
  /** What -toolexec puts before Go's tools; null where nothing. */
  readonly wrapper: ToolWrapper | null;
  /** null where it was not fetched. */
  readonly toolchain: Toolchain | null;
}

/** The Go of a step: everything that its go commands are started with. */
export interface Go extends KnownGo {
  readonly toolchain: Toolchain;
}
