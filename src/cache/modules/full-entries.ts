import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { valueDigest } from '../../runner/digest.ts';
import type { PackEntry } from '../archive/pack-entry.ts';
import type { GoSum } from './go-sum.ts';
import { filesBelow, type ModuleFolder } from './module-folders.ts';
import { moduleText } from './module-path.ts';
import { archivedDownload, archivedFolder, type ModulesNote } from './modules-archive.ts';

/** The <set> of a modules key: 16 hex digits. `replaces`: key of a broken archive (see contentDigest). */
export function modulesDigest(modules: readonly ModuleFolder[], replaces: string): string {
  return valueDigest({ replaces, modules: modules.map(moduleText).sort() }, 16);
}

export function modulesNote(modules: readonly ModuleFolder[]): ModulesNote {
  return { modules: modules.map(({ path, version }) => ({ path, version })) };
}

/** Whole modules without zips, and the go.mod files that choosing versions reads. */
export async function modulesEntries(
  goModCache: string,
  modules: readonly ModuleFolder[],
  goSum: GoSum,
): Promise<PackEntry[]> {
  const extracted = await Promise.all(
    modules.map(async (module) => {
      const prefix = archivedFolder(module);
      const files = await filesBelow(module.folder);
      return files.map((file) => packEntry(prefix + file.path, file.file, file.size));
    }),
  );
  const downloads = await Promise.all(
    [...goSum.goMods.values()].flatMap((module) =>
      (['mod', 'info'] as const).map(async (suffix) => {
        const path = archivedDownload(module, suffix);
        const file = join(goModCache, 'cache', path);
        const facts = await stat(file).catch(() => null);
        return facts === null ? [] : [packEntry(path, file, facts.size)];
      }),
    ),
  );
  return [...extracted.flat(), ...downloads.flat()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function packEntry(path: string, source: string, size: number): PackEntry {
  return { path, source, size, mtime: 0, mode: 0o444 };
}
