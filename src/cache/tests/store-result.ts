import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryFile } from '../build/entry.ts';

/** Puts an entry's output under a second action, as if it had been written at the same time. */
export function storeUnder(goCache: string, action: string, record: string): void {
  // `v1 <action> <output> <size> <time>` (cache.go putIndexEntry).
  writeFileSync(
    join(goCache, entryFile(action, 'a')),
    `${record.slice(0, 3)}${action}${record.slice(3 + action.length)}`,
  );
}

export function removeAction(goCache: string, action: string): void {
  rmSync(join(goCache, entryFile(action, 'a')), { force: true });
}
