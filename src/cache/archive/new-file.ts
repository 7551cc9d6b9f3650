import { close, futimes, open, unlink, write, writev } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from './thrown.ts';

// The callback forms: a promised FileHandle costs about twice as much, over 6,000 files.
const fs = {
  open: promisify(open),
  write: promisify(write),
  writev: promisify(writev),
  futimes: promisify(futimes),
  close: promisify(close),
  unlink: promisify(unlink),
};

/** A file under way that did not exist before; ends with `finish` or `discard`. */
export interface NewFile {
  write(pieces: readonly Buffer[]): Promise<void>;
  /** `mtime`: seconds since the epoch; `now`: what the file has from being written. */
  finish(mtime: number | 'now'): Promise<void>;
  /** Closes and removes it. */
  discard(): Promise<void>;
}

/** Makes folders once each. */
export class Folders {
  readonly #made = new Map<string, Promise<unknown>>();

  make(folder: string): Promise<unknown> {
    let made = this.#made.get(folder);
    if (made === undefined) {
      made = mkdir(folder, { recursive: true });
      this.#made.set(folder, made);
    }
    return made;
  }
}

/** Opens `target` for writing; null where something is there already, which is left as it is. */
export async function createFile(
  target: string,
  mode: number,
  folders: Folders,
): Promise<NewFile | null> {
  const fd = await openNew(target, mode, folders);
  if (fd === null) return null;
  return {
    async write(pieces) {
      for (const piece of await unwritten(fd, pieces))
        for (let done = 0; done < piece.length; )
          done += (await fs.write(fd, piece, done, piece.length - done)).bytesWritten;
    },
    async finish(mtime) {
      if (mtime !== 'now') await fs.futimes(fd, mtime, mtime);
      await fs.close(fd);
    },
    async discard() {
      await fs.close(fd).catch(() => undefined);
      await fs.unlink(target).catch(() => undefined);
    },
  };
}

/** Folders are made where they are missing: most are there. */
async function openNew(target: string, mode: number, folders: Folders): Promise<number | null> {
  const open = (): Promise<number> => fs.open(target, 'wx', mode);
  try {
    return await open().catch(async (error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
      await folders.make(dirname(target));
      return open();
    });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  }
}

/** Writes in one call; gives what that call left over (a full disk, a very long list). */
async function unwritten(fd: number, pieces: readonly Buffer[]): Promise<Buffer[]> {
  const [first] = pieces;
  if (first === undefined) return [];
  let { bytesWritten } =
    pieces.length === 1
      ? await fs.write(fd, first, 0, first.length)
      : await fs.writev(fd, [...pieces]);
  const rest: Buffer[] = [];
  for (const piece of pieces) {
    if (bytesWritten < piece.length) rest.push(piece.subarray(bytesWritten));
    bytesWritten = Math.max(0, bytesWritten - piece.length);
  }
  return rest;
}
