import type { Codec } from '../archive/codec.ts';
import type { Json } from '../archive/manifest.ts';
import { corruptPaths, type PackEntry } from '../archive/pack-entry.ts';
import { type ArchiveSaved, saveArchive } from '../save-archive.ts';
import type { CacheStore } from '../store.ts';
import type { LayerNote } from './restored-layer.ts';

export interface LayerArchive {
  readonly store: CacheStore;
  readonly slot: 'base' | 'delta';
  readonly key: string;
  readonly note: LayerNote;
  /** packEntries. */
  readonly entries: readonly PackEntry[];
  readonly codec: Codec;
}

export type LayerSaved =
  | Exclude<ArchiveSaved, { readonly state: 'corrupt' }>
  /** All files whose bytes are not what their names say: leave them out and make a new key. */
  | { readonly state: 'corrupt'; readonly paths: readonly string[] };

export async function saveLayer({ entries, note, ...how }: LayerArchive): Promise<LayerSaved> {
  const saved = await saveArchive({
    ...how,
    // An interface has no index signature, but its values are those of JSON.
    meta: note as unknown as Json,
    entries: async () => entries,
    bytes: entries.reduce((sum, entry) => sum + entry.size, 0),
  });
  if (saved.state !== 'corrupt') return saved;
  // Where one is found, there are more: all are looked for, so that one more packing is enough.
  const paths = new Set([saved.path, ...corruptPaths(entries)]);
  return { state: 'corrupt', paths: [...paths] };
}
