import { createHash } from 'node:crypto';
import type { KeptEntry } from './restored-layer.ts';

/**
 * The <content> of a key: 16 hex digits over the entries, without indexes. `replaces` is the key
 * of an archive that turned out broken: without it the new archive would have the broken one's
 * key, and a key is never written twice.
 */
export function contentDigest(entries: readonly KeptEntry[], replaces: string): string {
  const rows = entries
    .filter((entry) => entry.kind !== 'index')
    .map((entry) => `${entry.action} ${entry.output}\n`)
    .sort();
  const hash = createHash('sha256').update(replaces);
  for (const row of rows) hash.update(row);
  return hash.digest('hex').slice(0, 16);
}
