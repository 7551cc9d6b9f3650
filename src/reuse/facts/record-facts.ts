import { type Target, targetText } from '../../inputs/target.ts';
import { isOwnPackage, type ListedPackage } from '../../plan/go-list.ts';
import type { PinFiles } from '../../plan/module-files.ts';
import { ownModules } from '../../plan/own-modules.ts';
import { packagesObstacle } from '../obstacles.ts';
import { type Fact, uniqueFacts } from './fact.ts';
import { moduleFacts } from './module-facts.ts';
import { packageFacts, resolutionFacts } from './package-facts.ts';
import { planFacts, planObstacle } from './plan-facts.ts';
import type { Files } from './read-files.ts';

export interface RecordRequest {
  /** Absolute. */
  readonly workingDirectory: string;
  /** Patterns as `go build` takes them. */
  readonly packages: readonly string[];
  /** Flags of the build, for `-pgo=FILE`. */
  readonly flags: readonly string[];
  readonly pins: PinFiles;
  readonly workspaceFile: string | null;
  readonly module: string | null;
  /** What the patterns match and all that it imports, by target text. */
  readonly listing: ReadonlyMap<string, readonly ListedPackage[]>;
  readonly binaries: readonly { readonly package: string; readonly target: Target }[];
  /** Targets for which packages of no binary are compiled; null where they are left out. */
  readonly unlinked: readonly Target[] | null;
}

export interface BinaryFacts {
  readonly package: string;
  readonly target: string;
  readonly facts: readonly Fact[];
  /** Why it can never be reused; '' where it can. */
  readonly obstacle: string;
}

export interface RecordedFacts {
  /** What decides which binaries there are. */
  readonly plan: readonly Fact[];
  /** What decides whether packages of no binary compile; null where nothing tells. */
  readonly unlinked: readonly Fact[] | null;
  readonly binaries: readonly BinaryFacts[];
}

/** The questions about the checkout whose answers decide a build that `go list` has described. */
export async function recordFacts(files: Files, request: RecordRequest): Promise<RecordedFacts> {
  const { workingDirectory: cwd, listing } = request;
  const all = [...listing.values()].flat();
  const own = ownModules(request.pins);
  const modules = moduleFacts({ ...request, own, profiles: profileFlags(request.flags) });
  const plan = await planFacts(files, request, all, own);
  const describe = async (packages: readonly ListedPackage[]): Promise<Described> => {
    const parts = await Promise.all(
      packages.filter(isOwnPackage).map((one) => packageFacts(files, cwd, one)),
    );
    const refused = parts.find((part) => !part.ok);
    const facts = parts.flatMap((part) => (part.ok ? part.facts : []));
    return {
      facts: uniqueFacts([...modules, ...facts, ...resolutionFacts(cwd, packages, own)]),
      obstacle: packagesObstacle(packages) ?? (refused?.ok === false ? refused.reason : ''),
    };
  };
  const obstacle = planObstacle(request.packages);
  const binaries = await Promise.all(
    request.binaries.map(async (binary): Promise<BinaryFacts> => {
      const target = targetText(binary.target);
      const described = await describe(closureOf(listing.get(target) ?? [], binary.package));
      return {
        package: binary.package,
        target,
        facts: described.facts,
        obstacle: obstacle || described.obstacle,
      };
    }),
  );
  const compiled = await Promise.all(
    (request.unlinked ?? []).map((one) => describe(listing.get(targetText(one)) ?? [])),
  );
  const isTold = request.unlinked !== null && compiled.every((one) => one.obstacle === '');
  const unlinked = isTold ? uniqueFacts(compiled.flatMap((one) => one.facts)) : null;
  return { plan: uniqueFacts([...modules, ...plan]), unlinked, binaries };
}

interface Described {
  readonly facts: readonly Fact[];
  readonly obstacle: string;
}

function closureOf(listed: readonly ListedPackage[], main: string): ListedPackage[] {
  const root = listed.find((one) => one.ImportPath === main);
  const paths = new Set([main, ...(root?.Deps ?? [])]);
  return listed.filter((one) => paths.has(one.ImportPath));
}

/** Files that `-pgo` names (`go help build`). */
function profileFlags(flags: readonly string[]): string[] {
  const values = flags.map((flag) => /^--?pgo=(.+)$/.exec(flag)?.[1]);
  return values.filter((value) => value !== undefined && !['auto', 'off'].includes(value)) as [];
}
