import { type CacheKeys, hitOf } from '../../plan/keys.ts';
import type { Clock } from '../../runner/ports.ts';
import type { Manifest } from '../archive/manifest.ts';
import type { UnpackOutcome } from '../archive/unpack.ts';
import { unpackInThread } from '../archive/unpack-thread.ts';
import { type CacheReport, NO_CACHE } from '../cache-report.ts';
import type { CacheStore, Slot } from '../store.ts';
import {
  type EntryRule,
  entryName,
  entryPlaces,
  isBeginning,
  isEntry,
  otherC,
} from './entry-places.ts';
import { noteOf } from './layer-note.ts';
import type { RestoredLayer } from './restored-layer.ts';

/** What a look-up for a layer came to. */
export interface LayerRestore {
  readonly report: CacheReport;
  readonly layer: RestoredLayer | null;
  /** Paths of outputs of which there is only the beginning; from a layer they were taken out again. */
  readonly begun: readonly string[];
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
  /** Called once with the key that was found, when the network is free again. */
  readonly onMoved?: (key: string) => void;
  /** Waited for between the transfer and the first file. */
  readonly unpackAfter?: () => Promise<unknown>;
}

/** Fetches one archive of a layer and unpacks it into GOCACHE. */
export async function restoreArchive(
  request: ArchiveRequest,
  {
    onNote = () => undefined,
    onMoved = () => undefined,
    unpackAfter = async () => undefined,
  }: ArchiveHooks = {},
): Promise<LayerRestore> {
  const { slot, keys, store, clock } = request;
  let told = false;
  const tell = (key: string): void => {
    if (!told) onMoved(key);
    told = true;
  };
  const began = clock.now();
  const seconds = (): number => (clock.now() - began) / 1000;
  const found = await store.fetch(slot, keys.lookups, tell);
  if (found.state !== 'found') {
    const isDown = found.state === 'unavailable';
    const warnings = isDown ? [`the ${slot} cache is not available: ${found.reason}`] : [];
    const brokenKey = isDown ? (found.brokenKey ?? '') : '';
    const report = { ...NO_CACHE, seconds: seconds() };
    return { report, layer: null, begun: [], brokenKey, warnings };
  }
  tell(found.key);
  let begun: readonly string[] = [];
  try {
    await unpackAfter();
    const outcome = await extractEntries(found.file, request, ({ files, meta }) => {
      begun = files.filter((one) => isBeginning(one) && isEntry(one)).map(({ path }) => path);
      onNote(meta);
    });
    if (outcome.state === 'broken') {
      const warning = `the ${slot} cache ${found.key} is broken (${outcome.reason}); what it misses is compiled again`;
      const report = { ...NO_CACHE, bytesDown: found.bytes, seconds: seconds() };
      return { report, layer: null, begun, brokenKey: found.key, warnings: [warning] };
    }
    return {
      report: {
        hit: hitOf(keys, found.key),
        key: found.key,
        bytesDown: found.bytes,
        bytesUp: 0,
        seconds: seconds(),
      },
      layer: layerOf(found.key, found.bytes, outcome.manifest, request.c),
      begun,
      brokenKey: '',
      warnings: [],
    };
  } finally {
    await found.release();
  }
}

/** Entries that verify are kept even of a broken archive: each stands for itself. */
function extractEntries(
  file: string,
  request: ArchiveRequest,
  onManifest: (manifest: Manifest) => void,
): Promise<UnpackOutcome> {
  const recordTime = (request.clock.now() - PUT_BACK_MS) / 1000;
  const rule: EntryRule = { goCache: request.goCache, recordTime, c: request.c };
  return unpackInThread({
    ...{ file, rule, onManifest },
    into: (manifest) => entryPlaces(rule, manifest),
    limitBytes: LIMIT_BYTES,
    keepVerified: true,
    parallelism: request.parallelism,
    // Object code, which nothing but a linker asks for.
    background: request.slot !== 'base' && request.slot !== 'delta',
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
