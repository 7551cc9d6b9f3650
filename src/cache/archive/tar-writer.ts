import type { Pack } from 'tar-stream';
import { drained } from './drained.ts';
import { MANIFEST_NAME } from './manifest.ts';
import { checkedBytes, type PackEntry } from './pack-entry.ts';

/** A tar of the manifest and then these files. Throws CorruptEntryError. */
export async function* tarOf(
  manifest: Buffer,
  entries: readonly PackEntry[],
): AsyncGenerator<Buffer> {
  const { default: tarStream } = await import('tar-stream');
  const tar = tarStream.pack({ highWaterMark: 1024 * 1024 });
  tar.on('error', ignored);
  const first = { path: MANIFEST_NAME, size: manifest.length, mode: 0o644, mtime: 0 };
  const filled = fill(tar, [{ ...first, source: manifest }, ...entries]).catch((error: Error) =>
    tar.destroy(error),
  );
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
  for (const entry of entries) {
    const { path, size, mtime, mode } = entry;
    const date = new Date(mtime * 1000);
    await new Promise<void>((resolve, reject) => {
      const sink = tar.entry(
        { name: path, type: 'file', size, mode: mode & 0o777, mtime: date },
        (error) => (error ? reject(error) : resolve()),
      );
      sink.on('error', ignored);
      write(sink, entry).catch(reject);
    });
  }
  tar.finalize();
}

async function write(sink: ReturnType<Pack['entry']>, entry: PackEntry): Promise<void> {
  for (const bytes of checkedBytes(entry)) if (!sink.write(bytes) && !(await drained(sink))) return;
  sink.end(null);
}
