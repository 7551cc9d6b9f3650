import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CacheKeys, hitOf } from '../../plan/keys.ts';
import type { Clock } from '../../runner/ports.ts';
import type { Manifest } from '../archive/manifest.ts';
import type { UnpackOutcome } from '../archive/unpack.ts';
import { unpackInThread } from '../archive/unpack-thread.ts';
import { type CacheReport, NO_CACHE } from '../cache-report.ts';
import type { CacheStore, FoundArchive, Slot } from '../store.ts';
import { placesOf, type UnpackRule } from '../unpack-rule.ts';
import { entryName, isBeginning, isEntry, otherC } from './entry-places.ts';
import { noteOf } from './layer-note.ts';
import type { RestoredLayer } from './restored-layer.ts';

/** What a look-up for a layer came to. */
export interface LayerRestore {
  readonly report: CacheReport;
  readonly layer: RestoredLayer | null;
  /** Whether a compiler may have used an output of which the rest, for the linker, did not come. */
  readonly isHalf: boolean;
  /** Key of an archive that was found and is damaged, or that of a delta's ground; '' if none. */
  readonly brokenKey: string;
  readonly warnings: readonly string[];
}

/** cmd/go updates an entry's mtime on a hit only if it is over an hour old (cache.go mtimeInterval). */
export const PUT_BACK_MS = 2 * 3600 * 1000;
/** More than any GOCACHE of one job; GitHub stores 10 GB for a whole repository. */
const LIMIT_BYTES = 64e9;

export interface ArchiveRequest {
  readonly slot: Slot;
  readonly keys: CacheKeys;
  readonly goCache: string;
  readonly store: CacheStore;
  readonly clock: Clock;
  readonly parallelism: number;
  /** cInputsText of this job. */
  readonly c: string;
}

export interface ArchiveHooks {
  /** Called with the archive's note, before its first file is unpacked. */
  readonly onNote?: (meta: unknown) => void;
  /** Called once all is there that a compiler reads; what only a linker reads may be on its way. */
  readonly onCompilable?: () => void;
}

/** Brings one archive of a layer into GOCACHE. */
export async function restoreArchive(
  request: ArchiveRequest,
  { onNote = () => undefined, onCompilable = () => undefined }: ArchiveHooks = {},
): Promise<LayerRestore> {
  const { slot, keys, store, clock, goCache } = request;
  const began = clock.now();
  const seconds = (): number => (clock.now() - began) / 1000;
  const none = (warning: string | null, brokenKey = '', bytesDown = 0): LayerRestore => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    ...{ layer: null, isHalf: false, brokenKey },
    warnings: warning === null ? [] : [warning],
  });
  const found = await store.open(slot, keys.lookups);
  if (found.state === 'miss') return none(null);
  if (found.state === 'unavailable')
    return none(`the ${slot} cache is not available: ${found.reason}`);
  const { key, bytes } = found;
  try {
    let begun: ReadonlySet<string> = new Set();
    const outcome = await unpackEntries(found, request, onCompilable, (manifest) => {
      begun = begunPaths(manifest);
      onNote(manifest.meta);
    });
    // An output of the right length is a hit to Go: without its rest it must not stay.
    const half = outcome.state === 'ok' ? unfinished(outcome.manifest, begun) : begun;
    await Promise.all([...half].map((path) => rm(join(goCache, path), { force: true })));
    const isHalf = half.size > 0;
    if (outcome.state === 'cut') {
      const warning = `the ${slot} cache is not available: the download of ${key} failed: ${outcome.reason}`;
      return { ...none(warning, '', bytes), isHalf };
    }
    if (outcome.state !== 'ok') {
      const warning = `the ${slot} cache ${key} is broken (${outcome.reason}); what it misses is compiled again`;
      return { ...none(warning, key, bytes), isHalf };
    }
    const hit = hitOf(keys, key);
    const report = { hit, key, bytesDown: bytes, bytesUp: 0, seconds: seconds() };
    const layer = layerOf(key, bytes, outcome.manifest, request.c);
    return { report, layer, isHalf, brokenKey: '', warnings: [] };
  } finally {
    await found.close();
  }
}

function begunPaths({ files }: Manifest): ReadonlySet<string> {
  return new Set(files.filter((one) => isBeginning(one) && isEntry(one)).map(({ path }) => path));
}

/** Those of which the archive has no rest, which ours always have. */
function unfinished({ files }: Manifest, begun: ReadonlySet<string>): ReadonlySet<string> {
  const whole = new Set(
    files
      .filter(({ piece, size }) => piece !== undefined && piece.at + size === piece.of)
      .map(({ path }) => path),
  );
  return new Set([...begun].filter((path) => !whole.has(path)));
}

/** Entries that verify are kept even of a broken archive: each stands for itself. */
function unpackEntries(
  archive: FoundArchive,
  request: ArchiveRequest,
  onRest: () => void,
  onManifest: (manifest: Manifest) => void,
): Promise<UnpackOutcome> {
  const recordTime = (request.clock.now() - PUT_BACK_MS) / 1000;
  const { goCache, c, parallelism } = request;
  const rule: UnpackRule = { kind: 'entries', goCache, recordTime, c };
  return unpackInThread({
    ...{ archive, rule, onManifest, onRest, parallelism },
    into: (manifest) => placesOf(rule, manifest),
    limitBytes: LIMIT_BYTES,
    keepVerified: true,
  });
}

function layerOf(key: string, bytes: number, manifest: Manifest, c: string): RestoredLayer {
  const others = otherC(manifest, c);
  const actions: string[] = [];
  const outputs: [string, number][] = [];
  for (const file of manifest.files.filter(isEntry)) {
    const name = entryName(file.path);
    if (name?.kind === 'a') {
      if (!others.has(name.id)) actions.push(name.id);
    } else if (name !== null && (file.piece?.at ?? 0) === 0)
      outputs.push([name.id, file.piece?.of ?? file.size]);
  }
  return { key, bytes, actions, outputs, note: noteOf(manifest.meta), standsOn: null };
}
