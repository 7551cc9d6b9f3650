import { saysDiskIsFull } from '../../runner/machine/free-space.ts';
import type { Clock } from '../../runner/ports.ts';
import type { Manifest } from '../archive/manifest.ts';
import type { UnpackOutcome } from '../archive/unpack.ts';
import { unpackApart } from '../archive/unpack-process.ts';
import { type CacheReport, NO_CACHE } from '../cache-report.ts';
import { type CacheKeys, hitOf } from '../keys.ts';
import type { CacheStore, FoundArchive, Slot } from '../store.ts';
import { placesOf, type UnpackRule } from '../unpack-rule.ts';
import { entryName, isEntry, otherC } from './entry-places.ts';
import { noteOf } from './layer-note.ts';
import type { RestoredLayer } from './restored-layer.ts';

/** What a look-up for a layer came to. */
export interface LayerRestore {
  readonly report: CacheReport;
  readonly layer: RestoredLayer | null;
  /** Key of an archive that was found and is damaged, or that of a delta's ground; '' if none. */
  readonly brokenKey: string;
  /** Whether there was no room for its files, which says nothing of the archive. */
  readonly isFull: boolean;
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
  /** cInputsText of this job. */
  readonly c: string;
  /** The archive is looked up at once, and read after this. */
  readonly after?: Promise<void> | undefined;
}

/**
 * Brings one archive of a layer into GOCACHE. `onNote`: called with the archive's note, before its
 * first file is unpacked.
 */
export async function restoreArchive(
  request: ArchiveRequest,
  onNote: (meta: unknown) => void = () => undefined,
): Promise<LayerRestore> {
  const { slot, keys, store, clock } = request;
  const began = clock.now();
  const seconds = (): number => (clock.now() - began) / 1000;
  const none = (warning: string | null, brokenKey = '', bytesDown = 0): LayerRestore => ({
    report: { ...NO_CACHE, bytesDown, seconds: seconds() },
    layer: null,
    brokenKey,
    isFull: false,
    warnings: warning === null ? [] : [warning],
  });
  const found = await store.open(slot, keys.lookups);
  if (found.state === 'miss') return none(null);
  if (found.state === 'unavailable')
    return none(`the ${slot} cache is not available: ${found.reason}`);
  const { key, bytes } = found;
  try {
    const outcome = await unpackEntries(found, request, ({ meta }) => onNote(meta));
    if (outcome.state !== 'ok') {
      const { state, reason } = outcome;
      if (saysDiskIsFull(reason))
        return { ...none(`the ${slot} cache is not restored: ${reason}`, '', bytes), isFull: true };
      return state === 'cut'
        ? none(
            `the ${slot} cache is not available: the download of ${key} failed: ${reason}`,
            '',
            bytes,
          )
        : none(
            `the ${slot} cache ${key} is broken (${reason}); what it misses is compiled again`,
            key,
            bytes,
          );
    }
    const hit = hitOf(keys, key);
    const report = { hit, key, bytesDown: bytes, bytesUp: 0, seconds: seconds() };
    const layer = layerOf(key, bytes, outcome.manifest, request.c);
    return { report, layer, brokenKey: '', isFull: false, warnings: [] };
  } finally {
    await found.close();
  }
}

/** Entries that verify are kept even of a broken archive: each stands for itself. */
function unpackEntries(
  archive: FoundArchive,
  request: ArchiveRequest,
  onManifest: (manifest: Manifest) => void,
): Promise<UnpackOutcome> {
  const recordTime = (request.clock.now() - PUT_BACK_MS) / 1000;
  const { goCache, c, after } = request;
  const rule: UnpackRule = { kind: 'entries', goCache, recordTime, c };
  return unpackApart({
    archive,
    rule,
    onManifest,
    after,
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
    } else if (name !== null) outputs.push([name.id, file.size]);
  }
  return { key, bytes, actions, outputs, note: noteOf(manifest.meta), standsOn: null };
}
