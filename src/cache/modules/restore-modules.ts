import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CacheKeys, hitOf } from '../../plan/keys.ts';
import type { Clock } from '../../runner/ports.ts';
import type { Manifest, ManifestFile } from '../archive/manifest.ts';
import { readManifest } from '../archive/read-manifest.ts';
import { unpackArchive } from '../archive/unpack.ts';
import { type CacheReport, NO_CACHE } from '../cache-report.ts';
import type { CacheStore } from '../store.ts';
import type { GoSum, PinnedModule } from './go-sum.ts';
import { goModHash, moduleHash } from './module-hash.ts';
import { downloadFile, extractedFolder, type ModuleVersion, moduleText } from './module-path.ts';

export interface ModulesRequest {
  readonly store: CacheStore;
  readonly keys: CacheKeys;
  readonly goModCache: string;
  readonly goSum: GoSum;
  /** `path@version` of the modules that the last run needed (habits); null if unknown. */
  readonly expected: readonly string[] | null;
  readonly clock: Clock;
  readonly parallelism: number;
}

export interface ModulesRestore {
  readonly report: CacheReport;
  readonly warnings: readonly string[];
  /** Key of an archive that was found and could not be used; '' if none. */
  readonly brokenKey: string;
}

/** What an archive of modules says of itself. */
export type ModulesNote = {
  readonly modules: readonly { readonly path: string; readonly version: string }[];
};

/** Folder in the archive of extracted modules; `download/` holds files of the download cache. */
export const EXTRACTED = 'extracted/';
/** More than any module graph; a single module zip is at most 500 MB (golang.org/x/mod/zip). */
const LIMIT_BYTES = 64e9;

/**
 * Brings modules into the job's own GOMODCACHE: only those that go.sum pins, that are not there
 * yet, and whose h1, computed from the files' own hashes, is the one in go.sum. A module is
 * extracted beside its place and renamed when whole.
 */
export async function restoreModules(request: ModulesRequest): Promise<ModulesRestore> {
  const { store, keys, clock } = request;
  const began = clock.now();
  const seconds = (): number => (clock.now() - began) / 1000;
  const miss = (warnings: readonly string[], brokenKey = '', bytesDown = 0): ModulesRestore => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    warnings,
    brokenKey,
  });
  const hit = (key: string, bytesDown: number, warnings: readonly string[]): ModulesRestore => ({
    report: { hit: hitOf(keys, key), key, bytesDown, bytesUp: 0, seconds: seconds() },
    warnings,
    brokenKey: '',
  });
  if (await allPresent(request)) {
    const known = await store.find('modules', keys.lookups);
    return known.state === 'found' ? hit(known.entry.key, 0, []) : miss([]);
  }
  const found = await store.fetch('modules', keys.lookups);
  if (found.state === 'unavailable') {
    return miss([`the modules cache is not available: ${found.reason}`]);
  }
  if (found.state === 'miss') return miss([]);
  try {
    const outcome = await extractModules(found.file, request);
    if (outcome.state === 'ok') return hit(found.key, found.bytes, outcome.warnings);
    const warning = `the modules cache ${found.key} is broken (${outcome.reason}); Go fetches the modules again`;
    return miss([warning], found.key, found.bytes);
  } finally {
    await found.release();
  }
}

async function allPresent(request: ModulesRequest): Promise<boolean> {
  const { expected, goModCache, goSum } = request;
  if (expected === null || expected.length === 0) return false;
  const pinned = expected.map((text) => goSum.zips.get(text)).filter((one) => one !== undefined);
  const present = await Promise.all(
    pinned.map((module) => exists(join(goModCache, extractedFolder(module)))),
  );
  return pinned.length === expected.length && present.every(Boolean);
}

type Extraction =
  | { readonly state: 'ok'; readonly warnings: readonly string[] }
  | { readonly state: 'broken'; readonly reason: string };

