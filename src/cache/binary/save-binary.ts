import { hostCodec } from '../archive/codec.ts';
import { packArchive } from '../archive/pack.ts';
import { CorruptEntryError } from '../archive/pack-entry.ts';
import type { CacheStore } from '../store.ts';
import { BINARY_ENTRY } from './restore-binary.ts';

export interface SaveBinaryRequest {
  readonly store: CacheStore;
  readonly key: string;
  /** The binary where the step put it, as it was then: hex, and bytes. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** A larger archive is not saved. */
  readonly limitBytes: number;
  /** Called with the compressed bytes when only the upload is left. */
  onPacked(bytes: number): void;
}

export type BinarySaved =
  | { readonly state: 'saved'; readonly bytes: number }
  | { readonly state: 'exists' }
  /** Compressed bytes above the limit. */
  | { readonly state: 'too-large'; readonly bytes: number }
  /** Later steps wrote to it. */
  | { readonly state: 'changed' }
  | { readonly state: 'unavailable'; readonly reason: string };

class TooLargeError extends Error {
  readonly bytes: number;
  constructor(bytes: number) {
    super(`${bytes} bytes`);
    this.bytes = bytes;
  }
}

/** Packs and saves; a store saves no key twice. */
export async function saveBinary(request: SaveBinaryRequest): Promise<BinarySaved> {
  const { store, key, bytes, limitBytes } = request;
  try {
    // This run built it because no binary of this key was found.
    return await store.save('binary', key, async function* () {
      const { file: source, sha256 } = request;
      const entry = { path: BINARY_ENTRY, source, size: bytes, sha256, mtime: 0, mode: 0o755 };
      let packed = 0;
      const pieces = packArchive({ codec: hostCodec(), meta: {}, entries: [entry] });
      for await (const piece of pieces) {
        packed += piece.length;
        if (packed > limitBytes) throw new TooLargeError(packed);
        yield piece;
      }
      request.onPacked(packed);
    });
  } catch (error) {
    if (error instanceof CorruptEntryError) return { state: 'changed' };
    if (error instanceof TooLargeError) return { state: 'too-large', bytes: error.bytes };
    return { state: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
  }
}
