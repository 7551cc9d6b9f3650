import { join, posix, resolve } from 'node:path';
import { isOwnPackage, type ListedPackage } from '../plan/go-list.ts';
import type { PinFiles } from '../plan/module-files.ts';
import { type Target, targetText } from '../plan/target.ts';
import { factPath } from './answer.ts';
import { type Fact, fact, uniqueFacts } from './fact.ts';
import { moduleFacts, type OwnModule, ownModules } from './module-facts.ts';
import { packagesObstacle } from './obstacles.ts';
import { packageFacts, resolutionFacts } from './package-facts.ts';
import type { Files } from './read-files.ts';
import { foundFolders, walkFolders } from './walk-folders.ts';

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
  readonly binaries: readonly BinaryFacts[];
}

/** The questions about the checkout whose answers decide a build that `go list` has described. */
export async function recordFacts(files: Files, request: RecordRequest): Promise<RecordedFacts> {
  const { workingDirectory: cwd, listing } = request;
  const all = [...listing.values()].flat();
  const own = ownModules(request.pins);
  const modules = moduleFacts({ ...request, own, profiles: profileFlags(request.flags) });
  const binaries = await Promise.all(
    request.binaries.map(async (binary): Promise<BinaryFacts> => {
      const target = targetText(binary.target);
      const closure = closureOf(listing.get(target) ?? [], binary.package);
      const parts = await Promise.all(
        closure.filter(isOwnPackage).map((one) => packageFacts(files, cwd, one)),
      );
      const refused = parts.find((part) => !part.ok);
      const obstacle = packagesObstacle(closure) ?? (refused?.ok === false ? refused.reason : '');
      const facts = parts.flatMap((part) => (part.ok ? part.facts : []));
      return {
        package: binary.package,
        target,
        facts: uniqueFacts([...modules, ...facts, ...resolutionFacts(cwd, closure, own)]),
        obstacle,
      };
    }),
  );
  const plan = uniqueFacts([...modules, ...(await planFacts(files, request, all, own))]);
  return { plan, binaries };
}

function closureOf(listed: readonly ListedPackage[], main: string): ListedPackage[] {
  const root = listed.find((one) => one.ImportPath === main);
  const paths = new Set([main, ...(root?.Deps ?? [])]);
  return listed.filter((one) => paths.has(one.ImportPath));
}

async function planFacts(
  files: Files,
  request: RecordRequest,
  packages: readonly ListedPackage[],
  own: readonly OwnModule[],
): Promise<Fact[]> {
  const cwd = request.workingDirectory;
  const roots = new Set<string>();
  for (const pattern of request.packages.filter((one) => one.includes('...'))) {
    const prefix = pattern.slice(0, pattern.indexOf('...'));
    const isLocal = /^\.{1,2}(?:\/|$)/.test(pattern);
    const root = resolve(cwd, isLocal ? posix.dirname(`${prefix}x`) : '.');
    if (isLocal) roots.add(root);
    // The walk ends where another module begins; those of a workspace are walked on their own.
    for (const { dir } of own) if (!isLocal || `${dir}/`.startsWith(`${root}/`)) roots.add(dir);
  }
  const folders = new Set<string>();
  for (const root of roots) {
    for (const path of foundFolders(await walkFolders(files, root))) folders.add(join(root, path));
  }
  for (const one of packages.filter(isOwnPackage)) folders.add(one.Dir);
  const embedding = packages.filter((one) => isOwnPackage(one) && one.EmbedPatterns !== undefined);
  return [
    ...[...roots].map((root) => fact('walk', factPath(cwd, root))),
    ...[...folders].map((folder) => fact('heads', factPath(cwd, folder))),
    // A pattern that matches nothing makes `go list` fail.
    ...embedding.flatMap((one) =>
      (one.EmbedPatterns ?? []).map((pattern) => fact('embed', factPath(cwd, one.Dir), pattern)),
    ),
    ...resolutionFacts(cwd, packages, own),
  ];
}

/** Files that `-pgo` names (`go help build`). */
function profileFlags(flags: readonly string[]): string[] {
  const values = flags.map((flag) => /^--?pgo=(.+)$/.exec(flag)?.[1]);
  return values.filter((value) => value !== undefined && !['auto', 'off'].includes(value)) as [];
}
