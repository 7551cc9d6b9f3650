import { baseRestKey } from '../../plan/keys.ts';
import type { Codec } from '../archive/codec.ts';
import type { PackEntry } from '../archive/pack-entry.ts';
import { type ArchiveSaved, saveArchive } from '../save-archive.ts';
import type { CacheStore } from '../store.ts';
import { baseParts } from './base-parts.ts';
import type { LayerNote } from './restored-layer.ts';

export interface LayerArchive {
  readonly store: CacheStore;
  readonly slot: 'base' | 'delta';
  readonly key: string;
  readonly note: LayerNote;
  /** packEntries. */
  readonly entries: readonly PackEntry[];
  readonly parallelism: number;
  readonly codec: Codec;
  /** baseParts; only tests say another. */
  readonly splitBytes?: number;
}

/** Saves a layer: one archive, or for a large base in a store at the end of a network two. */
export async function saveLayer(layer: LayerArchive): Promise<ArchiveSaved> {
  const { store, slot, key, note, entries, splitBytes, ...how } = layer;
  const isFar = slot === 'base' && store.name === 'github';
  const { first, rest } = isFar ? baseParts(entries, splitBytes) : { first: entries, rest: [] };
  const save = (part: readonly PackEntry[], partKey: string, more: Record<string, string>) =>
    saveArchive({
      ...{ store, slot, key: partKey, ...how },
      meta: { ...note, ...more },
      entries: async () => part,
      bytes: part.reduce((sum, entry) => sum + entry.size, 0),
    });
  if (rest.length === 0) return save(first, key, {});
  // First what the other one names: so a base that is found is whole.
  const restKey = baseRestKey(key);
  const under = await save(rest, restKey, {});
  if (under.state === 'corrupt' || under.state === 'unavailable') return under;
  const over = await save(first, key, { rest: restKey });
  if (over.state !== 'saved') return over;
  return { state: 'saved', bytes: over.bytes + (under.state === 'saved' ? under.bytes : 0) };
}
