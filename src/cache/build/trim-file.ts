import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A fresh trim.txt keeps cmd/go from trimming what it has not used yet (cmd/go/internal/cache
 * Trim). Where it cannot be written, what Go trims is compiled again.
 */
export async function keepFromTrimming(goCache: string, now: number): Promise<void> {
  const text = `${Math.floor(now / 1000)}`;
  await writeFile(join(goCache, 'trim.txt'), text).catch(() => undefined);
}
