import { BLOCK_BYTES } from './codec.ts';
import { readBlocks } from './frames.ts';
import { MANIFEST_NAME, type Manifest, parseManifest } from './manifest.ts';
import { END_OF_TAR, plainBytes, plainFiles } from './plain-tar.ts';
import { type ArchiveFile, asBroken, type OpenedArchive, openTar } from './tar-reader.ts';

type Blocks = AsyncGenerator<Buffer, void, undefined>;

/**
 * Reads the manifest and stands before the first file; throws BrokenArchiveError. An archive whose
 * files are one block of a plain tar is read without a tar library.
 */
export async function openArchive(file: string, parallelism: number): Promise<OpenedArchive> {
  const blocks = readBlocks(file, parallelism);
  const begin = await nextBlock(blocks);
  const manifest = begin === null ? null : plainManifest(begin);
  if (begin === null || manifest === null || tarBytes(manifest) > BLOCK_BYTES) {
    return openTar(again([begin], blocks), manifest);
  }
  let tar: OpenedArchive | null = null;
  const files = async function* (): AsyncGenerator<ArchiveFile> {
    const content = await nextBlock(blocks);
    const after = content === null ? null : await nextBlock(blocks);
    const plain = content === null || after !== null ? null : filesOf(content, manifest);
    if (plain !== null) return yield* plain;
    tar = await openTar(again([begin, content, after], blocks), manifest);
    yield* tar.files;
  };
  const close = async (): Promise<void> => {
    await (tar === null ? blocks.return(undefined) : tar.close());
  };
  return { manifest, files: files(), close };
}

async function nextBlock(blocks: Blocks): Promise<Buffer | null> {
  try {
    const next = await blocks.next();
    return next.done === true ? null : next.value;
  } catch (error) {
    throw asBroken(error);
  }
}

/** Null where the tar reader has to say what is wrong, or reads what is not plain. */
function plainManifest(block: Buffer): Manifest | null {
  const [first, ...others] = plainFiles(block) ?? [];
  if (first?.name !== MANIFEST_NAME || others.length > 0) return null;
  const parsed = parseManifest(first.bytes);
  return parsed.ok ? parsed.manifest : null;
}

/** Of a tar of plain files, with its end. */
function tarBytes({ files }: Manifest): number {
  return files.reduce((sum, { size }) => sum + plainBytes(size), END_OF_TAR.length);
}

/** The files of the manifest; null where the tar has others. */
function filesOf(tar: Buffer, { files }: Manifest): ArchiveFile[] | null {
  const plain = plainFiles(tar);
  if (plain === null || plain.length !== files.length) return null;
  const isListed = plain.every(
    ({ name, bytes }, index) => name === files[index]?.path && bytes.length === files[index]?.size,
  );
  if (!isListed) return null;
  return plain.map(({ mtime, bytes }, index) => ({ index, mtime, pieces: [bytes] }));
}

/** Blocks that were taken already, and those that follow. */
async function* again(taken: readonly (Buffer | null)[], blocks: Blocks): AsyncGenerator<Buffer> {
  try {
    for (const block of taken) if (block !== null) yield block;
    yield* blocks;
  } finally {
    await blocks.return(undefined);
  }
}
