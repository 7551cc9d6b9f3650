import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { TransferError } from '../store.ts';
import type { Download } from './blob.ts';

/** Archives that a machine keeps when a job has downloaded them. Whatever fails here, only a download is made. */
export interface KeptArchives {
  /** What was once downloaded for this key from this address; null where it is not kept. Proven while it is read. */
  open(key: string, url: string): Promise<Download | null>;
  /** The same download, of which a copy stays if it comes whole. */
  keep(key: string, url: string, archive: Download): Download;
}

const READ_BYTES = 2 ** 20;
/** Of all kept archives; those used longest ago go first. */
const MOST_BYTES = 5e9;
const LONGEST_MS = 7 * 86_400_000;

/**
 * The archives in `folder`, which is made where it is not there: then null, for a machine that lives for one
 * job only (a hosted runner, a pod) has no use for copies.
 */
export async function keptArchives(folder: string): Promise<KeptArchives | null> {
  // Nobody else on the machine writes what a build links.
  const isNew = await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => '');
  if (isNew !== undefined) return null;
  return {
    open: async (key, url) => {
      const names = await readdir(folder).catch((): string[] => []);
      const name = names.find((one) => one.startsWith(`${entryOf(key, url)}-`));
      return name === undefined ? null : openCopy(join(folder, name), name);
    },
    keep: (key, url, archive) => {
      const stream = copying(archive.stream, archive.bytes, folder, entryOf(key, url));
      const close = async (): Promise<void> => {
        await archive.close();
        await stream.return(undefined);
      };
      return { ...archive, stream, close };
    },
  };
}

/** A signed address has the entry in its path, and a signature of this moment behind it. */
function entryOf(key: string, url: string): string {
  const { host, pathname } = new URL(url);
  return createHash('sha256').update(`${key}\n${host}${pathname}`).digest('hex').slice(0, 32);
}

/** A copy is named after its entry and its digest. */
async function openCopy(file: string, name: string): Promise<Download | null> {
  const facts = await stat(file).catch(() => null);
  if (facts === null) return null;
  await utimes(file, facts.atime, new Date()).catch(() => undefined);
  const stream = proven(file, name.slice(name.indexOf('-') + 1));
  const close = async (): Promise<void> => {
    await stream.return(undefined);
  };
  return { bytes: facts.size, stream, close };
}

async function* proven(file: string, digest: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let isRight = false;
  try {
    for await (const piece of createReadStream(file, { highWaterMark: READ_BYTES })) {
      hash.update(piece);
      yield piece;
    }
    isRight = hash.digest('hex') === digest;
    if (!isRight) throw new TransferError(`the copy ${file} was damaged; it is removed`);
  } catch (error) {
    if (error instanceof TransferError) throw error;
    throw new TransferError(`the copy ${file} cannot be read: ${String(error)}`);
  } finally {
    // What nobody wanted to read to its end was no archive either.
    if (!isRight) await unlink(file).catch(() => undefined);
  }
}

async function* copying(
  stream: AsyncIterable<Buffer>,
  bytes: number,
  folder: string,
  entry: string,
): AsyncGenerator<Buffer> {
  const written = join(folder, `writing-${randomUUID()}`);
  const hash = createHash('sha256');
  let size = 0;
  // A copy that cannot be written ends the copy, and nothing else.
  let output = await open(written, 'wx', 0o600).catch(() => null);
  const giveUp = async (): Promise<void> => {
    await output?.close().catch(() => undefined);
    output = null;
    await unlink(written).catch(() => undefined);
  };
  try {
    for await (const piece of stream) {
      if (output !== null) {
        hash.update(piece);
        size += piece.length;
        await output.writeFile(piece).catch(giveUp);
      }
      yield piece;
    }
    if (output !== null && size === bytes) {
      await output.close();
      output = null;
      await rename(written, join(folder, `${entry}-${hash.digest('hex')}`)).catch(giveUp);
      await forgetOld(folder);
    }
  } finally {
    if (output !== null) await giveUp();
  }
}

async function forgetOld(folder: string): Promise<void> {
  const now = Date.now();
  const names = await readdir(folder).catch((): string[] => []);
  const copies = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(join(folder, name)).catch(() => null);
      return { file: join(folder, name), used: facts?.mtimeMs ?? now, bytes: facts?.size ?? 0 };
    }),
  );
  let bytes = 0;
  for (const { file, used, bytes: own } of copies.sort((a, b) => b.used - a.used)) {
    bytes += own;
    if (bytes > MOST_BYTES || now - used > LONGEST_MS) await unlink(file).catch(() => undefined);
  }
}
