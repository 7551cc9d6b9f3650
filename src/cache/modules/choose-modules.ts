import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest, ManifestFile } from '../archive/manifest.ts';
import type { GoSum, PinnedModule } from './go-sum.ts';
import { goModHash, moduleHash } from './module-hash.ts';
import { extractedFolder, moduleText } from './module-path.ts';
import { archivedDownload, archivedFolder, archivedModule, EXTRACTED } from './modules-archive.ts';

export interface ChosenModules {
  readonly modules: readonly PinnedModule[];
  readonly warnings: readonly string[];
  /** Those that are in the archive with another h1 than go.sum's. */
  readonly mismatches: readonly ModuleMismatch[];
}

export interface ModuleMismatch {
  /** `path@version`. */
  readonly module: string;
  /** What the files have; h1. */
  readonly found: string;
  /** What go.sum says; h1. */
  readonly expected: string;
}

/**
 * The modules of an archive worth extracting: pinned by go.sum, not there yet, and with the h1 that
 * go.sum says, computed from the hashes of their files.
 */
export async function chooseModules(
  manifest: Manifest,
  goModCache: string,
  goSum: GoSum,
): Promise<ChosenModules> {
  const filesOf = groupByModule(manifest, goSum);
  const warnings: string[] = [];
  const mismatches: ModuleMismatch[] = [];
  const chosen = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const files = filesOf.get(extractedFolder(module));
      if (files === undefined) return null;
      const h1 = moduleHash(module, files);
      if (h1 !== module.h1) {
        mismatches.push({ module: moduleText(module), found: h1, expected: module.h1 });
        warnings.push(
          `the modules cache holds ${moduleText(module)} with ${h1}, go.sum says ${module.h1}; Go fetches it again`,
        );
        return null;
      }
      return (await exists(join(goModCache, extractedFolder(module)))) ? null : module;
    }),
  );
  return { modules: chosen.filter((one) => one !== null), warnings, mismatches };
}

/** Files of each pinned module, by its folder in GOMODCACHE; paths within the module. */
function groupByModule(
  manifest: Manifest,
  goSum: GoSum,
): Map<string, { path: string; sha256: string }[]> {
  const pinned = [...goSum.zips.values()];
  const known = new Set(pinned.map(archivedFolder));
  const groups = new Map<string, { path: string; sha256: string }[]>();
  for (const { path, sha256 } of manifest.files) {
    const folder = archivedModule(path, known);
    if (folder === null) continue;
    const name = folder.slice(EXTRACTED.length, -1);
    const files = groups.get(name) ?? [];
    files.push({ path: path.slice(folder.length), sha256 });
    groups.set(name, files);
  }
  return groups;
}

/** The `.mod` files that are what go.sum says, and the `.info` files of the same versions. */
export function pinnedDownloads(files: readonly ManifestFile[], goSum: GoSum): Set<string> {
  const sha256Of = new Map(files.map((file) => [file.path, file.sha256]));
  const pinned = new Set<string>();
  for (const module of goSum.goMods.values()) {
    const goMod = archivedDownload(module, 'mod');
    const sha256 = sha256Of.get(goMod);
    if (sha256 === undefined || goModHash(sha256) !== module.h1) continue;
    pinned.add(goMod).add(archivedDownload(module, 'info'));
  }
  return pinned;
}

export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
