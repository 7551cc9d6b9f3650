import { createHash } from 'node:crypto';
import { closeSync, futimesSync, mkdirSync, openSync, unlinkSync, writevSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../../runner/thrown.ts';
import { BrokenArchiveError } from './codec.ts';
import { DEFAULT_MODE, type ManifestFile } from './manifest.ts';

export interface FileTarget {
  readonly expected: ManifestFile;
  /** Absolute. */
  readonly target: string;
  /** Seconds since the epoch, or the time of writing, which costs nothing. */
  readonly mtime: number | 'now';
}

/**
 * Hashes a file's bytes and writes them where nothing was before; ends with `finish` or `discard`.
 * Synchronous: one thread that writes by itself needs half the time of four that are handed each call
 * (2,000 files of a GOCACHE: 0.64 s for 1.06 s on a disk, 0.30 for 0.40 on a tmpfs).
 */
export class NewFile {
  readonly #file: FileTarget;
  readonly #hash = createHash('sha256');
  readonly #limit: number;
  #held: Buffer[] = [];
  #bytes = 0;
  /** null: not begun; `there`: something is there already, which is left as it is. */
  #fd: number | 'there' | null = null;

  /** Up to `limit` bytes are verified before anything is written. */
  constructor(file: FileTarget, limit: number) {
    this.#file = file;
    this.#limit = limit;
  }

  add(piece: Buffer): void {
    this.#hash.update(piece);
    this.#held.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes > this.#limit) this.#write();
  }

  /** False where something was there already. Throws BrokenArchiveError where the SHA-256 is another. */
  finish(): boolean {
    const { expected, mtime } = this.#file;
    const sha256 = this.#hash.digest('hex');
    if (sha256 !== expected.sha256)
      throw new BrokenArchiveError(
        `${expected.path} is damaged: its SHA-256 is ${sha256}, the manifest says ${expected.sha256}`,
      );
    this.#write();
    if (this.#fd === 'there' || this.#fd === null) return false;
    if (mtime !== 'now') futimesSync(this.#fd, mtime, mtime);
    closeSync(this.#fd);
    return true;
  }

  /** Nothing of it stays. */
  discard(): void {
    if (typeof this.#fd !== 'number') return;
    closeSync(this.#fd);
    unlinkSync(this.#file.target);
  }

  #write(): void {
    const { expected, target } = this.#file;
    this.#fd ??= openNew(target, expected.mode ?? DEFAULT_MODE);
    const held = this.#held.filter((piece) => piece.length > 0);
    this.#held = [];
    if (this.#fd === 'there') return;
    while (held.length > 0) {
      let written = writevSync(this.#fd, held);
      // What one call left over: a full disk says so at the next.
      for (let first = held[0]; first !== undefined && written >= first.length; first = held[0]) {
        written -= first.length;
        held.shift();
      }
      if (held[0] !== undefined) held[0] = held[0].subarray(written);
    }
  }
}

/** Folders are made where they are missing: most are there. */
function openNew(target: string, mode: number): number | 'there' {
  const open = (): number => openSync(target, 'wx', mode);
  try {
    try {
      return open();
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      mkdirSync(dirname(target), { recursive: true });
      return open();
    }
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'there';
    throw error;
  }
}
