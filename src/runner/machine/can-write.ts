import { accessSync, constants, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { statPath } from './stat-path.ts';

/**
 * Whether a folder, or what is missing of it, can be made and written. access(2) knows of file systems
 * that are mounted for reading alone, also for root; of those of the kernel (/proc, /sys) it says to root that they
 * can be written, and only trying shows that they cannot.
 */
export function canWrite(folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    try {
      if (statSync(at, { throwIfNoEntry: false }) === undefined && at !== path.dirname(at))
        continue;
      accessSync(at, constants.W_OK | constants.X_OK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false;
      continue;
    }
    return canMake(at);
  }
}

function canMake(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(path.join(folder, '.go-turbo-build-')));
    return true;
  } catch {
    return false;
  }
}

export function isFolder(folder: string): boolean {
  return statPath(folder)?.isDirectory() === true;
}
