import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { entryDigest, type PackEntry } from '../../archive/pack-entry.ts';
import type { GoSum } from '../go-sum.ts';
import { type ModuleFolder, presentModules } from '../module-folders.ts';
import { downloadFile, extractedFolder, moduleText } from '../module-path.ts';
import { thinFiles } from './thin-files.ts';
import type { ThinSources } from './thin-sources.ts';

export type HashedEntry = PackEntry & { readonly sha256: string };

export interface ThinRequest {
  readonly goModCache: string;
  readonly sources: ThinSources;
  readonly goSum: GoSum;
  /** When the job began, milliseconds since the epoch. */
  readonly since: number;
}

/** How many files are hashed at once. */
const READS = 32;

/**
 * Everything of a thin archive, as a GOMODCACHE of its own. null where it cannot be made: a module
 * that is not pinned or not there.
 */
export async function thinEntries(request: ThinRequest): Promise<HashedEntry[] | null> {
  const { goModCache, sources, goSum } = request;
  const present = await presentModules(goModCache, goSum);
  const modules = present.filter((module) => isRead(module, request));
  const folders = new Set(modules.map(extractedFolder));
  const read = [...sources.wholeModules, ...sources.packages.map((one) => one.module)];
  if (read.some((folder) => !folders.has(folder))) return null;
  const paths = [
    ...(await thinFiles(goModCache, sources)),
    // Go reads it where it takes a module as whole (modfetch/fetch.go Download).
    ...modules.map((module) => `${extractedFolder(module)}/go.mod`),
    ...[...goSum.goMods.values()].flatMap((module) => [
      downloadFile(module, 'mod'),
      downloadFile(module, 'info'),
    ]),
  ];
  const limit = pLimit(READS);
  const hashed = await Promise.all(
    [...new Set(paths)].map((path) => limit(() => fileEntry(goModCache, path))),
  );
  const entries = hashed.filter((entry) => entry !== null);
  for (const module of modules) {
    const h1 = goSum.zips.get(moduleText(module))?.h1 ?? '';
    entries.push(bytesEntry(downloadFile(module, 'ziphash'), Buffer.from(h1)));
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * A module is read for its packages, or because its path begins that of a package: Go looks there
 * too, and wants the package in one module only (modload/import.go importFromModules). With a
 * replacement the paths tell nothing, but such a module was extracted by this job.
 */
function isRead(module: ModuleFolder, { sources, since }: ThinRequest): boolean {
  const folder = extractedFolder(module);
  return (
    module.extractedAt >= since ||
    sources.packages.some((one) => one.module === folder) ||
    sources.importPaths.some((path) => path === module.path || path.startsWith(`${module.path}/`))
  );
}

async function fileEntry(goModCache: string, path: string): Promise<HashedEntry | null> {
  const source = join(goModCache, path);
  const facts = await stat(source).catch(() => null);
  if (facts === null || !facts.isFile()) return null;
  const entry = { path, source, size: facts.size, mtime: 0, mode: 0o644 };
  return { ...entry, sha256: entryDigest(entry) };
}

function bytesEntry(path: string, source: Buffer): HashedEntry {
  const sha256 = createHash('sha256').update(source).digest('hex');
  return { path, source, size: source.length, mtime: 0, mode: 0o644, sha256 };
}
