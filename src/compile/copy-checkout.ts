import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  type CopyLayout,
  copiedPath,
  copyLayout,
  isCopied,
  isIn,
  withPlaces,
} from '../plan/copy-layout.ts';
import { realPath } from '../runner/machine/real-path.ts';
import { failure, type Result, success } from '../runner/result.ts';
import { copyFolders, linkPlaces, linkTargets } from './copy-tree.ts';

export interface CheckoutCopy {
  /** Root of the checkout, and of its copy. */
  readonly from: string;
  readonly to: string;
  readonly layout: CopyLayout;
  /** The working directory within the copy. */
  readonly workingDirectory: string;
  /** What lies outside of the modules and is read where it is, through links. */
  readonly linked: readonly string[];
  /** What is not in the copy. */
  readonly leftOut: readonly string[];
}

export interface CopyRequest {
  /** The checkout: the repository where Go asks git, else the folder of the modules. */
  readonly root: string;
  readonly workingDirectory: string;
  /** Modules of the build that may lie elsewhere. */
  readonly modules: readonly string[];
  /** Files and folders that the build names by a relative path. */
  readonly read: readonly string[];
  /** Whether Go asks git: then the repository is copied with its history. */
  readonly withGit: boolean;
  /** A new folder. */
  readonly to: string;
  /** Our own folder: never a part of the copy. */
  readonly without: string;
}

/**
 * Copies what Go reads of a checkout: its repository or modules whole, modules that lie elsewhere
 * beside it as they lie now, and links to the rest, at the same relative place.
 */
export async function copyCheckout(request: CopyRequest): Promise<Result<CheckoutCopy>> {
  try {
    const [from, without, cwd] = [request.root, request.without, request.workingDirectory].map(
      realPath,
    ) as [string, string, string];
    const skip = (path: string): boolean =>
      path === without || (!request.withGit && basename(path) === '.git');
    const elsewhere = [cwd, ...request.modules.map(realPath)];
    const folders = copyLayout(from, elsewhere, request.to);
    const targets = await linkTargets(folders, skip);
    const around = elsewhere.filter((one) => !isCopied(folders, one));
    const beside = (await Promise.all(around.map((one) => besides(one, from)))).flat();
    const read = [...targets, ...request.read, ...beside];
    const places = [...new Set(read)].filter(
      (one) => !isCopied(folders, one) && !isIn(without, one),
    );
    const layout = withPlaces(folders, places);
    const leftOut = await copyFolders(layout, skip);
    const linked = await linkPlaces(layout, places);
    return success({
      from,
      layout,
      linked,
      leftOut,
      to: copiedPath(layout, from),
      workingDirectory: copiedPath(layout, cwd),
    });
  } catch (error) {
    return failure(
      'GTB1510',
      `the checkout cannot be copied for a second build: ${(error as Error).message}`,
      'a checkout that can be read, and room for a copy in the temporary folder',
      'make room, or leave the check reproducible out',
    );
  }
}

/** What a folder around the checkout holds beside it, which a module there may read. */
async function besides(folder: string, checkout: string): Promise<string[]> {
  const found: string[] = [];
  for (let at = checkout; at !== folder && dirname(at) !== at; at = dirname(at)) {
    const names = await readdir(dirname(at)).catch(() => []);
    found.push(...names.map((name) => join(dirname(at), name)).filter((one) => one !== at));
  }
  return found;
}
