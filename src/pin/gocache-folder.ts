import { mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { canWrite } from '../runner/machine/can-write.ts';

export interface GoCacheFacts {
  /** GOCACHE as `go env` says it. */
  readonly goEnvGoCache: string;
  /** Value of GOCACHE_MARK; '' in the first step. */
  readonly mark: string;
  readonly githubHosted: boolean;
  /** Whether the folder of `goEnvGoCache` holds no entry yet, and can be made and written. */
  readonly isFree: boolean;
  /** A folder of our own that lives as long as the job. */
  readonly own: string;
}

/**
 * The GOCACHE of the run (DESIGN): on a hosted runner with an empty one, that; elsewhere a folder of
 * our own, so that the user's cache is never restamped or packed, and no repository's objects reach
 * another's.
 */
export function chooseGoCache(facts: GoCacheFacts): string {
  if (facts.mark !== '') return facts.mark;
  // Without a home folder Go has none (`off`, or a path relative to the current folder).
  const isUsable = isAbsolute(facts.goEnvGoCache);
  return facts.githubHosted && facts.isFree && isUsable ? facts.goEnvGoCache : facts.own;
}

/** Makes a GOCACHE with the 256 folders of its entries, as cmd/go does (cache.go Open). */
export function makeGoCache(folder: string): void {
  for (let i = 0; i < 256; i++) {
    mkdirSync(join(folder, i.toString(16).padStart(2, '0')), { recursive: true });
  }
}

/** Whether a GOCACHE can be made or written, and holds no entry: HOME of a hosted container may be read-only. */
export async function isFreeGoCache(folder: string): Promise<boolean> {
  return canWrite(folder) && (await isEmptyGoCache(folder));
}

/** Whether a GOCACHE holds no entry; cmd/go makes the 256 folders at its first start. */
export async function isEmptyGoCache(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  const folders = names.filter((name) => /^[0-9a-f]{2}$/.test(name));
  const sizes = await Promise.all(
    folders.map(async (name) => (await readdir(join(folder, name)).catch(() => [])).length),
  );
  return sizes.every((size) => size === 0);
}
