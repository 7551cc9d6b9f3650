import { randomBytes } from 'node:crypto';
import { cp, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { removeQuietly } from '../../runner/machine/left-behind.ts';

/** What of a job lies in memory: GOCACHE, thin modules, and what go commands make on the way. */
export interface InMemory {
  readonly folder: string;
  readonly goCache: string;
  readonly thin: string;
  readonly goTemporary: string;
  /** Whether GOCACHE has gone to the disk since. */
  isSpilled(): boolean;
  /** Moves GOCACHE to the disk, with what is in it and under the path that it has: later steps know it. */
  spill(): Promise<void>;
}

/** `disk`: the folder of the job. */
export function inMemory(folder: string, disk: string): InMemory {
  const goCache = join(folder, 'gocache');
  const goTemporary = join(folder, 'go-tmp');
  let spilled: Promise<void> | null = null;
  const spill = async (): Promise<void> => {
    // What a go command that has ended left there is what the memory is needed for.
    await removeQuietly(goTemporary);
    for (const [from, to] of [
      [goTemporary, join(disk, 'spilled-tmp')],
      [goCache, join(disk, 'spilled-gocache')],
    ] as const) {
      await mkdir(from, { recursive: true });
      // Times tell what was used.
      await cp(from, to, { recursive: true, preserveTimestamps: true });
      const old = join(folder, `old-${randomBytes(4).toString('hex')}`);
      await rename(from, old);
      await symlink(to, from);
      await rm(old, { recursive: true, force: true });
    }
  };
  return {
    folder,
    goCache,
    thin: join(folder, 'thin'),
    goTemporary,
    isSpilled: () => spilled !== null,
    spill: () => {
      spilled ??= spill();
      return spilled;
    },
  };
}
