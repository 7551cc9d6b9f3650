import { join } from 'node:path';
import { type Target, targetText } from '../inputs/target.ts';
import { executableName } from '../inputs/tools/executable-name.ts';
import { failure, type Result, success } from '../runner/result.ts';
import type { ListedPackage } from './go-list.ts';

/** A main package x a target. */
export interface PlannedBinary {
  /** Without folder, target and `.exe`. */
  readonly name: string;
  readonly package: string;
  readonly target: Target;
  /** What `go build -o FOLDER/` calls the file. */
  readonly builtName: string;
  /** Absolute path where it ends up. */
  readonly path: string;
}

/** What the patterns match for one target, and what becomes of it. */
export interface Shard {
  readonly target: Target;
  /** Import paths of all that matches and has Go files for the target; a folder of tests alone has none. */
  readonly packages: readonly string[];
  /** Those of them that no binary imports. */
  readonly unlinked: readonly string[];
  /** `compiled`, as by `go build ./...`; `unchanged` since they compiled, or `left out` (mains-only). */
  readonly unlinkedAre: 'compiled' | 'unchanged' | 'left out';
  /** Empty: the packages are compiled and nothing is linked. */
  readonly binaries: readonly PlannedBinary[];
  /** Whether `binaries` are all main packages that match, none of them reused. */
  readonly linksAll: boolean;
}

/** Everything the run will build, decided before the first compile. */
export interface BuildPlan {
  readonly targets: readonly Target[];
  readonly shards: readonly Shard[];
  readonly binaries: readonly PlannedBinary[];
}

export interface PlanFacts {
  readonly host: Target;
  /** Empty = the host. */
  readonly targets: readonly Target[];
  /** Absolute folder of the binaries. */
  readonly output: string;
  /** Link the main packages; else all that matches is compiled and nothing is linked. */
  readonly link: boolean;
  /** Leave out what matches and no main package imports, where a main package matches. */
  readonly mainsOnly: boolean;
  /** What the patterns match and all that it imports, by target text. */
  readonly listing: ReadonlyMap<string, readonly ListedPackage[]>;
}

/** The targets of a run: those asked for, else the host. */
export function planTargets(targets: readonly Target[], host: Target): readonly Target[] {
  return targets.length > 0 ? targets : [host];
}

/**
 * Shards and binaries of a run. Every main package that matches becomes a binary, and the others that
 * match are compiled. Two binaries of one name in one target are a failure that names both: Go
 * overwrites one by the other without a word (cmd/go/internal/work/build.go runBuild).
 */
export function planBuild(facts: PlanFacts): Result<BuildPlan> {
  const targets = planTargets(facts.targets, facts.host);
  const matchedFor = (target: Target): readonly ListedPackage[] =>
    (facts.listing.get(targetText(target)) ?? []).filter((one) => one.DepOnly !== true);
  const missing = targets.find((target) => matchedFor(target).length === 0);
  if (missing !== undefined) return nothingFound(missing);
  const plain = isHostAlone(targets, facts.host);
  const shards: Shard[] = [];
  for (const target of targets) {
    const built = matchedFor(target).filter(hasGoFiles);
    const mains = facts.link ? built.filter((one) => one.Name === 'main') : [];
    const binaries = mains.map((main) => planBinary(main, target, plain, facts.output));
    const twice = firstRepeated(binaries);
    if (twice !== null) return twice;
    const packages = [...new Set(built.map((one) => one.ImportPath))];
    const unlinked = mains.length === 0 ? [] : notImported(packages, mains);
    const unlinkedAre = facts.mainsOnly ? 'left out' : 'compiled';
    shards.push({ target, packages, unlinked, unlinkedAre, binaries, linksAll: true });
  }
  return success({ targets, shards, binaries: shards.flatMap((shard) => shard.binaries) });
}

/** What `go build` leaves out of what wildcards match (cmd/go/internal/work/build.go omitTestOnly). */
export function hasGoFiles(one: ListedPackage): boolean {
  return (one.GoFiles ?? []).length + (one.CgoFiles ?? []).length > 0;
}

function notImported(packages: readonly string[], mains: readonly ListedPackage[]): string[] {
  const linked = new Set(
    mains.flatMap((one) => [one.ImportPath, ...(one.Deps ?? [])]).map(withoutVariant),
  );
  return packages.filter((path) => !linked.has(path));
}

/** Whether a shard compiles more than what is in its binaries. */
export function compilesUnlinked({ unlinked, unlinkedAre }: Shard): boolean {
  return unlinkedAre === 'compiled' && unlinked.length > 0;
}

/**
 * The import path of what `go list` names `path [main]`: the same package, compiled with the profile
 * of one of several main packages (cmd/go/internal/load/pkg.go setPGOProfilePath, Package.Desc).
 */
export function withoutVariant(importPath: string): string {
  return importPath.replace(/ \[.*\]$/, '');
}

/** Whether binaries are named without their target. */
export function isHostAlone(targets: readonly Target[], host: Target): boolean {
  const [only] = targets;
  return targets.length === 1 && only !== undefined && sameTarget(only, host);
}

/** `plain`: isHostAlone. */
export function planBinary(
  main: Pick<ListedPackage, 'ImportPath'>,
  target: Target,
  plain: boolean,
  output: string,
): PlannedBinary {
  const name = executableName(main.ImportPath);
  const ending = target.goos === 'windows' ? '.exe' : '';
  const suffix = plain
    ? ''
    : ['', target.goos, target.goarch, target.variant]
        .filter((part, i) => i === 0 || part !== '')
        .join('_');
  return {
    name,
    package: main.ImportPath,
    target,
    builtName: name + ending,
    path: join(output, name + suffix.replaceAll(',', '_') + ending),
  };
}

function nothingFound(target: Target): Result<never> {
  return failure(
    'GTB1102',
    `the patterns match no package for ${targetText(target)}`,
    'at least one package with Go files for each target (`go build` would warn and build nothing)',
    'correct `packages` (patterns as `go build` takes them), `working-directory` or `targets`',
  );
}

function firstRepeated(binaries: readonly PlannedBinary[]): Result<never> | null {
  const seen = new Map<string, PlannedBinary>();
  for (const binary of binaries) {
    // Names that differ in case only are one file on macOS and Windows.
    const other = seen.get(binary.name.toLowerCase());
    if (other !== undefined) {
      return failure(
        'GTB1103',
        `two main packages make a binary named ${binary.name}: ${other.package} and ${binary.package}`,
        'one binary of a name for each target',
        'name one of them in `packages`, or build them in two steps with different `output` folders',
      );
    }
    seen.set(binary.name.toLowerCase(), binary);
  }
  return null;
}

function sameTarget(a: Target, b: Target): boolean {
  return targetText(a) === targetText(b);
}
