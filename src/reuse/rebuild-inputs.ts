import { readFile } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { lastValue } from '../inputs/flags/go-flags-variable.ts';
import { type CopyLayout, copiedPath, isCopied } from '../plan/copy-layout.ts';
import type { FoundModules } from '../plan/find-modules.ts';
import { isOwnPackage, type Listing } from '../plan/go-list.ts';
import { ownModules } from '../plan/own-modules.ts';
import { gitConfigVariables } from '../runner/git.ts';
import { realPath } from '../runner/machine/real-path.ts';
import type { Environment } from '../runner/ports.ts';

/** Folders of modules that the build reads and no version pins: main, of the workspace, replaced by a folder. */
export function moduleFolders(modules: FoundModules, listing: Listing): string[] {
  const listed = [...listing.values()].flat().filter((one) => isOwnPackage(one));
  const dirs = listed.map((one) => (one.Module?.Replace ?? one.Module)?.Dir ?? '');
  const named = ownModules(modules.pins).map((one) => one.dir);
  return [...new Set([...dirs, ...named])].filter((one) => one !== '');
}

/** What a build names by a path that is relative to something in the checkout. */
export async function placesRead(
  modules: FoundModules,
  listing: Listing,
  flags: readonly string[],
  workingDirectory: string,
): Promise<string[]> {
  const work = modules.roots.workspaceFile;
  const modfile = relativeValue(flags, 'modfile', workingDirectory);
  const places = [
    ...(work === null ? [] : [work, work.replace(/\.work$/, '.work.sum')]),
    ...modfile.flatMap((file) => [file, file.replace(/\.mod$/, '.sum')]),
    ...relativeValue(flags, 'pgo', workingDirectory),
    ...relativeValue(flags, 'overlay', workingDirectory),
  ];
  // `#cgo CFLAGS: -I${SRCDIR}/../../include`: C reads what no list of Go's names.
  for (const one of new Set([...listing.values()].flat().filter(isOwnPackage))) {
    for (const name of one.CgoFiles ?? []) {
      const text = await readFile(join(one.Dir, name), 'utf8').catch(() => '');
      for (const [, path = ''] of text.matchAll(/\$\{SRCDIR\}(\/[^\s"']*)/g))
        places.push(join(one.Dir, path));
    }
  }
  return places;
}

function relativeValue(flags: readonly string[], name: string, cwd: string): string[] {
  const value = lastValue(flags, name);
  const isPath = value !== undefined && value !== '' && value !== 'auto' && value !== 'off';
  return isPath && !isAbsolute(value) ? [resolve(cwd, value)] : [];
}

/** The text of an `-overlay` whose whole paths are those of the copy; null where there is no overlay. */
export async function movedOverlay(
  layout: CopyLayout,
  flags: readonly string[],
  workingDirectory: string,
): Promise<string | null> {
  const value = lastValue(flags, 'overlay') ?? '';
  if (value === '') return null;
  const text = await readFile(resolve(workingDirectory, value), 'utf8').catch(() => null);
  if (text === null) return null;
  const { Replace = {} } = JSON.parse(text) as { Replace?: Record<string, string> };
  const move = (path: string): string => (isAbsolute(path) ? movedPath(layout, path) : path);
  const rows = Object.entries(Replace).map(([key, file]) => [move(key), move(file)]);
  return JSON.stringify({ Replace: Object.fromEntries(rows) });
}

const PATHS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_COMMON_DIR'];

/**
 * The environment of the second build: whole paths into the checkout are those of the copy. Without a
 * go.work there is none, wherever the copy lies.
 */
export function movedEnvironment(
  environment: Environment,
  layout: CopyLayout,
  workspaceFile: string | null,
): Environment {
  const moved: Record<string, string> = {};
  for (const name of PATHS) {
    const value = environment[name] ?? '';
    if (isAbsolute(value)) moved[name] = movedPath(layout, value);
  }
  const { GOWORK = '' } = environment;
  if (workspaceFile === null) moved.GOWORK = 'off';
  else if (isAbsolute(GOWORK)) moved.GOWORK = copiedPath(layout, GOWORK);
  // git is asked of some of the checkout's own folders (submodules): it writes nothing there, and
  // leaves no daemon in the copy.
  const own = gitConfigVariables(environment, 'core.fsmonitor', 'false');
  return { ...environment, ...moved, ...own, GIT_OPTIONAL_LOCKS: '0' };
}

function movedPath(layout: CopyLayout, path: string): string {
  const real = realPath(path);
  return isCopied(layout, real) ? copiedPath(layout, real) : path;
}
