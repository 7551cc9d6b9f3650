import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GoSum } from './go-sum.ts';
import { downloadFile, extractedFolder, type ModuleVersion, moduleText } from './module-path.ts';

/** An extracted module of GOMODCACHE that Go would take as whole. */
export interface ModuleFolder extends ModuleVersion {
  /** Absolute. */
  readonly folder: string;
  /** When it was extracted, milliseconds since the epoch. */
  readonly extractedAt: number;
}

/**
 * The extracted modules that go.sum pins. Go takes a folder as whole when its `.ziphash` is there
 * and no `.partial` (cmd/go/internal/modfetch/cache.go DownloadDir).
 */
export async function presentModules(goModCache: string, goSum: GoSum): Promise<ModuleFolder[]> {
  const found = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const folder = join(goModCache, extractedFolder(module));
      const [facts, ziphash, partial] = await Promise.all([
        statOrNull(folder),
        statOrNull(join(goModCache, downloadFile(module, 'ziphash'))),
        statOrNull(join(goModCache, downloadFile(module, 'partial'))),
      ]);
      if (facts === null || ziphash === null || partial !== null) return null;
      return { path: module.path, version: module.version, folder, extractedAt: facts.mtimeMs };
    }),
  );
  return found.filter((one) => one !== null);
}

export interface NeededFacts {
  readonly present: readonly ModuleFolder[];
  /** `path@version` of the modules that the build read. */
  readonly built: ReadonlySet<string>;
  /** `path@version` of the modules that the last run of this place needed (habits). */
  readonly before: ReadonlySet<string>;
  /** When the job began, milliseconds since the epoch. */
  readonly since: number;
}

/** The modules worth packing: read by the build, needed by the last run, or extracted by this job. */
export function neededModules(facts: NeededFacts): ModuleFolder[] {
  return facts.present
    .filter((module) => {
      const text = moduleText(module);
      return facts.built.has(text) || facts.before.has(text) || module.extractedAt >= facts.since;
    })
    .sort((a, b) => (moduleText(a) < moduleText(b) ? -1 : 1));
}

export interface SourceFile {
  /** With `/`, relative to the folder walked. */
  readonly path: string;
  readonly file: string;
  readonly size: number;
}

/** Every regular file below a folder; module zips hold nothing else (golang.org/x/mod/zip). */
export async function filesBelow(folder: string, prefix = ''): Promise<SourceFile[]> {
  const names = await readdir(join(folder, prefix), { withFileTypes: true });
  const parts = await Promise.all(
    names.map(async (name): Promise<SourceFile[]> => {
      const path = prefix === '' ? name.name : `${prefix}/${name.name}`;
      if (name.isDirectory()) return filesBelow(folder, path);
      if (!name.isFile()) return [];
      const file = join(folder, path);
      return [{ path, file, size: (await stat(file)).size }];
    }),
  );
  return parts.flat();
}

async function statOrNull(file: string): Promise<{ readonly mtimeMs: number } | null> {
  return stat(file).catch(() => null);
}
