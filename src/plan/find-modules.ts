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
  /** Those of `pins` that only keep more modules, as actions/setup-go's cache-dependency-path: nothing is built from them. */
  readonly further: readonly string[];
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
    further: [],
  };
}

/** The same with what pins the modules of other folders, for the steps of a job that work there. */
export async function withFurther(
  found: FoundModules,
  files: readonly string[],
): Promise<FoundModules> {
  const works = files.filter((file) => /\.work(\.sum)?$/.test(file));
  const folders = files.filter((file) => !works.includes(file)).map((file) => dirname(file));
  const [ofModules, ...ofWorks] = await Promise.all([
    readPinFiles([...new Set(folders)], null),
    ...[...new Set(works.map((file) => file.replace(/\.sum$/, '')))].map(readWorkspace),
  ]);
  const all = [...ofModules, ...ofWorks.flatMap((one) => [...one])];
  const more = all.filter(([file]) => !found.pins.has(file));
  if (more.length === 0) return found;
  const pins = new Map([...found.pins, ...more]);
  return {
    ...found,
    pins,
    pinDigest: pinDigest(pins, (file) => relativePath(found.root, file)),
    further: more.map(([file]) => file),
  };
}

async function readWorkspace(file: string): Promise<PinFiles> {
  const members = workspaceMembers(await readFile(file, 'utf8').catch(() => ''));
  return readPinFiles(
    members.map((member) => resolve(dirname(file), member)),
    file,
  );
}
