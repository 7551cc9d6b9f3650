import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A path without symbolic links; of what is not there yet, its nearest folder that is. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}
