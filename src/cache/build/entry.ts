/**
 * One entry of GOCACHE: an action's ID with the ID and size of its output
 * (cmd/go/internal/cache/cache.go). Both IDs are 64 hex digits; the output ID is the SHA-256 of
 * the output's bytes, and its file is `<xx>/<output ID>-d`.
 */
export interface CacheEntry {
  readonly action: string;
  readonly output: string;
  /** Bytes of the output. */
  readonly size: number;
}

const ENTRY = /^v1 ([0-9a-f]{64}) ([0-9a-f]{64}) +([0-9]+) +[0-9]+\n$/;
/** Length of every `-a` file (cache.go entrySize). */
export const ENTRY_BYTES = 175;

/** Reads an `-a` file; null where cmd/go would not take it for an entry of this action. */
export function parseEntry(action: string, text: string): CacheEntry | null {
  if (text.length !== ENTRY_BYTES) return null;
  const [, id, output, size] = ENTRY.exec(text) ?? [];
  if (id !== action || output === undefined || size === undefined) return null;
  return { action, output, size: Number(size) };
}

/** Path of an ID's file in GOCACHE, with `/`: `ab/ab…-a`. */
export function entryFile(id: string, kind: 'a' | 'd'): string {
  return `${id.slice(0, 2)}/${id}-${kind}`;
}
