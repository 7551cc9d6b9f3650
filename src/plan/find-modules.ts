import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { relativePath } from '../runner/relative-path.ts';
import {
  findModuleRoots,
  type ModuleRoots,
  modulePath,
  type PinFiles,
  pinDigest,
  readPinFiles,
  workspaceMembers,
} from './module-files.ts';

/** The repository's own modules and what they pin, read before any Go is there. */
export interface FoundModules {
  readonly roots: ModuleRoots;
  readonly pins: PinFiles;
  /** pinDigest. */
  readonly pinDigest: string;
  /** Path of the main module, or of the first member of a workspace; '' where there is none. */
  readonly mainModule: string;
  /** Folder that paths in digests count from. */
  readonly root: string;
}

/** `workspace`: the checkout's root in a runner; '' elsewhere. */
export async function findModules(
  workingDirectory: string,
  gowork: string,
  workspace: string,
): Promise<FoundModules> {
  const roots = await findModuleRoots(workingDirectory, gowork);
  const work = roots.workspaceFile;
  const goWork = work === null ? '' : await readFile(work, 'utf8').catch(() => '');
  const members = workspaceMembers(goWork).map((member) => resolve(dirname(work ?? ''), member));
  const folders = new Set([...(roots.module === null ? [] : [roots.module]), ...members]);
  const pins = await readPinFiles([...folders], work);
  const root =
    workspace !== '' ? workspace : (work && dirname(work)) || (roots.module ?? workingDirectory);
  const goMods = [...folders].map((folder) => pins.get(join(folder, 'go.mod')) ?? '');
  return {
    roots,
    pins,
    pinDigest: pinDigest(pins, (file) => relativePath(root, file)),
    mainModule: goMods.map(modulePath).find((path) => path !== '') ?? '',
    root,
  };
}
