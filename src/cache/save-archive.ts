import type { Codec } from './archive/codec.ts';
import type { Json } from './archive/manifest.ts';
import { packArchive } from './archive/pack.ts';
import { CorruptEntryError, type PackEntry } from './archive/pack-entry.ts';
import { saveUnlessThere } from './save-unless-there.ts';
import type { CacheStore, Slot } from './store.ts';

/** Packing less than this takes no longer than the look-up. */
const AT_ONCE_BYTES = 16e6;

export interface ArchiveRequest {
  readonly store: CacheStore;
  readonly slot: Slot;
  readonly key: string;
  readonly meta: Json;
  /** Made only where the key is not there yet: walking folders costs time. */
  readonly entries: () => Promise<readonly PackEntry[]>;
  /** Uncompressed bytes of the entries, where that is known before they are made. */
  readonly bytes?: number;
  readonly codec: Codec;
}

export type ArchiveSaved =
  | { readonly state: 'saved'; readonly bytes: number }
  | { readonly state: 'exists' }
  /** A file whose bytes are not what its name or record says: leave it out and make a new key. */
  | { readonly state: 'corrupt'; readonly path: string }
  | { readonly state: 'unavailable'; readonly reason: string };

/** Packs and saves what is little; the key of more is looked up first, and packed only where it is not there. */
export async function saveArchive(request: ArchiveRequest): Promise<ArchiveSaved> {
  const { store, slot, key, meta, codec, bytes = AT_ONCE_BYTES } = request;
  try {
    const content = async function* (): AsyncGenerator<Buffer> {
      const entries = await request.entries();
      yield* packArchive({ meta, entries, codec, isReadOften: slot === 'base' });
    };
    if (bytes < AT_ONCE_BYTES) return await store.save(slot, key, content);
    return await saveUnlessThere({ store, slot, key, content });
  } catch (error) {
    if (error instanceof CorruptEntryError) return { state: 'corrupt', path: error.path };
    return { state: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
  }
}
