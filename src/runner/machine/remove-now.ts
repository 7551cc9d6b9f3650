import { rmSync } from 'node:fs';

/** How often a folder is tried, and how long is waited in between, in milliseconds. */
const TRIES = 20;
const PAUSE_MS = 50;

/**
 * Removes a folder in a process that is told to end: synchronously, and never throws. A compiler that
 * is just ending may put a file into it meanwhile (ENOTEMPTY, which `maxRetries` of rmSync does not
 * always outlast in Node 24): so for a second it is tried again.
 */
export function removeNow(folder: string, remove: (folder: string) => void = removeAll): void {
  for (let left = TRIES; left > 0; left--) {
    try {
      remove(folder);
      return;
    } catch {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

function removeAll(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
