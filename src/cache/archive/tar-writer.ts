import type { Header, Pack } from 'tar-stream';
import { drained } from './drained.ts';
import { endOfBlock } from './frames.ts';
import { MANIFEST_NAME } from './manifest.ts';
import { checkedBytes, readAhead } from './pack-bytes.ts';
import type { PackEntry } from './pack-entry.ts';

/**
 * The tar's bytes, with a block of its own for the manifest, so that a peek decompresses no more than
 * that.
 */
export async function* tarChunks(
  manifest: Buffer,
  entries: readonly PackEntry[],
): AsyncGenerator<Buffer | typeof endOfBlock> {
  const { default: tarStream } = await import('tar-stream');
  const { pack } = tarStream;
  const head = pack({ highWaterMark: 1024 * 1024 });
  head.entry({ ...header(MANIFEST_NAME, 0, 0o644), size: manifest.length }, manifest);
  // Not finalised: the tar goes on in the next block.
  let left = Math.ceil(manifest.length / 512) * 512 + 512;
  for await (const chunk of head as AsyncIterable<Buffer>) {
    yield chunk;
    left -= chunk.length;
    if (left <= 0) break;
  }
  yield endOfBlock;

  const tar = pack({ highWaterMark: 1024 * 1024 });
  tar.on('error', ignored);
  const filled = fill(tar, entries).catch((error: unknown) => {
    tar.destroy(error as Error);
  });
  try {
    yield* tar as AsyncIterable<Buffer>;
  } finally {
    tar.destroy();
    await filled;
  }
}

/** An error arrives by its promise, too; without a listener it would end the process. */
function ignored(): void {}

async function fill(tar: Pack, entries: readonly PackEntry[]): Promise<void> {
  for await (const { entry, whole } of readAhead(entries)) {
    let ended: (error?: Error | null) => void = () => undefined;
    const packed = new Promise<void>((done, fail) => {
      ended = (error) => (error ? fail(error) : done());
    });
    packed.catch(() => undefined);
    const { path, mtime, mode, size } = entry;
    const sink = tar.entry({ ...header(path, mtime, mode), size }, (error) => ended(error));
    sink.on('error', ignored);
    for await (const bytes of checkedBytes(entry, whole))
      if (sink.destroying || (!sink.write(bytes) && !(await drained(sink)))) break;
    sink.end(null);
    await packed;
  }
  tar.finalize();
}

type TarHeader = Pick<Header, 'name' | 'type' | 'mode' | 'mtime'>;

function header(name: string, mtime: number, mode: number): TarHeader {
  return { name, type: 'file', mode: mode & 0o777, mtime: new Date(mtime * 1000) };
}
