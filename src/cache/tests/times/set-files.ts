import { lstatSync, lutimesSync } from 'node:fs';
import { hasTime, secondsOf } from './content-time.ts';

/** Files, folders and links that get a time: of each the same place in both lists. */
export interface Untimed {
  readonly paths: readonly string[];
  /** Microseconds since the epoch. */
  readonly times: readonly number[];
}

/**
 * Of each file four numbers: mtime and ctime in nanoseconds, inode, size. Zeros where it has not its time,
 * or other names, with which its ctime moves again.
 */
export type Timed = BigInt64Array<ArrayBuffer>;

/** Some tenths of a millisecond. */
export const FILES_A_TURN = 16;

const EXACT = { bigint: true } as const;

/** Gives them their times, and says what they are then. What cannot be set stays as it is. */
export function setFiles({ paths, times }: Untimed): Timed {
  const timed = new BigInt64Array(paths.length * 4);
  const atime = Date.now() / 1000;
  for (const [i, path] of paths.entries()) {
    const time = times[i] ?? 0;
    try {
      lutimesSync(path, atime, secondsOf(time));
      const { mtimeNs, ctimeNs, ino, size, nlink } = lstatSync(path, EXACT);
      if (nlink === 1n && hasTime(mtimeNs, time)) timed.set([mtimeNs, ctimeNs, ino, size], i * 4);
    } catch {
      // Gone, or not ours: such a test runs.
    }
  }
  return timed;
}
