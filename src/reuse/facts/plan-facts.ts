import { join, resolve } from 'node:path';
import { isOwnPackage, type ListedPackage } from '../../plan/go-list.ts';
import type { OwnModule } from '../../plan/own-modules.ts';
import { patternScope } from '../../plan/pattern-scope.ts';
import { factPath } from './answer.ts';
import { type Fact, fact } from './fact.ts';
import { resolutionFacts } from './package-facts.ts';
import type { Files } from './read-files.ts';
import { foundFolders, walkFolders } from './walk-folders.ts';

export interface PatternFacts {
  /** Absolute. */
  readonly workingDirectory: string;
  /** Patterns as `go build` takes them. */
  readonly packages: readonly string[];
  readonly workspaceFile: string | null;
}

/** Why no fact tells which packages the patterns match; '' where facts do. */
export function planObstacle(patterns: readonly string[]): string {
  const scopes = patterns.map(patternScope);
  return scopes.map((one) => (one.kind === 'beyond' ? one.reason : '')).find(Boolean) ?? '';
}

/** What decides which packages the patterns match, and so which binaries there are. */
export async function planFacts(
  files: Files,
  request: PatternFacts,
  packages: readonly ListedPackage[],
  own: readonly OwnModule[],
): Promise<Fact[]> {
  const cwd = request.workingDirectory;
  const roots = searchedFolders(request, own);
  const folders = new Set<string>();
  for (const root of roots) {
    for (const path of foundFolders(await walkFolders(files, root))) folders.add(join(root, path));
  }
  for (const one of packages.filter(isOwnPackage)) folders.add(one.Dir);
  const embedding = packages.filter((one) => isOwnPackage(one) && one.EmbedPatterns !== undefined);
  return [
    ...roots.map((root) => fact('walk', factPath(cwd, root))),
    ...[...folders].map((folder) => fact('heads', factPath(cwd, folder))),
    // A pattern that matches nothing makes `go list` fail.
    ...embedding.flatMap((one) =>
      (one.EmbedPatterns ?? []).map((pattern) => fact('embed', factPath(cwd, one.Dir), pattern)),
    ),
    ...resolutionFacts(cwd, packages, own),
  ];
}

/** Absolute folders below which cmd/go searches packages of the repository for the patterns. */
export function searchedFolders(request: PatternFacts, own: readonly OwnModule[]): string[] {
  const { workingDirectory: cwd, packages, workspaceFile } = request;
  const modules = own.map(({ dir }) => dir);
  const vendors = [...modules, ...(workspaceFile === null ? [] : [resolve(workspaceFile, '..')])];
  const roots = new Set<string>();
  for (const scope of packages.map(patternScope)) {
    if (scope.kind === 'main modules') for (const dir of modules) roots.add(dir);
    if (scope.kind === 'modules') {
      for (const dir of modules) roots.add(dir);
      // A package that only vendor/ has is matched there (modload/search.go matchPackages).
      for (const dir of vendors) roots.add(join(dir, 'vendor'));
    }
    if (scope.kind !== 'folder') continue;
    const root = resolve(cwd, scope.folder);
    roots.add(root);
    // The walk ends where another module begins; those of a workspace are walked on their own.
    for (const dir of modules) if (`${dir}/`.startsWith(`${root}/`)) roots.add(dir);
  }
  return [...roots];
}
