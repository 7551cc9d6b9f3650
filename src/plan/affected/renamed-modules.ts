import { askGit, type GitPorts } from '../../runner/git.ts';
import { modulePath } from '../module-files.ts';
import type { RepositoryModule } from './repository-packages.ts';

/** The changed go.mod files whose module had another path in a commit: who imports it by that one finds it no more. */
export async function renamedModules(
  git: GitPorts,
  root: string,
  base: string,
  { files, modules }: { files: readonly string[]; modules: readonly RepositoryModule[] },
): Promise<string[]> {
  const renamed = await Promise.all(
    modules.map(async ({ folder, path }) => {
      const file = folder === '.' ? 'go.mod' : `${folder}/go.mod`;
      if (!files.includes(file)) return [];
      const before = await askGit(git, root, 'show', `${base}:${file}`);
      return before.ok && modulePath(before.text) !== path ? [file] : [];
    }),
  );
  return renamed.flat();
}
