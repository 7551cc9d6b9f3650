import { unlink } from 'node:fs/promises';
import { messageOf } from '../../runner/thrown.ts';
import { TransferError } from '../store.ts';
import { BrokenArchiveError } from './codec.ts';
import { bytesOf, type Manifest } from './manifest.ts';
import { NewFile } from './new-file.ts';
import { type ArchiveFile, openArchive } from './tar-reader.ts';

/** Where a file of the archive goes. */
export interface Place {
  /** Absolute. */
  readonly target: string;
  /** Seconds since the epoch; `now`: the time of writing. Not given: as in the archive. */
  readonly mtime?: number | 'now';
}

/** Where a path of the archive goes, or that it is not wanted. */
export type Into = (path: string) => Place | 'skip';

export interface UnpackRequest {
  /** The archive's bytes. */
  readonly stream: AsyncIterable<Buffer>;
  /** Decides by the manifest, before the first file. */
  readonly into: (manifest: Manifest) => Into | Promise<Into>;
  /** An archive with more bytes than this in all is not unpacked. */
  readonly limitBytes: number;
  /** Keep what was written and verified before the archive turned out to be broken. */
  readonly keepVerified: boolean;
}

export type UnpackOutcome =
  | {
      readonly state: 'ok';
      readonly manifest: Manifest;
      /** Written and verified. */
      readonly files: number;
      readonly bytesWritten: number;
      /** Not wanted, or there already; these were not written. */
      readonly skipped: number;
    }
  | {
      /** `cut`: the bytes did not come, which says nothing of the archive. */
      readonly state: 'broken' | 'cut';
      readonly reason: string;
      /** Files that were verified and stay; 0 without `keepVerified`. */
      readonly kept: number;
    };

/** Files up to this size are verified in memory before they are written. */
const WHOLE_FILE_BYTES = 16 * 1024 * 1024;

/**
 * Unpacks an archive while checking it: only the files of its manifest, in that order, with their
 * sizes and SHA-256. A file that exists is left as it is. Expected failures of the archive or the
 * disk are `broken` with a reason, and then no file stays that is not verified (folders may).
 */
export async function unpackArchive(request: UnpackRequest): Promise<UnpackOutcome> {
  const { limitBytes, keepVerified } = request;
  const targets: string[] = [];
  let bytesWritten = 0;
  let skipped = 0;
  try {
    const archive = await openArchive(request.stream);
    try {
      const { manifest } = archive;
      const bytes = bytesOf(manifest);
      if (bytes > limitBytes)
        throw new BrokenArchiveError(
          `the archive holds ${bytes} bytes; the limit is ${limitBytes}`,
        );
      const into = await request.into(manifest);
      for await (const file of archive.files) {
        const written = await write(file, into(file.expected.path));
        if (written === null) skipped++;
        else {
          targets.push(written);
          bytesWritten += file.expected.size;
        }
      }
      return { state: 'ok', manifest, files: targets.length, bytesWritten, skipped };
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!keepVerified) for (const one of targets) await unlink(one).catch(() => undefined);
    const kept = keepVerified ? targets.length : 0;
    if (error instanceof TransferError) return { state: 'cut', reason: error.message, kept };
    return { state: 'broken', reason: reasonOf(error), kept };
  }
}

/** The path of what was written, or null. */
async function write(
  { expected, mtime, pieces }: ArchiveFile,
  place: Place | 'skip',
): Promise<string | null> {
  if (place === 'skip') {
    for await (const _ of pieces);
    return null;
  }
  const { target } = place;
  const file = new NewFile({ expected, target, mtime: place.mtime ?? mtime }, WHOLE_FILE_BYTES);
  try {
    for await (const piece of pieces) file.add(piece);
    return file.finish() ? target : null;
  } catch (error) {
    file.discard();
    throw error;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof BrokenArchiveError) return error.message;
  return `the archive's files cannot be written: ${messageOf(error)}`;
}
