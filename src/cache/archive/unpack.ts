import { unlink } from 'node:fs/promises';
import { TransferError } from '../store.ts';
import { BrokenArchiveError } from './frames.ts';
import { inOrder } from './in-order.ts';
import type { Manifest } from './manifest.ts';
import { Folders } from './new-file.ts';
import { type OpenedArchive, openArchive } from './tar-reader.ts';
import { messageOf } from './thrown.ts';
import { writeRest } from './write-rest.ts';
import { type FileTarget, skipOver, writeStreamed, writeWhole } from './write-verified.ts';

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
  /** Blocks decompressed at once, at least 1; each needs about 25 MB. */
  readonly parallelism: number;
  /** Called once the first piece that is not a file's first is reached: all before it is written. */
  readonly onRest?: () => void;
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
/** How many files are written at once, and how many bytes of them may wait. */
const WRITES = { count: 32, bytes: 64 * 1024 * 1024 };

/**
 * Unpacks an archive while checking it: only the files of its manifest, in that order, with their
 * sizes and SHA-256. A file that exists is left as it is. Expected failures of the archive or the
 * disk are `broken` with a reason, and then no file stays that is not verified (folders may).
 */
export async function unpackArchive(request: UnpackRequest): Promise<UnpackOutcome> {
  const tally: Tally = { targets: [], bytes: 0, skipped: 0 };
  try {
    const archive = await openArchive(request.stream, Math.max(1, Math.floor(request.parallelism)));
    try {
      await unpackFiles(archive, await request.into(archive.manifest), request, tally);
      return {
        state: 'ok',
        manifest: archive.manifest,
        files: tally.targets.length,
        bytesWritten: tally.bytes,
        skipped: tally.skipped,
      };
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!request.keepVerified)
      for (const target of tally.targets) await unlink(target).catch(() => undefined);
    const kept = request.keepVerified ? tally.targets.length : 0;
    if (error instanceof TransferError) return { state: 'cut', reason: error.message, kept };
    return { state: 'broken', reason: reasonOf(error), kept };
  }
}

/** What has been done so far: read after an error, too. */
interface Tally {
  readonly targets: string[];
  bytes: number;
  skipped: number;
}

async function unpackFiles(
  archive: OpenedArchive,
  into: Into,
  request: UnpackRequest,
  tally: Tally,
): Promise<void> {
  const { totalBytes } = archive.manifest;
  if (totalBytes > request.limitBytes)
    throw new BrokenArchiveError(
      `the archive holds ${totalBytes} bytes; the limit is ${request.limitBytes}`,
    );
  const folders = new Folders();
  const count = (file: FileTarget, written: boolean) => {
    if (!written) tally.skipped++;
    else {
      if ((file.expected.piece?.at ?? 0) === 0) tally.targets.push(file.target);
      tally.bytes += file.expected.size;
    }
  };

  /** The small files with their bytes; what is large or not wanted is dealt with on the way. */
  async function* smallFiles() {
    for await (const { index, mtime, pieces } of archive.files) {
      const expected = archive.manifest.files[index];
      if (expected === undefined) throw new Error(`no file ${index} in the manifest`);
      const place = into(expected.path);
      if (place === 'skip') {
        await skipOver(pieces);
        tally.skipped++;
        continue;
      }
      const file = { expected, target: place.target, mtime: place.mtime ?? mtime };
      if (expected.size > WHOLE_FILE_BYTES && expected.piece === undefined) {
        count(file, await writeStreamed(file, pieces, folders));
        continue;
      }
      const whole: Buffer[] = [];
      for await (const piece of pieces) whole.push(piece);
      yield { file, whole };
    }
  }

  const writes = inOrder(
    smallFiles(),
    WRITES,
    ({ file }) => file.expected.size,
    async ({ file, whole }) => {
      const { piece } = file.expected;
      const isRest = piece !== undefined && piece.at > 0;
      const written = isRest ? writeRest(file, piece, whole) : writeWhole(file, whole, folders);
      count(file, await written);
      return isRest;
    },
  );
  let isReached = false;
  for await (const isRest of writes) {
    if (isRest && !isReached) request.onRest?.();
    isReached ||= isRest;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof BrokenArchiveError) return error.message;
  return `the archive's files cannot be written: ${messageOf(error)}`;
}
