import { join } from 'node:path';
import type { Manifest } from '../archive/manifest.ts';
import type { Into } from '../archive/unpack.ts';
import { chooseModules, pinnedDownloads } from './choose-modules.ts';
import type { GoSum } from './go-sum.ts';
import { archivedFolder, archivedModule, EXTRACTED } from './modules-archive.ts';

/** Where the modules of an archive go. */
export interface ModulesRule {
  readonly goModCache: string;
  readonly goSum: GoSum;
  /** A new folder: each module is renamed from there when it is whole. */
  readonly beside: string;
}

/** Only modules that go.sum pins and that are not there, and the `.mod` files that it pins. */
export async function modulesPlaces(
  { goModCache, goSum, beside }: ModulesRule,
  manifest: Manifest,
): Promise<Into> {
  const chosen = await chooseModules(manifest, goModCache, goSum);
  const wanted = new Set(chosen.modules.map(archivedFolder));
  const pinned = pinnedDownloads(manifest.files, goSum);
  return (path) => {
    if (pinned.has(path)) return { target: join(goModCache, 'cache', path), mtime: 'now' };
    return archivedModule(path, wanted) !== null
      ? { target: join(beside, path.slice(EXTRACTED.length)), mtime: 'now' }
      : 'skip';
  };
}
