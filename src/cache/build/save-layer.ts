import { basePartKeys } from '../../plan/keys.ts';
import type { Codec } from '../archive/codec.ts';
import { corruptPaths } from '../archive/corrupt-entries.ts';
import type { PackEntry } from '../archive/pack-entry.ts';
import { type ArchiveSaved, saveArchive } from '../save-archive.ts';
import type { CacheStore, Slot } from '../store.ts';
import type { LayerNote } from './restored-layer.ts';

export interface LayerArchive {
  readonly store: CacheStore;
  readonly slot: 'base' | 'delta';
  /** Says how many parts there are. */
  readonly key: string;
  readonly note: LayerNote;
  /** Entries of each archive (packEntries); more than one for a large base only (baseParts). */
  readonly parts: readonly (readonly PackEntry[])[];
  readonly parallelism: number;
  readonly codec: Codec;
}

export type LayerSaved =
  | Exclude<ArchiveSaved, { readonly state: 'corrupt' }>
  /** All files whose bytes are not what their names say: leave them out and make a new key. */
  | { readonly state: 'corrupt'; readonly paths: readonly string[] };

/** Saves a layer: one archive, or the parts of a large base side by side and then the first of them. */
export async function saveLayer(layer: LayerArchive): Promise<LayerSaved> {
  const { store, slot, key, note, parts, ...how } = layer;
  const [first = [], ...others] = parts;
  const save = (part: readonly PackEntry[], partSlot: Slot, partKey: string) =>
    saveArchive({
      ...{ store, slot: partSlot, key: partKey, ...how },
      meta: { ...note },
      entries: async () => part,
      bytes: part.reduce((sum, entry) => sum + entry.size, 0),
    });
  const named = basePartKeys(key);
  if (named.length !== others.length) throw new Error(`${key} is no key of ${parts.length} parts`);
  // The one that is looked up comes last: so a base that is found is whole.
  const under = await Promise.all(
    named.map((part, index) => save(others[index] ?? [], part.slot, part.key)),
  );
  const failed = under.find((one) => one.state === 'corrupt' || one.state === 'unavailable');
  const over = failed ?? (await save(first, slot, key));
  if (over.state === 'corrupt') return corruptOf(parts, over.path);
  if (over.state !== 'saved') return over;
  const bytes = under.map((one) => (one.state === 'saved' ? one.bytes : 0));
  return { state: 'saved', bytes: bytes.reduce((sum, one) => sum + one, over.bytes) };
}

/** Where one is found, there are more: all are looked for, so that one more packing is enough. */
async function corruptOf(parts: LayerArchive['parts'], path: string): Promise<LayerSaved> {
  const paths = new Set([path, ...(await corruptPaths(parts.flat()))]);
  return { state: 'corrupt', paths: [...paths] };
}
