import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { collision, installedName, isExecutable, refusal } from './archive-names.ts';
import { reasonOf } from './fetcher.ts';
import { type HashedFile, zipHash } from './proof/zip-hash.ts';
import { treeWriter } from './tree-writer.ts';

/** What is wrong with an archive, in words for the user. */
export class BadArchive extends Error {}

/** Sees each file before it is written, and says whether it is. */
export type Take = (path: string, data: Buffer) => boolean;

/** More than any Go release has by far: an archive beyond it is not one. */
const MOST_FILES = 200_000;
const MOST_BYTES = 4 * 2 ** 30;
/** Files inflated and written at the same time; Node has four threads for both. */
const AT_ONCE = 16;

const inflate = promisify(inflateRaw);

/**
 * Extracts a zip (whole, in memory) to a new folder and returns its h1 hash. All names are checked
 * before the first file is written. `prefix` comes before every name and is cut off.
 * Rejects with BadArchive, or with the error of the file system.
 */
export async function extractZip(
  archive: Buffer,
  prefix: string,
  folder: string,
  take: Take = () => true,
): Promise<{ readonly hash: string; readonly files: number }> {
  const { default: yauzl } = await import('yauzl');
  const { fromBufferPromise } = yauzl;
  // Names are decoded here: yauzl would turn backslashes into slashes.
  const zip = await fromBufferPromise(archive, { decodeStrings: false }).catch(asBadArchive);
  const files = checkedFiles(await readEntries(zip), prefix);
  const writer = treeWriter(folder);
  const hashed: HashedFile[] = [];
  await forEach(files, AT_ONCE, async ({ entry, name, path }) => {
    const data = await contentOf(zip, archive, entry, name);
    hashed.push({ name, sha256: createHash('sha256').update(data).digest('hex') });
    if (path !== undefined && take(path, data)) await writer.write(path, data, isExecutable(path));
  });
  await writer.finish();
  return { hash: zipHash(hashed), files: files.length };
}

interface ZipMember {
  readonly entry: Entry;
  readonly name: string;
  /** undefined: an entry that is only a folder. */
  readonly path: string | undefined;
}

async function readEntries(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > MOST_FILES) throw new BadArchive(`it holds ${zip.entryCount} files`);
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    asBadArchive(error);
  }
  return entries;
}

function checkedFiles(entries: readonly Entry[], prefix: string): readonly ZipMember[] {
  const members = entries.map((entry): ZipMember => {
    const name = entry.fileNameRaw.toString('utf8');
    const bad = (why: string): BadArchive =>
      new BadArchive(`it holds ${JSON.stringify(name)}: ${why}`);
    const isFolder = name.endsWith('/');
    const type = (entry.externalFileAttributes >>> 16) & 0o170000;
    if (type !== 0 && type !== (isFolder ? 0o040000 : 0o100000)) {
      throw bad(type === 0o120000 ? 'it is a symbolic link' : 'it is no regular file');
    }
    const unsafe = refusal(isFolder ? name.slice(0, -1) : name);
    if (unsafe !== undefined) throw bad(unsafe);
    if (!name.startsWith(prefix)) throw bad(`it is not under ${prefix}`);
    return { entry, name, path: isFolder ? undefined : installedName(name.slice(prefix.length)) };
  });
  const twice = collision(members.flatMap(({ path }) => path ?? []));
  if (twice !== undefined)
    throw new BadArchive(`it holds ${JSON.stringify(twice[0])} and ${JSON.stringify(twice[1])}`);
  const bytes = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (bytes > MOST_BYTES) throw new BadArchive(`its files are ${bytes} bytes`);
  return members;
}

async function contentOf(
  zip: ZipFile,
  archive: Buffer,
  entry: Entry,
  name: string,
): Promise<Buffer> {
  const bad = (why: string): BadArchive =>
    new BadArchive(`${JSON.stringify(name)} cannot be read: ${why}`);
  if (!entry.canDecodeFileData()) throw bad('it is encrypted or packed in an unknown way');
  const { fileDataStart } = await zip
    .readLocalFileHeaderPromise(entry, { minimal: true })
    .catch((error: unknown) => {
      throw bad(reasonOf(error));
    });
  const packed = archive.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  if (entry.compressionMethod === 0) return packed;
  const size = entry.uncompressedSize;
  const data = await inflate(packed, {
    maxOutputLength: Math.max(1, size),
    chunkSize: Math.min(Math.max(64, size), 1 << 20),
  }).catch((error: unknown) => {
    throw bad(reasonOf(error));
  });
  if (data.length !== size) throw bad(`${data.length} bytes, not ${size}`);
  return data;
}

/** Runs `work` for every item, `width` at once; after a first error nothing new is begun, and it settles when all has ended. */
async function forEach<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let broken: { readonly error: unknown } | undefined;
  const run = async (): Promise<void> => {
    while (broken === undefined && next < items.length) {
      try {
        await work(items[next++] as T);
      } catch (error) {
        broken ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: width }, run));
  if (broken !== undefined) throw (broken as { readonly error: unknown }).error;
}

function asBadArchive(error: unknown): never {
  throw new BadArchive(reasonOf(error));
}
