import { mkdir, open, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * One mtime for every extracted file and folder: cmd/go's module index of GOROOT is keyed by the
 * mtimes of the files (cmd/go/internal/modindex), so restored indexes only hit with a fixed one.
 */
export const FIXED_MTIME = new Date('2000-01-01T00:00:00Z');

export interface TreeWriter {
  /** Writes a new file; `name` has been checked (archive-names.ts). Rejects where it exists. */
  write(name: string, data: Buffer, executable: boolean): Promise<void>;
  /** Stamps the folders; to be called once, after all files are written. */
  finish(): Promise<void>;
}

/** Files under one new folder, with the fixed mtime. */
export function treeWriter(root: string): TreeWriter {
  const folders = new Map<string, Promise<void>>();
  const makeFolder = (folder: string): Promise<void> => {
    let made = folders.get(folder);
    if (made === undefined) {
      const above = folder === root ? Promise.resolve() : makeFolder(dirname(folder));
      made = above.then(async () => {
        await mkdir(folder, { recursive: true });
      });
      folders.set(folder, made);
    }
    return made;
  };
  return {
    async write(name, data, executable) {
      const path = join(root, name);
      await makeFolder(dirname(path));
      const file = await open(path, 'wx', executable ? 0o755 : 0o644);
      try {
        await file.writeFile(data);
        await file.utimes(FIXED_MTIME, FIXED_MTIME);
      } finally {
        await file.close();
      }
    },
    async finish() {
      const deepestFirst = [...folders.keys()].sort((a, b) => b.length - a.length);
      for (const folder of deepestFirst) await utimes(folder, FIXED_MTIME, FIXED_MTIME);
    },
  };
}