async function extractModules(archive: string, request: ModulesRequest): Promise<Extraction> {
  const { goModCache, goSum } = request;
  const head = await readManifest(archive);
  if (head.state === 'broken') return head;
  const chosen = await chooseModules(head.manifest, goModCache, goSum);
  const wanted = new Set(chosen.modules.map((module) => `${EXTRACTED}${extractedFolder(module)}/`));
  const pinned = pinnedDownloads(head.manifest.files, goSum);
  await mkdir(join(goModCache, 'cache'), { recursive: true });
  const beside = await mkdtemp(join(goModCache, 'cache', 'go-turbo-build-'));
  try {
    const outcome = await unpackArchive({
      file: archive,
      into: (path) => {
        if (pinned.has(path)) return { target: join(goModCache, 'cache', path) };
        return inWantedModule(path, wanted)
          ? { target: join(beside, path.slice(EXTRACTED.length)) }
          : 'skip';
      },
      limitBytes: LIMIT_BYTES,
      keepVerified: true,
      parallelism: request.parallelism,
    });
    if (outcome.state === 'broken') return outcome;
    await Promise.all(chosen.modules.map((module) => nameModule(module, beside, goModCache)));
    return { state: 'ok', warnings: chosen.warnings };
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function chooseModules(
  manifest: Manifest,
  goModCache: string,
  goSum: GoSum,
): Promise<{ modules: PinnedModule[]; warnings: string[] }> {
  const filesOf = groupByModule(manifest);
  const warnings: string[] = [];
  const chosen = await Promise.all(
    [...goSum.zips.values()].map(async (module) => {
      const files = filesOf.get(extractedFolder(module));
      if (files === undefined) return null;
      const h1 = moduleHash(module, files);
      if (h1 !== module.h1) {
        warnings.push(
          `the modules cache holds ${moduleText(module)} with ${h1}, go.sum says ${module.h1}; Go fetches it again`,
        );
        return null;
      }
      return (await exists(join(goModCache, extractedFolder(module)))) ? null : module;
    }),
  );
  return { modules: chosen.filter((one) => one !== null), warnings };
}

/** Files of each extracted module, by its folder in GOMODCACHE; paths within the module. */
function groupByModule(manifest: Manifest): Map<string, { path: string; sha256: string }[]> {
  const note = (manifest.meta ?? {}) as Partial<ModulesNote>;
  const folders = (note.modules ?? []).map((module) => `${EXTRACTED}${extractedFolder(module)}/`);
  const known = new Set(folders);
  const groups = new Map<string, { path: string; sha256: string }[]>();
  for (const { path, sha256 } of manifest.files) {
    const folder = moduleFolderOf(path, known);
    if (folder === null) continue;
    const name = folder.slice(EXTRACTED.length, -1);
    const files = groups.get(name) ?? [];
    files.push({ path: path.slice(folder.length), sha256 });
    groups.set(name, files);
  }
  return groups;
}

/** The known folder that a path lies in: the part up to and with the `/` after the first `@`. */
function moduleFolderOf(path: string, known: ReadonlySet<string>): string | null {
  if (!path.startsWith(EXTRACTED)) return null;
  const end = path.indexOf('/', path.indexOf('@'));
  const folder = path.slice(0, end + 1);
  return known.has(folder) ? folder : null;
}

/** The `.mod` files that are what go.sum says, and the `.info` files of the same versions. */
function pinnedDownloads(files: readonly ManifestFile[], goSum: GoSum): Set<string> {
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

/** Path in the archive of a file of the download cache. */
export function archivedDownload(module: ModuleVersion, suffix: 'info' | 'mod'): string {
  return downloadFile(module, suffix).slice('cache/'.length);
}

function inWantedModule(path: string, wanted: ReadonlySet<string>): boolean {
  return moduleFolderOf(path, wanted) !== null;
}

/**
 * Gives a whole module its name. The `.ziphash` is written from the h1 that was checked, before the
 * folder is there: Go takes a folder without it as half (cmd/go/internal/modfetch/cache.go).
 */
async function nameModule(module: PinnedModule, beside: string, goModCache: string): Promise<void> {
  const folder = extractedFolder(module);
  const to = join(goModCache, folder);
  const ziphash = join(goModCache, downloadFile(module, 'ziphash'));
  await Promise.all([
    mkdir(dirname(to), { recursive: true }),
    mkdir(dirname(ziphash), { recursive: true }).then(() => writeFile(ziphash, module.h1)),
  ]);
  await rename(join(beside, folder), to).catch(async (error: NodeJS.ErrnoException) => {
    // A folder that came to be in the meantime is Go's own: it stays.
    if (!(await exists(to))) throw error;
  });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
