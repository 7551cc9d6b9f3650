import { join } from 'node:path';
import { failure, type Result, success } from '../runner/result.ts';
import { executableName } from './executable-name.ts';
import type { FoundPackage } from './go-list.ts';
import { type Target, targetText } from './target.ts';

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

/** One `go build` or warm-up: the packages of one main module for one target. */
export interface Shard {
  readonly module: string;
  readonly target: Target;
  readonly packages: readonly string[];
  /** Empty: the packages are compiled and nothing is linked. */
  readonly binaries: readonly PlannedBinary[];
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
  /** Build the main packages only, where there are any; else compile all that matches. */
  readonly mainsOnly: boolean;
  /** What the patterns match, by target text. */
  readonly found: ReadonlyMap<string, readonly FoundPackage[]>;
}

/** The targets of a run: those asked for, else the host. */
export function planTargets(targets: readonly Target[], host: Target): readonly Target[] {
  return targets.length > 0 ? targets : [host];
}

/**
 * Shards and binaries of a run. Every main package found is built; for a target that has none,
 * all packages are compiled. Two binaries of one name in one target are a failure that names both.
 */
export function planBuild(facts: PlanFacts): Result<BuildPlan> {
  const targets = planTargets(facts.targets, facts.host);
  const missing = targets.find(
    (target) => (facts.found.get(targetText(target)) ?? []).length === 0,
  );
  if (missing !== undefined) return nothingFound(missing);
  const plain = isHostAlone(targets, facts.host);
  const shards: Shard[] = [];
  for (const target of targets) {
    const found = facts.found.get(targetText(target)) ?? [];
    const mains = facts.mainsOnly ? found.filter((one) => one.Name === 'main') : [];
    const chosen = mains.length > 0 ? mains : found;
    const binaries = mains.map((main) => planBinary(main, target, plain, facts.output));
    const twice = firstRepeated(binaries);
    if (twice !== null) return twice;
    for (const [module, members] of byModule(chosen)) {
      const names = new Set(members.map((one) => one.ImportPath));
      shards.push({
        module,
        target,
        packages: [...names],
        binaries: binaries.filter((binary) => names.has(binary.package)),
      });
    }
  }
  return success({ targets, shards, binaries: shards.flatMap((shard) => shard.binaries) });
}

/** Whether binaries are named without their target. */
export function isHostAlone(targets: readonly Target[], host: Target): boolean {
  const [only] = targets;
  return targets.length === 1 && only !== undefined && sameTarget(only, host);
}

/** `plain`: isHostAlone. */
export function planBinary(
  main: Pick<FoundPackage, 'ImportPath'>,
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
    'plan',
    `the patterns match no package for ${targetText(target)}`,
    'at least one package with Go files for each target',
    'correct `packages` (patterns as `go build` takes them) or `working-directory`',
  );
}

function firstRepeated(binaries: readonly PlannedBinary[]): Result<never> | null {
  const seen = new Map<string, PlannedBinary>();
  for (const binary of binaries) {
    // Names that differ in case only are one file on macOS and Windows.
    const other = seen.get(binary.name.toLowerCase());
    if (other !== undefined) {
      return failure(
        'plan',
        `two main packages make a binary named ${binary.name}: ${other.package} and ${binary.package}`,
        'one binary of a name for each target',
        'name one of them in `packages`, or build them in two steps with different `output` folders',
      );
    }
    seen.set(binary.name.toLowerCase(), binary);
  }
  return null;
}

function byModule(found: readonly FoundPackage[]): Map<string, FoundPackage[]> {
  const groups = new Map<string, FoundPackage[]>();
  for (const one of found) {
    const path = one.Module?.Path ?? '';
    groups.set(path, [...(groups.get(path) ?? []), one]);
  }
  return groups;
}

function sameTarget(a: Target, b: Target): boolean {
  return targetText(a) === targetText(b);
}
