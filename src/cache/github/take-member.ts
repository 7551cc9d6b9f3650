import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Header } from 'tar-stream';
import { plainFiles } from '../archive/plain-tar.ts';
import { NotOneMember } from './not-one-member.ts';
import { ROOM_BYTES, SMALL_BYTES } from './small-tar.ts';
import { hasZstd, isZstd, unpackedAtOnce, unpackedStreams } from './unpacked-stream.ts';

/** What is in it is packed already, so a whole archive of ours hardly grows; a record of a few kB may by much. */
const LEAST_LIMIT = 64e6;
const GROWTH = 4;

/**
 * Writes the only member of an archive, a regular file of exactly this name, to `to`, where nothing
 * may be. Rejects with NotOneMember, and then `to` may hold a part of it, or with the error of the
 * file system. Nothing else is written, whatever the archive holds.
 */
export async function takeMember(
  archive: string,
  method: string,
  name: string,
  to: string,
): Promise<void> {
  try {
    const { size } = await stat(archive);
    const isSmall = size <= SMALL_BYTES && isZstd(method) && hasZstd();
    if (isSmall && (await takeAtOnce(archive, name, to))) return;
    await takeStreaming(archive, method, { name, most: LEAST_LIMIT + GROWTH * size }, to);
  } catch (error) {
    const isOfDisk = (error as NodeJS.ErrnoException).syscall !== undefined;
    if (isOfDisk || error instanceof NotOneMember) throw error;
    throw new NotOneMember(error instanceof Error ? error.message : String(error));
  }
}

/** false where it is no plain tar: that is for a tar library. */
async function takeAtOnce(archive: string, name: string, to: string): Promise<boolean> {
  const tar = await unpackedAtOnce(await readFile(archive), ROOM_BYTES, LEAST_LIMIT);
  const files = plainFiles(tar);
  if (files === null) return false;
  const [file, ...others] = files;
  if (file === undefined) throw new NotOneMember('it is empty');
  checkMember({ name: file.name, type: 'file', size: file.bytes.length }, name, LEAST_LIMIT);
  if (others[0] !== undefined) throw second(others[0].name);
  await writeFile(to, file.bytes, { flag: 'wx', mode: 0o600 });
  return true;
}

async function takeStreaming(
  archive: string,
  method: string,
  { name, most }: { readonly name: string; readonly most: number },
  to: string,
): Promise<void> {
  const { default: tarStream } = await import('tar-stream');
  const unpack = tarStream.extract();
  const take = async (): Promise<void> => {
    let isTaken = false;
    for await (const entry of unpack) {
      if (isTaken) throw second(entry.header.name);
      checkMember(entry.header, name, most);
      await writeNew(to, entry as AsyncIterable<Buffer>);
      isTaken = true;
    }
    if (!isTaken) throw new NotOneMember('it is empty');
  };
  const [source, unpacking] = unpackedStreams(archive, method);
  const bounded = async function* (tar: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of tar) {
      bytes += chunk.length;
      if (bytes > most) throw new NotOneMember(`it unpacks to more than ${most} bytes`);
      yield chunk;
    }
  };
  // Both end before the caller removes the folder; what the reader met says more.
  const ends = await Promise.allSettled([take(), pipeline(source, unpacking, bounded, unpack)]);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function writeNew(to: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(to, 'wx', 0o600);
  try {
    for await (const piece of pieces) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

/** What tar would make of a header beyond its name and type counts, too: a sparse file grows as it is read. */
function checkMember(
  header: Pick<Header, 'name' | 'type' | 'size' | 'pax'>,
  name: string,
  most: number,
): void {
  const found = shown(header.name);
  if (header.name !== name) throw new NotOneMember(`it holds ${found}, not ${shown(name)}`);
  if (header.type !== 'file') throw new NotOneMember(`${found} in it is a ${header.type}`);
  const isSparse = Object.keys(header.pax ?? {}).some((key) => key.startsWith('GNU.sparse'));
  if (isSparse) throw new NotOneMember(`${found} in it is a sparse file`);
  const size = header.size ?? 0;
  if (size > most) throw new NotOneMember(`${found} in it has ${size} bytes; at most ${most}`);
}

function second(name: string): NotOneMember {
  return new NotOneMember(`it holds ${shown(name)} beside it`);
}

function shown(name: string): string {
  return JSON.stringify(name).slice(0, 200);
}
