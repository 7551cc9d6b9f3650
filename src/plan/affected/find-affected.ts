import { realpath } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { JobFacts } from '../../runner/environment.ts';
import { type GitPorts, repositoryRoot } from '../../runner/git.ts';
import { type MatrixEntry, matrixEntry } from './affected-matrix.ts';
import { baseCommit } from './base-commit.ts';
import { changedFiles } from './changed-files.ts';
import { type AffectedModule, judgeAffected } from './judge-affected.ts';
import { renamedModules } from './renamed-modules.ts';
import { type RepositoryModule, readRepository } from './repository-packages.ts';
import { ownerOf } from './repository-paths.ts';

/** `all`: judged, and every module is affected. `unknown`: not judged, so every module is named. */
export type AffectedState = 'none' | 'some' | 'all' | 'unknown';

export interface AffectedReport {
  readonly state: AffectedState;
  readonly include: readonly MatrixEntry[];
  /** For the log: what is affected and why; first of all what was found. */
  readonly lines: readonly string[];
}

export interface AffectedRequest {
  /** `auto`, or a commit. */
  readonly base: string;
  /** Root of the checkout. */
  readonly cwd: string;
  readonly job: JobFacts;
  readonly payload: unknown;
  /** Folders of modules to which it is limited; null: every module of the repository. */
  readonly folders: readonly string[] | null;
  /** Absolute path of what `go-version-file` names; null for none. */
  readonly versionFile: string | null;
}

/** Which modules and packages of a repository the commit of a run affects. */
export async function findAffected(
  git: GitPorts,
  { base: asked, cwd, job, payload, folders, versionFile }: AffectedRequest,
): Promise<AffectedReport> {
  const root = repositoryRoot(resolve(cwd, folders?.[0] ?? '.')) ?? cwd;
  const repository = await readRepository(root);
  const toRoot = (folder: string): string =>
    relative(root, resolve(cwd, folder)).replaceAll('\\', '/') || '.';
  const isRead = (folder: string): boolean =>
    repository.modules.some((one) => one.folder === folder);
  const owners = await Promise.all(
    (folders ?? []).map(async (folder): Promise<RepositoryModule | null> => {
      if (isRead(toRoot(folder))) return ownerOf(repository.modules, toRoot(folder));
      return ownerOf(repository.modules, await behindLinks(root, resolve(cwd, folder)));
    }),
  );
  const isWanted = (one: RepositoryModule): boolean => folders === null || owners.includes(one);
  const all = repository.modules.filter(isWanted);
  // As later jobs see it, whose checkout lies at the same place.
  const entryOf = (one: AffectedModule): MatrixEntry => {
    const folder = relative(cwd, join(root, one.module.folder)).replaceAll('\\', '/') || '.';
    return { ...matrixEntry(one, repository.modules), 'working-directory': folder };
  };
  const unjudged = (reason: string): AffectedReport => {
    const include = all.map((module) => entryOf({ module, packages: null, reason }));
    const text = `affected: not judged, so all ${all.length} modules: ${reason}`;
    return { state: 'unknown', include, lines: [text] };
  };
  if (all.length === 0) return unjudged('there is no go.mod in the checkout');
  const alone = (folders ?? []).filter((_, at) => owners[at] === null);
  if (alone.length > 0) return unjudged(`${alone.join(', ')} lies in no module of the checkout`);

  const base = baseCommit(asked, job.eventName, payload);
  if (!base.known) return unjudged(base.reason);
  const changes = await changedFiles(git, root, base.commit);
  if (!changes.known) return unjudged(changes.reason);
  const workflow = job.workflowRef === '' ? '' : job.workflowFile.split('/').slice(2).join('/');
  const named = versionFile === null ? null : toRoot(versionFile);
  const touched = { files: changes.files, modules: repository.modules };
  const renamed = await renamedModules(git, root, base.commit, touched);
  const facts = { changed: changes.files, workflow, versionFile: named, renamed };
  const { modules, unread } = judgeAffected(repository, facts);
  const affected = modules.filter(({ module }) => isWanted(module));
  const include = affected.map(entryOf);
  const state = include.length === 0 ? 'none' : include.length === all.length ? 'all' : 'some';
  const count = `${changes.files.length} changed files since ${base.commit.slice(0, 12)}`;
  const said = unread.length === 0 ? '' : `, ${unread.length} of which no package reads`;
  return {
    state,
    include,
    lines: [
      `affected: ${state === 'none' ? 'no' : include.length} of ${all.length} modules (${count}${said})`,
      ...include.map(
        (one, at) => `${one['working-directory']} (${one.packages}): ${affected[at]?.reason}`,
      ),
    ],
  };
}

/** A folder relative to the repository, where the links on its path lead to. */
async function behindLinks(root: string, folder: string): Promise<string> {
  const [at, of] = await Promise.all([folder, root].map((one) => realpath(one).catch(() => one)));
  return relative(of ?? root, at ?? folder).replaceAll('\\', '/') || '.';
}
