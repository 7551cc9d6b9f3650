import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  removeLeftBehind,
  removeQuietly,
  temporaryPrefix,
} from '../../runner/machine/left-behind.ts';
import { makeFolder } from '../../runner/machine/make-folder.ts';
import type { Clock } from '../../runner/ports.ts';
import { unpackApart } from '../archive/unpack-process.ts';
import { type CacheReport, NO_CACHE } from '../cache-report.ts';
import { type CacheKeys, hitOf, thinSetOf } from '../keys.ts';
import type { CacheStore, FoundArchive } from '../store.ts';
import { placesOf, type UnpackRule } from '../unpack-rule.ts';
import { chooseModules, exists, type ModuleMismatch } from './choose-modules.ts';
import type { GoSum, PinnedModule } from './go-sum.ts';
import { downloadFile, extractedFolder } from './module-path.ts';
import { extractThin } from './thin/restore-thin.ts';
import { hasSets, useSet } from './thin/thin-folders.ts';

export interface ModulesRequest {
  readonly store: CacheStore;
  readonly keys: CacheKeys;
  readonly goModCache: string;
  readonly goSum: GoSum;
  /** `path@version` of the modules that the last run needed (habits); null if unknown. */
  readonly expected: readonly string[] | null;
  /** Where the sets of thin modules lie; '' where the keys ask for none. */
  readonly thinRoot: string;
  /** Where one goes that is not there; `thinRoot` unless given. */
  readonly newThinRoot?: string;
  readonly clock: Clock;
}

export interface ModulesRestore {
  readonly report: CacheReport;
  readonly warnings: readonly string[];
  /** Key of an archive that was found and is damaged, in whole or in part; '' if none. */
  readonly brokenKey: string;
  /** Folder of the thin modules to be used in place of GOMODCACHE; '' if none. */
  readonly thin: string;
  /** Modules of the archive that were left out, because they are not what go.sum says. */
  readonly mismatches: readonly ModuleMismatch[];
}

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
    thin: '',
    mismatches: [],
  });
  const hit = (
    key: string,
    bytesDown: number,
    warnings: readonly string[],
    thin = '',
    mismatches: readonly ModuleMismatch[] = [],
  ): ModulesRestore => ({
    report: { hit: hitOf(keys, key), key, bytesDown, bytesUp: 0, seconds: seconds() },
    warnings,
    // A module that is not what go.sum says makes the archive as bad as a damaged one.
    brokenKey: warnings.length > 0 ? key : '',
    thin,
    mismatches,
  });
  if (await allPresent(request)) {
    const known = await store.find('modules', keys.lookups);
    return known.state === 'found' ? hit(known.entry.key, 0, []) : miss([]);
  }
  if (request.thinRoot !== '' && (await hasSets(request.thinRoot))) {
    const there = await setThere(request);
    if (there !== null) return hit(there.key, 0, [], there.folder);
  }
  const found = await store.open('modules', keys.lookups);
  if (found.state === 'unavailable') {
    const warning = `the modules cache is not available: ${found.reason}`;
    return miss([warning]);
  }
  if (found.state === 'miss') return miss([]);
  try {
    const set = thinSetOf(found.key);
    const outcome = await extract(found, set, request).catch(notWritten);
    if (outcome.state === 'not-written') {
      const warning = `the modules cache cannot be extracted: ${outcome.reason}; Go fetches the modules itself`;
      return miss([warning], '', found.bytes);
    }
    if (outcome.state === 'ok') {
      return hit(found.key, found.bytes, outcome.warnings, outcome.thin, outcome.mismatches);
    }
    if (outcome.state === 'cut') {
      const warning = `the modules cache is not available: the download of ${found.key} failed: ${outcome.reason}`;
      return miss([warning], '', found.bytes);
    }
    const warning = `the modules cache ${found.key} is broken (${outcome.reason}); Go fetches the modules again`;
    return miss([warning], found.key, found.bytes);
  } finally {
    await found.close();
  }
}

/** The set that a download would bring, where an earlier job of this machine has left it. */
async function setThere(
  request: ModulesRequest,
): Promise<{ readonly key: string; readonly folder: string } | null> {
  const known = await request.store.find('modules', request.keys.lookups);
  const set = known.state === 'found' ? thinSetOf(known.entry.key) : null;
  if (known.state !== 'found' || set === null) return null;
  const folder = await useSet(request.thinRoot, set, request.clock.now());
  return folder === null ? null : { key: known.entry.key, folder };
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
  | {
      readonly state: 'ok';
      readonly warnings: readonly string[];
      readonly thin: string;
      readonly mismatches: readonly ModuleMismatch[];
    }
  | { readonly state: 'broken' | 'cut'; readonly reason: string };

/** A GOMODCACHE that is read-only, or a full disk: no fault of the archive. */
function notWritten(error: NodeJS.ErrnoException): {
  readonly state: 'not-written';
  readonly reason: string;
} {
  if (error.code === undefined) throw error;
  return { state: 'not-written', reason: error.message };
}

async function extract(
  archive: FoundArchive,
  set: string | null,
  request: ModulesRequest,
): Promise<Extraction> {
  const { thinRoot, newThinRoot = thinRoot } = request;
  if (set === null || thinRoot === '') return extractModules(archive, request);
  const limits = { limitBytes: LIMIT_BYTES };
  const outcome = await extractThin(archive, set, newThinRoot, limits);
  return outcome.state === 'ok'
    ? { state: 'ok', warnings: [], thin: outcome.folder, mismatches: [] }
    : outcome;
}

async function extractModules(archive: FoundArchive, request: ModulesRequest): Promise<Extraction> {
  const { goModCache, goSum } = request;
  await makeFolder(join(goModCache, 'cache'));
  await removeLeftBehind(join(goModCache, 'cache'), Date.now());
  const beside = await mkdtemp(join(goModCache, 'cache', temporaryPrefix()));
  try {
    const rule: UnpackRule = { kind: 'modules', goModCache, goSum, beside };
    const outcome = await unpackApart({
      archive,
      rule,
      into: (manifest) => placesOf(rule, manifest),
      limitBytes: LIMIT_BYTES,
      keepVerified: true,
    });
    if (outcome.state !== 'ok') return outcome;
    // As where they were unpacked: none of them has its name yet.
    const chosen = await chooseModules(outcome.manifest, goModCache, goSum);
    await Promise.all(chosen.modules.map((module) => nameModule(module, beside, goModCache)));
    const { warnings, mismatches } = chosen;
    return { state: 'ok', warnings, thin: '', mismatches };
  } finally {
    await removeQuietly(beside);
  }
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
