import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Go believes no test result written before the time in this file, nanoseconds since the epoch
 * (`go clean -testcache` writes it; test.go runTest reads it). `before`: milliseconds.
 */
export async function expireTests(goCache: string, before: number): Promise<void> {
  const file = join(goCache, 'testexpire.txt');
  const ns = BigInt(Math.floor(before)) * 1_000_000n;
  const there = await readFile(file, 'utf8').catch(() => '');
  // A later step of ours takes nothing back.
  if (/^\d+\n$/.test(there) && BigInt(there.trim()) >= ns) return;
  await writeFile(file, `${ns}\n`);
}
