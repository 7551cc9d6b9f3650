import { type Target, targetText } from '../../inputs/target.ts';
import { valueDigest } from '../../runner/digest.ts';

/** Identity of the C side: Go keys the compiler, but no header and no library (cmd/go/internal/work/gc.go, exec.go). */
export interface CIdentity {
  /** First line of `$CC --version`. */
  readonly compiler: string;
  /** ImageOS and ImageVersion of a hosted runner, or os-release and the C library's version. */
  readonly system: string;
  /** What else goes into C is noted with the archive, so that the rest of it fits other jobs, too. */
  readonly inputs: 'noted';
}

/** Everything that decides compile keys (DESIGN: lane). Values are in the words of the tools they come from. */
export interface LaneIngredients {
  readonly runnerOs: string;
  readonly runnerArch: string;
  readonly goVersion: string;
  readonly targets: readonly string[];
  readonly cgo: boolean;
  readonly c: CIdentity | null;
  readonly profile: string;
  /** Flags of `go build` that change compile keys, in order; no linker flags. */
  readonly compileFlags: readonly string[];
  /** GOEXPERIMENT, GOFLAGS, GOAMD64-like and CGO_*FLAGS variables that are set. */
  readonly goEnvironment: Readonly<Record<string, string>>;
  /** SHA-256 of each default.pgo or -pgo file, by package or flag. */
  readonly profiles: Readonly<Record<string, string>>;
}

/** The lane as it stands in keys: readable first, hashed last; letters, digits and `.+_-` only. */
export function laneText(lane: LaneIngredients): string {
  const [first = 'none', ...others] = lane.targets;
  const targets = first.replaceAll('/', '_') + (others.length > 0 ? `+${others.length}` : '');
  const parts = [
    `go${lane.goVersion}`,
    targets,
    lane.cgo ? 'cgo1' : lane.c === null ? 'cgo0' : 'cgo0c',
    lane.profile,
    valueDigest(lane, 16),
  ];
  return parts.join('-').replaceAll(/[^A-Za-z0-9.+_-]/g, '_');
}

/** The targets of a lane in their text form, sorted: the order in the input changes no key. */
export function laneTargets(targets: readonly Target[]): string[] {
  return targets.map(targetText).sort();
}
